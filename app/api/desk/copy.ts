// A counsellor's copy in Markdown: the couple's reflections and agreements as both agree to show them, then the counsellor's own notes.
import { createTranslator } from 'next-intl'
import { exerciseVersions, written, writtenLines } from '#app/words/exercise-words.ts'
import { MESSAGES } from '#messages/messages.ts'
import type { DeskCopy } from '#server/runtime.ts'
import type { Locale } from '#shared/locale.ts'
import { dayIn } from '#shared/promised.ts'
import { escaped, inMarkdown } from '#shared/reflection/written/markdown.ts'
import { plain } from '#shared/reflection/written/pieces.ts'

type ForDesk = DeskCopy['reflections'][number]

/** [CO40] One heading for each part; a part without anything in it is left out. */
export async function copyIn(
  locale: Locale,
  zone: string,
  { alias, reflections, agreements, notes, unread, now }: DeskCopy,
): Promise<string> {
  const t = createTranslator({ locale, messages: MESSAGES[locale].desk, namespace: 'copy' })
  const agreed = await Promise.all(
    agreements.map(async ({ said, names, at }) => {
      const lines = (await writtenLines(said, names, locale)).map((pieces) => `- ${escaped(plain(pieces))}`)
      return [`### ${dayIn(zone, at)}`, '', ...lines].join('\n')
    }),
  )
  const own = notes.map(({ text, at }) =>
    [`### ${dayIn(zone, at)}`, '', (text ?? t('unread-note')).split('\n').map(escaped).join('\n\n')].join('\n'),
  )
  const letters = await Promise.all(reflections.map((one) => letter(locale, zone, one)))
  const parts = [
    [`# ${escaped(alias ?? t('nameless'))}`, t('made', { day: dayIn(zone, now) })],
    unread > 0 ? [escaped(t('unreadable', { count: unread }))] : [],
    agreed.length > 0 ? [`## ${t('agreements')}`, ...agreed] : [],
    own.length > 0 ? [`## ${t('notes')}`, ...own] : [],
    letters,
  ]
  return `${parts.flat().join('\n\n')}\n`
}

async function letter(locale: Locale, zone: string, { reflection, names, paced }: ForDesk): Promise<string> {
  const p = createTranslator({ locale, messages: MESSAGES[locale].desk, namespace: 'paced' })
  const { id, version } = reflection.exercise
  const title = (await exerciseVersions(locale, id))[version]?.title ?? ''
  const body = inMarkdown(
    `${title} · ${dayIn(zone, reflection.at)}`,
    await written(reflection, names, locale, zone),
  ).trimEnd()
  if (paced.length === 0) return body
  return [body, `## ${p('title')}`, ...paced.map(({ what, times }) => `- ${p(what, { times })}`)].join('\n\n')
}
