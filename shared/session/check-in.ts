// What the check-in comes to: how long a way the two take, and who was given the first turn. Both see it as it stands.
import { rulesOf } from '#shared/exercises/edition.ts'
import { LISTEN, TODAY } from '#shared/exercises/frame.ts'
import { type EventOf, isErased } from './events.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import type { CheckInView } from './view-shape.ts'
import { decidersOf, hasSpeaker, isRevealed, stateById } from './walk.ts'

const LOW_ENERGY = 3

/** Whether the exercise's own first step is still to come for both. */
function isCheckingIn({ phase, mode, steps, cursor }: Session): boolean {
  const last = steps.findLastIndex(({ frame }) => frame === 'check-in')
  return phase !== 'lobby' && mode !== 'apart' && PARTNER_SEATS.every((seat) => cursor[seat] <= last)
}

/** [DO2] What today is for may be said anew although it has opened. */
export function maySayAnew(session: Session, step: string): boolean {
  return step === TODAY && isRevealed(session, TODAY) && isCheckingIn(session)
}

/** [DO3] What follows where that is not what stands. */
export function weighed(session: Session): EventOf<'evening-weighed'> | null {
  if (!rulesOf(session.script).framed || !isCheckingIn(session) || !isRevealed(session, TODAY)) return null
  const [shorter, speaker] = [isShorter(session), firstTurnIn(session)?.seat ?? null]
  if (shorter === session.shorter && speaker === session.speaker) return null
  return { type: 'evening-weighed', shorter, speaker }
}

function isShorter(session: Session): boolean {
  return givenIn(session).some(
    ({ value }) =>
      ('chosen' in value && value.chosen.includes(LISTEN)) ||
      ('values' in value && Object.values(value.values).some((at) => at <= LOW_ENERGY)),
  )
}

/** Whoever only listens has the other begin; whoever only listened last time begins. Null where it is asked in any case. */
function firstTurnIn(session: Session): CheckInView['firstTurn'] {
  if (decidersOf(session, 'speaker').some(({ inAnyCase }) => inAnyCase)) return null
  const listening = listenersIn(session)
  const [only] = listening
  const listens = only !== undefined && listening.length === 1
  const seat = listens ? partnerOf(only) : session.owed
  // Where nobody speaks in the exercise, it is the first turn of the talk.
  return seat && { seat, because: listens ? 'listen' : 'listened', ...(!hasSpeaker(session) && { talk: true }) }
}

/** [DO6] Whose the first turn is next: of those sessions, the newest first, the last one in which it was given, or taken, says it. */
export function owedAfter(sessions: readonly Session[]): PartnerSeat | null {
  const last = sessions.find(({ turnGiven, owed, speaker }) => turnGiven || (owed !== null && speaker === owed))
  const listening = last?.turnGiven ? listenersIn(last) : []
  return listening.length === 1 ? (listening[0] ?? null) : null
}

/** Who only listens today. */
function listenersIn(session: Session): PartnerSeat[] {
  return valuesIn(session, TODAY).flatMap(({ seat, value }) =>
    'chosen' in value && value.chosen.includes(LISTEN) ? [seat] : [],
  )
}

/** What was said of energy and of today. */
function givenIn(session: Session) {
  const together = session.steps.filter(({ id, revealWith }) => id === TODAY || revealWith === TODAY)
  return together.flatMap(({ id }) => valuesIn(session, id))
}

function valuesIn(session: Session, step: string) {
  const answers = stateById(session, step).answers
  return PARTNER_SEATS.flatMap((seat) => {
    const given = answers[seat]
    return given?.as === 'given' && !isErased(given.value) ? [{ seat, value: given.value }] : []
  })
}

/** What both read of it once it has opened. */
export function checkInView(session: Session): CheckInView | null {
  if (!isCheckingIn(session) || !isRevealed(session, TODAY)) return null
  const way = listenersIn(session).length === 2 ? 'both-listen' : session.shorter ? 'shorter' : 'full'
  return {
    way: givenIn(session).length === 0 ? 'skipped' : way,
    firstTurn: session.turnGiven ? firstTurnIn(session) : null,
  }
}
