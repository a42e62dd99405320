// A written letter as it leaves a door as a file. Its words are those of the page, by the same way of writing.
import { exerciseVersions } from '#app/words/exercise-words.ts'
import { isLocale } from '#app/words/locale.ts'
import { written } from '#app/words/written.ts'
import { dayIn } from '#shared/promised.ts'
import type { WrittenReflection } from '#shared/reflection/written/file.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Asking } from './door.ts'

type Asked = Pick<Asking, 'runtime' | 'params' | 'asked' | 'zone'> & { person: NonNullable<Asking['person']> }

/** `?locale=`: in another language than the person's own. */
export async function letterFrom({
  runtime,
  person,
  params,
  asked,
  zone,
}: Asked): Promise<WrittenReflection | Refusal> {
  const reflected = await runtime.reads.reflection(person, params.session ?? '')
  if (isRefusal(reflected)) return reflected
  const { reflection, names } = reflected
  const wanted = asked.get('locale') ?? undefined
  const locale = isLocale(wanted) ? wanted : person.locale
  const { id, version } = reflection.exercise
  const exercise = (await exerciseVersions(locale, id))[version]?.title ?? ''
  const title = [exercise, names.first, names.second].filter(Boolean).join(' · ')
  const at = new Date(reflection.at).toISOString()
  return { locale, title, at, names, reflection, paragraphs: await written(reflection, names, locale, zone) }
}

const TYPES = { md: 'text/markdown; charset=utf-8', json: 'application/json; charset=utf-8' }

/** `zone`: where the day is that its name gives. */
export function keptAs(
  ending: keyof typeof TYPES,
  { reflection }: WrittenReflection,
  text: string,
  zone = 'UTC',
): Response {
  return new Response(text, {
    headers: {
      'content-type': TYPES[ending],
      'content-disposition': `attachment; filename="halfway-${dayIn(zone, reflection.at)}.${ending}"`,
    },
  })
}
