// The joint reflection that this session walks through.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.letter(person, params.session ?? ''))
