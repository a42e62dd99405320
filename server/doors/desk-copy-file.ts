// A counsellor's copy in Markdown: the couple's reflections and agreements as both agree to show them, then the counsellor's own notes.
import { createTranslator } from 'use-intl/core'
import { MESSAGES } from '#messages/messages.ts'
import type { Locale } from '#shared/locale.ts'
import { dayIn } from '#shared/promised.ts'
import { escaped, inMarkdown } from '#shared/reflection/written/markdown.ts'
import { plain } from '#shared/reflection/written/pieces.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import type { DeskCopy } from '../reads/desk/copy.ts'
import { fileNamed, wordsOf } from './files.ts'

type Words = ReturnType<typeof wordsOf>
type ForDesk = DeskCopy['reflections'][number]

/** [CO40] One heading for each part; a part without anything in it is left out. */
async function copyIn(
  words: Words,
  locale: Locale,
  zone: string,
  { alias, reflections, agreements, notes, unread, now }: DeskCopy,
): Promise<string> {
  const t = createTranslator({ locale, messages: MESSAGES[locale].desk, namespace: 'copy' })
  const agreed = await Promise.all(
    agreements.map(async ({ said, names, at }) => {
      const lines = (await words.writtenLines(said, names, locale)).map((pieces) => `- ${escaped(plain(pieces))}`)
      return [`### ${dayIn(zone, at)}`, '', ...lines].join('\n')
    }),
  )
  const own = notes.map(({ text, at }) =>
    [`### ${dayIn(zone, at)}`, '', (text ?? t('unread-note')).split('\n').map(escaped).join('\n\n')].join('\n'),
  )
  const read = await Promise.all(reflections.map((one) => reflectionIn(words, locale, zone, one)))
  const parts = [
    [`# ${escaped(alias ?? t('nameless'))}`, t('made', { day: dayIn(zone, now) })],
    unread > 0 ? [escaped(t('unreadable', { count: unread }))] : [],
    agreed.length > 0 ? [`## ${t('agreements')}`, ...agreed] : [],
    own.length > 0 ? [`## ${t('notes')}`, ...own] : [],
    read,
  ]
  return `${parts.flat().join('\n\n')}\n`
}

async function reflectionIn(
  words: Words,
  locale: Locale,
  zone: string,
  { reflection, names, paced }: ForDesk,
): Promise<string> {
  const p = createTranslator({ locale, messages: MESSAGES[locale].desk, namespace: 'paced' })
  const { id, version } = reflection.exercise
  const title = (await words.exerciseVersions(locale, id))[version]?.title ?? ''
  const body = inMarkdown(
    `${title} · ${dayIn(zone, reflection.at)}`,
    await words.written(reflection, names, locale, zone),
  ).trimEnd()
  if (paced.length === 0) return body
  return [body, `## ${p('title')}`, ...paced.map(({ what, times }) => `- ${p(what, { times })}`)].join('\n\n')
}

type Reader = { locale: Locale; zone?: string | undefined }

export async function deskCopyFile(
  core: Core,
  asked: Promise<DeskCopy | Refusal>,
  { locale, zone = 'UTC' }: Reader,
): Promise<Response | Refusal> {
  const copy = await asked
  if (isRefusal(copy)) return copy
  return fileNamed(`halfway-${dayIn(zone, copy.now)}.md`, await copyIn(wordsOf(core), locale, zone, copy))
}
