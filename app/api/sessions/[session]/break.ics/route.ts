// A calendar entry for a break's promised return.
import { door } from '../../../door.ts'

export const GET = door({}, async ({ runtime, person, params }) => {
  const file = await runtime.reads.breakFile(person, params.session ?? '')
  if (typeof file !== 'string') return file
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="halfway.ics"',
    },
  })
})
