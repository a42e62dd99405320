// What somebody gave, as it is shown to whoever may read it. Who may is said where it is asked for.
import { besideOf, type Step } from '#shared/exercises/exercise.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { isErased } from './events.ts'
import { isWithinSpan } from './host.ts'
import type { BesideView, Opened, OwnWords, Shown } from './part-shape.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { Given, Session } from './session.ts'
import { textsOf } from './texts.ts'
import { halfFor, isRevealed, stateById, stateOf, stepById } from './walk.ts'

export function shown(given: Given | undefined): Shown | null {
  if (!given) return null
  if (given.as === 'passed') return { as: 'passed', note: given.note }
  return isErased(given.value) ? { as: 'erased' } : { as: 'given', value: given.value, locale: given.locale }
}

/** The answers of a step; of one with a prompt for each role, each half by itself. */
export function openedIn(session: Session, step: Step): Opened[] {
  const { answers } = stateOf(session, step)
  return halvesOf(step).map((half) => {
    const of = (seat: PartnerSeat) => (halfFor(session, step, seat).id === half.id ? shown(answers[seat]) : null)
    return {
      step: half.id,
      prompt: half.prompt,
      words: textsOf(session, half.id),
      first: of('first'),
      second: of('second'),
    }
  })
}

/** [AN9] One's own answer to the earlier step that this one is about, or to the first of two. */
export function aboutIn(session: Session, seat: PartnerSeat, { about }: Step): OwnWords | null {
  const [first] = [about ?? []].flat()
  return first ? ownIn(session, seat, first) : null
}

/** What this seat gave in that step, open or not. */
export function ownIn(session: Session, seat: PartnerSeat, id: string): OwnWords | null {
  const given = shown(stateById(session, id).answers[seat])
  return given && { step: halfIdFor(session, id, seat), shown: given }
}

/**
 * [AN16] What else stands beside it: one's own of a second step, of the first too where the answer stays on the device, and of the other's
 * only what has opened and was given.
 */
export function besideIn(session: Session, seat: PartnerSeat, step: Step): BesideView[] {
  const { answers, about } = halfFor(session, step, seat)
  const onDevice = step.kept === 'device'
  if (!answers && !step.beside && !Array.isArray(about) && !onDevice) return []
  const own = [about ?? []].flat().slice(onDevice ? 0 : 1)
  const answered = answers ? [typeof answers === 'string' ? answers : answers.step] : []
  const theirs = [...answered, ...besideOf(step)].filter((id) => isRevealed(session, id))
  const of = (by: PartnerSeat) => (id: string) => {
    const words = ownIn(session, by, id)
    return words && words.shown.as !== 'passed' ? [{ seat: by, ...words }] : []
  }
  return [...own.flatMap(of(seat)), ...theirs.flatMap(of(partnerOf(seat)))]
}

/** By what the words of a step go for this seat. */
export function halfIdFor(session: Session, id: string, seat: PartnerSeat): string {
  const step = stepById(session, id)
  return step ? halfFor(session, step, seat).id : id
}

/** [CO3] Whether it opened while both had admitted the counsellor and nobody was alone. */
export function mayHostRead(session: Session, step: Step): boolean {
  const { revealed, answers } = stateOf(session, step)
  if (revealed === null || step.kept) return false
  // [DO2] What was said anew once it had opened is read as if it had opened then.
  const anew = PARTNER_SEATS.map((seat) => Math.max(answers[seat]?.position ?? 0, revealed.position))
  return anew.every((position) => isWithinSpan(session, position))
}

/** What this seat gave to an earlier step, where the counsellor may read it. */
export function originalForHost(session: Session, id: string | undefined, seat: PartnerSeat): Shown | null {
  const step = id === undefined ? undefined : stepById(session, id)
  return step && mayHostRead(session, step) ? shown(stateOf(session, step).answers[seat]) : null
}
