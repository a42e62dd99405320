// What either partner reads between two meetings.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) =>
  runtime.reads.desk.between(person, params.counselling ?? ''),
)
