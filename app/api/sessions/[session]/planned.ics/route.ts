// A calendar entry for a session that the two have planned.
import { calendarAnswer } from '../../../calendar.ts'
import { door } from '../../../door.ts'

export const GET = door({}, async ({ runtime, person, params }) =>
  calendarAnswer(await runtime.reads.plannedFile(person, params.session ?? '')),
)
