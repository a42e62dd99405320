// A calendar entry for a break's promised return.
import { calendarAnswer } from '../../../calendar.ts'
import { door } from '../../../door.ts'

export const GET = door({}, async ({ runtime, person, params }) =>
  calendarAnswer(await runtime.reads.breakFile(person, params.session ?? '')),
)
