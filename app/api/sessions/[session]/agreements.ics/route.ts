// The days on which a session's agreements are looked at again, as a calendar file.
import { calendarAnswer } from '../../../calendar.ts'
import { door } from '../../../door.ts'

export const GET = door({}, async ({ runtime, person, params }) =>
  calendarAnswer(await runtime.reads.agreementsFile(person, params.session ?? '')),
)
