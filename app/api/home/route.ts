// One's own couples and their sessions.
import { door } from '../door.ts'

export const GET = door({}, ({ runtime, person }) => runtime.reads.home(person))
