// Something to read, for both. It may begin the break that an earlier sentence named.
import type { Step } from '#shared/exercises/exercise.ts'
import { isErased } from '#shared/session/events.ts'
import type { NamedBreak } from '#shared/session/part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { isRevealed, stateById, stateOf } from '#shared/session/walk.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Stage, Staged } from './definition.ts'

/** In minutes: some hundred words. */
const READING = 0.5

export const read: Staged<'read'> = {
  nature: 'joint',
  sayable: false,
  asksBoth: true,
  ahead: true,
  afterAll: false,
  of: null,
  parts: null,
  lines: () => [],
  addable: true,
  fresh: () => ({ kind: 'read' }),
  takes: () => ({ doing: READING }),
  alone: (prompt) => (prompt.begins ? null : prompt),
  problems: ({ step: { prompt }, steps, at }) => {
    const { begins } = prompt
    const source = begins && steps.find(({ id }) => id === begins.of)?.prompt
    const as = (id: string | undefined) =>
      source && 'blanks' in source ? source.blanks.find((blank) => blank.id === id)?.as : undefined
    const sound = !begins || (as(begins.minutes) === 'minutes' && as(begins.opening) === 'words')
    return sound ? [] : [{ at: at('prompt', 'begins'), problem: 'points-nowhere', words: begins.of }]
  },
}

export const readStage: Stage<'read'> = {
  timed: false,
  finished: () => true,
  mayPass: () => false,
  isShut: () => false,
  wordsGone: () => ({}),
  isIn: (session, seat, step) => stateOf(session, step).wentOn.includes(seat),
  part: (session, _seat, step) => {
    const begins = breakNamedIn(session, step)
    return { kind: 'read', ...(begins && { begins }) }
  },
  hostPart: () => ({ kind: 'read' }),
}

/** [BR11] The break that this step is to begin: null where none was named, where it has begun already, and apart. */
function breakNamedIn(session: Session, { id, prompt }: Step): NamedBreak | null {
  const begins = 'begins' in prompt && session.mode !== 'apart' ? prompt.begins : undefined
  const source = begins && stateById(session, begins.of)
  if (!source || !isRevealed(session, begins.of)) return null
  if (session.pastBreaks.some(({ position }) => position > (source.revealed?.position ?? 0))) return null
  for (const caller of PARTNER_SEATS) {
    const given = source.answers[caller]
    if (given?.as !== 'given' || isErased(given.value) || !('blanks' in given.value)) continue
    const { [begins.minutes]: minutes, [begins.opening]: opening } = given.value.blanks
    if (!minutes || !opening) continue
    const pressed = stateById(session, id).wentAt?.[caller]
    return { caller, minutes: Number(minutes), opening, aloneFrom: pressed === undefined ? null : pressed + MINUTE }
  }
  return null
}

/** Whether it begins with this press: with the second of the two, or a minute after the first of its caller. */
export function breakBegunBy(session: Session, step: Step, seat: PartnerSeat, now: Instant): NamedBreak | null {
  const named = breakNamedIn(session, step)
  if (!named) return null
  const other = stateOf(session, step).wentOn.includes(partnerOf(seat))
  const alone = seat === named.caller && named.aloneFrom !== null && now >= named.aloneFrom
  return other || alone ? named : null
}
