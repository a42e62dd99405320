// How a calendar entry leaves a door: as a file to be kept, or the refusal as it is.
import type { Refusal } from '#shared/session/refusal.ts'

export function calendarAnswer(file: string | Refusal): Response | Refusal {
  if (typeof file !== 'string') return file
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="halfway.ics"',
    },
  })
}
