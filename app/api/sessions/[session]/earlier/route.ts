// What the couple offered each other in their last session of this exercise.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.earlier(person, params.session ?? ''))
