// One's couples as somebody sees them who thinks of leaving.
import { door } from '../door.ts'

export const GET = door({}, ({ runtime, person }) => runtime.reads.leaving(person))
