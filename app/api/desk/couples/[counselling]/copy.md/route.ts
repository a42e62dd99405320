// What a counsellor takes along for their own records, as Markdown.
import { isLocale } from '#app/words/locale.ts'
import { dayIn } from '#shared/promised.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { door } from '../../../../door.ts'
import { copyIn } from '../../../copy.ts'

/** `?locale=`: in another language than one's own. */
export const GET = door({}, async ({ runtime, person, params, asked, zone = 'UTC' }) => {
  const copy = await runtime.reads.desk.copy(person, params.counselling ?? '')
  if (isRefusal(copy)) return copy
  const wanted = asked.get('locale') ?? undefined
  return new Response(await copyIn(isLocale(wanted) ? wanted : person.locale, zone, copy), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="halfway-${dayIn(zone, copy.now)}.md"`,
    },
  })
})
