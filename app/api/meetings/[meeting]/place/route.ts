// Where a meeting is now, for the two it is for.
import { door } from '../../../door.ts'

export const GET = door({}, ({ runtime, person, params }) => runtime.reads.meetingPlace(person, params.meeting ?? ''))
