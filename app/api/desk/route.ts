// A counsellor's day.
import { door } from '../door.ts'

export const GET = door({}, ({ runtime, person }) => runtime.reads.desk.today(person))
