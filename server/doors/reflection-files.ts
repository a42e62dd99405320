// A written reflection as it leaves a door as a file. Its words are those of the page, by the same way of writing.
import { z } from 'zod'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { dayIn } from '#shared/promised.ts'
import { inFile, type WrittenReflection } from '#shared/reflection/written/file.ts'
import { inMarkdown } from '#shared/reflection/written/markdown.ts'
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { reflection } from '../reads/reflection.ts'
import { fileNamed, wordsOf } from './files.ts'
import { Zone } from './shapes.ts'

/** `locale`: another language than the person's own. One that does not exist is left out. */
export const Reading = z.object({ ...Zone.shape, locale: z.enum(LOCALES).optional().catch(undefined) })

type Asked = { core: Core; seated: Seated; person: { locale: Locale }; query: z.infer<typeof Reading> }

async function writtenFor({ core, seated, person, query }: Asked): Promise<WrittenReflection | Refusal> {
  const found = await reflection(core, seated)
  if (isRefusal(found)) return found
  const { reflection: told, names } = found
  const { written, exerciseVersions } = wordsOf(core)
  const locale = query.locale ?? person.locale
  const { id, version } = told.exercise
  const exercise = (await exerciseVersions(locale, id))[version]?.title ?? ''
  const title = [exercise, names.first, names.second].filter(Boolean).join(' · ')
  const paragraphs = await written(told, names, locale, query.zone)
  return { locale, title, at: new Date(told.at).toISOString(), names, reflection: told, paragraphs }
}

export async function reflectionFile(ending: 'md' | 'json', asked: Asked): Promise<Response | Refusal> {
  const whole = await writtenFor(asked)
  if (isRefusal(whole)) return whole
  const { title, paragraphs, reflection: told } = whole
  const text = ending === 'md' ? inMarkdown(title, paragraphs) : `${JSON.stringify(inFile(whole), null, 2)}\n`
  return fileNamed(`halfway-${dayIn(asked.query.zone ?? 'UTC', told.at)}.${ending}`, text)
}
