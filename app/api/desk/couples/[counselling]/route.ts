// One couple's page on the desk of their counsellor.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) =>
  runtime.reads.desk.couple(person, params.counselling ?? ''),
)
