// One reflection as the counsellor reads it.
import { door } from '../../../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) =>
  runtime.reads.desk.reflection(person, params.counselling ?? '', params.session ?? ''),
)
