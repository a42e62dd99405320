// What one partner wrote in a session, opened or not, kept or not, as their own log gives it. Never a word of the other's own.
import type { Locale } from '#shared/locale.ts'
import { guessesAmong } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Response } from '#shared/session/commands.ts'
import { type Entry, isErased, type SessionEvent } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { halfIdFor } from '#shared/session/shown.ts'
import { saidAt } from '#shared/session/source.ts'
import { stateById } from '#shared/session/walk.ts'
import type { Instant } from '#shared/time.ts'

export type OwnSaid = { step: string | null; locale: Locale | null } & (
  | { as: 'answer'; value: AnswerValue }
  | { as: 'mirror' | 'missing' | 'ask' | 'review' | 'opening' | 'reason'; text: string }
  | { as: 'response'; response: Response }
  | { as: 'proposal'; terms: Terms }
)
/** `opened`: the other can read it too. `stands`: false once it was given again or taken back. */
type OwnSaying = OwnSaid & { position: number; at: Instant; opened: boolean; stands: boolean }
type OwnAgreement = { at: Instant; step: string; locale: Locale; terms: Terms }
export type OwnSession = {
  session: string
  exercise: { id: string; version: number }
  openedAt: Instant
  names: Session['names']
  seat: PartnerSeat
  /** Which step each guess is of. */
  guesses: Record<string, string>
  said: OwnSaying[]
  /** What both signed, one of them being this person. */
  agreements: OwnAgreement[]
}

/** [PR13] `own`: what this person wrote. Somebody else may have sat in their seat before them. */
export function ownWordsIn<E extends Entry>(
  session: Session,
  seat: PartnerSeat,
  log: readonly E[],
  own: (entry: E) => boolean,
): OwnSession {
  const entries = log.filter(own)
  return {
    session: session.id,
    exercise: { id: session.script.id, version: session.script.version },
    openedAt: session.openedAt,
    names: session.names,
    seat,
    guesses: guessesAmong(session.steps),
    said: entries.flatMap((entry) => wordsOf(entry).map((said) => placed(session, seat, entry, said))),
    agreements: agreedBy(session, entries),
  }
}

function placed(session: Session, seat: PartnerSeat, { position, at }: Entry, said: OwnSaid): OwnSaying {
  const given = said.as === 'answer' && said.step ? stateById(session, said.step).answers[seat] : null
  const shown = said.as === 'proposal' || said.as === 'opening' || said.as === 'reason'
  // While it is said back from memory an opened answer is covered; it is read here as if the session were closed.
  const stands = said.as !== 'answer' || given?.position === position
  const opened =
    shown ||
    saidAt({ ...session, phase: 'closed' }, partnerOf(seat), position) !== null ||
    (stands && inLetter(session, said.step))
  const step = said.step && halfIdFor(session, said.step, seat)
  return { ...said, step, position, at, opened, stands }
}

/** [FC21] What was chosen for the letter is seen by it, and by nothing before. */
function inLetter({ phase, steps }: Session, step: string | null): boolean {
  return phase === 'closed' && steps.some(({ id, prompt }) => id === step && kindOf(prompt).afterAll)
}

function agreedBy({ steps, states }: Session, entries: readonly Entry[]): OwnAgreement[] {
  const own = new Set(entries.map(({ position }) => position))
  return steps.flatMap(({ id: step }, index) => {
    const agreed = states[index]?.agreed
    if (!agreed || isErased(agreed.terms) || !(own.has(agreed.position) || own.has(agreed.signed.position))) return []
    return [{ at: agreed.signed.at, step, locale: agreed.locale, terms: agreed.terms }]
  })
}

// A signature can start a break, in words that the other wrote when proposing it.
function wordsOf({ events }: Entry): OwnSaid[] {
  return events.some(({ type }) => type === 'agreement-signed') ? [] : events.flatMap(wordsIn)
}

function wordsIn(event: SessionEvent): OwnSaid[] {
  if (!('words' in event) || isErased(event.words)) return []
  switch (event.type) {
    case 'answer-given': {
      const { step, locale, words } = event
      return words.value.kind === 'aloud' ? [] : [{ step, locale, as: 'answer', value: words.value }]
    }
    case 'mirror-given':
      return [{ step: event.step, locale: event.locale, as: 'mirror', text: event.words.text }]
    case 'mirror-judged':
      return written(event.step, null, 'missing', event.words.missing)
    case 'offer-made':
      return [{ step: event.step, locale: event.locale, as: 'ask', text: event.words.text }]
    case 'offer-answered':
      return [{ step: event.step, locale: event.locale, as: 'response', response: event.words.response }]
    case 'agreement-proposed':
      return [{ step: event.step, locale: event.locale, as: 'proposal', terms: event.words.terms }]
    case 'agreement-reviewed':
      return written(event.step, event.locale, 'review', event.words.inTheWay)
    // A counsellor's, never a partner's own.
    case 'host-asked':
    case 'prompt-brought':
      return []
    case 'break-taken':
      return [
        ...written(null, null, 'opening', event.words.opening),
        ...written(null, null, 'reason', event.words.reason),
      ]
    case 'session-opened':
    case 'seat-taken':
    case 'loop-reviewed':
      return []
  }
}

type Written = Extract<OwnSaid, { text: string }>['as']

function written(step: string | null, locale: Locale | null, as: Written, text: string | undefined): OwnSaid[] {
  return text === undefined ? [] : [{ step, locale, as, text }]
}
