// How one's own knock stands.
import { door } from '../../door.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.knock(person, params.knock ?? ''))
