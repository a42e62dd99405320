// The joint reflection of a session.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.reflection(person, params.session ?? ''))
