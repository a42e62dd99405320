// Somebody's own words as a file for other programs. docs/my-words-format.md describes it; a new shape gets a new version.
import * as z from 'zod/mini'
import { LOCALES } from '#shared/locale.ts'
import { AnswerValue } from '#shared/prompts/shapes.ts'
import { Terms } from '#shared/session/agreement.ts'
import type { Instant } from '#shared/time.ts'
import type { OwnSession } from './own-words.ts'
import { promptIn, type Telling, textOf, titleIn } from './telling.ts'

const FORMAT_VERSION = 3

const When = z.iso.datetime()
const Prompt = z.nullable(z.string())
const locale = z.enum(LOCALES)

const Said = z.strictObject({
  at: When,
  as: z.enum(['answer', 'mirror', 'missing', 'ask', 'response', 'proposal', 'review', 'opening', 'reason']),
  step: z.nullable(z.string()),
  prompt: Prompt,
  locale,
  text: z.string(),
  opened: z.boolean(),
  stands: z.boolean(),
  value: z.optional(AnswerValue),
})
const Agreement = z.strictObject({ at: When, step: z.string(), prompt: Prompt, locale, text: z.string(), terms: Terms })

const Consent = z.strictObject({
  purpose: z.enum(['hosting', 'past-reflections', 'agreements']),
  with: z.string(),
  givenAt: When,
  reachesBackTo: z.nullable(When),
  withdrawnAt: z.nullable(When),
})

const place = {
  session: z.string(),
  exercise: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  openedAt: When,
}

export const MyWords = z.strictObject({
  format: z.literal('halfway-my-words'),
  version: z.literal(FORMAT_VERSION),
  couple: z.string(),
  sessions: z.array(
    z.strictObject({ ...place, name: z.nullable(z.string()), words: z.array(Said), agreements: z.array(Agreement) }),
  ),
  unreadable: z.array(z.strictObject(place)),
  consents: z.array(Consent),
})
export type MyWords = z.infer<typeof MyWords>

/** What somebody agreed to with a counsellor, whose name it was `with`; moments as the server has them. */
export type OwnConsent = Pick<MyWords['consents'][number], 'purpose' | 'with'> & {
  givenAt: Instant
  reachesBackTo: Instant | null
  withdrawnAt: Instant | null
}

/** A session that does not open any more, so that nothing of it can be taken along. */
export type OwnUnreadable = Pick<OwnSession, 'session' | 'exercise' | 'openedAt'>

type Own = {
  couple: string
  sessions: readonly OwnSession[]
  unreadable: readonly OwnUnreadable[]
  consents: readonly OwnConsent[]
}

/** The oldest session first. Prompts stand in the language each was answered in. */
export function myWords({ couple, sessions, unreadable, consents }: Own, telling: Telling): MyWords {
  const moment = (at: Instant | null) => (at === null ? null : telling.isoOf(at))
  return {
    format: 'halfway-my-words',
    version: FORMAT_VERSION,
    couple,
    sessions: sessions.map((one) => told(one, telling)),
    unreadable: unreadable.map((one) => ({
      ...one,
      exercise: { ...one.exercise, title: titleIn(one, telling) },
      openedAt: telling.isoOf(one.openedAt),
    })),
    consents: consents.map(({ givenAt, reachesBackTo, withdrawnAt, ...one }) => ({
      ...one,
      givenAt: telling.isoOf(givenAt),
      reachesBackTo: moment(reachesBackTo),
      withdrawnAt: moment(withdrawnAt),
    })),
  }
}

function told(own: OwnSession, telling: Telling): MyWords['sessions'][number] {
  const { session, exercise, openedAt, names, seat, said, agreements } = own
  return {
    session,
    exercise: { ...exercise, title: titleIn(own, telling) },
    openedAt: telling.isoOf(openedAt),
    name: names[seat],
    words: said.map((one) => ({
      at: telling.isoOf(one.at),
      as: one.as,
      step: one.step,
      prompt: promptIn(own, one, telling),
      locale: one.locale ?? telling.locale,
      text: textOf(own, one, telling),
      opened: one.opened,
      stands: one.stands,
      ...(one.as === 'answer' && { value: one.value }),
    })),
    agreements: agreements.map(({ at, ...signed }) => ({
      at: telling.isoOf(at),
      ...signed,
      prompt: promptIn(own, signed, telling),
      text: textOf(own, { ...signed, as: 'proposal' }, telling),
    })),
  }
}
