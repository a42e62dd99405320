// What a counsellor may read now, in one word. With the one that is `known` it answers once there is another, or after a while.
import { door } from '../../door.ts'

export const GET = door({}, ({ runtime, person, asked }) =>
  runtime.reads.desk.standing(person, asked.get('known') ?? undefined),
)
