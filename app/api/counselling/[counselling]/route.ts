// One counselling, as one of the two sees it.
import { door } from '../../door.ts'

export const GET = door({}, ({ runtime, person, params }) =>
  runtime.reads.counselling(person, params.counselling ?? ''),
)
