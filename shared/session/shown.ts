// What somebody gave, as it is shown to whoever may read it. Who may is said where it is asked for.
import type { Step } from '#shared/exercises/exercise.ts'
import { isErased } from './events.ts'
import { isWithinSpan } from './host.ts'
import type { PartnerSeat } from './seat.ts'
import type { Given, Session } from './session.ts'
import { textsOf } from './texts.ts'
import type { Opened, OwnWords, Shown } from './view-shape.ts'
import { stateOf, stepById } from './walk.ts'

export function shown(given: Given | undefined): Shown | null {
  if (!given) return null
  if (given.as === 'passed') return { as: 'passed', note: given.note }
  return isErased(given.value) ? { as: 'erased' } : { as: 'given', value: given.value, locale: given.locale }
}

export function openedIn(session: Session, step: Step): Opened {
  const { answers } = stateOf(session, step)
  const words = textsOf(session, step.id)
  return { step: step.id, prompt: step.prompt, words, first: shown(answers.first), second: shown(answers.second) }
}

/** [AN9] One's own answer to the earlier step that this one is about. */
export function aboutIn(session: Session, seat: PartnerSeat, { about }: Step): OwnWords | null {
  const given = about ? shown(session.states[about]?.answers[seat]) : null
  return about && given ? { step: about, shown: given } : null
}

/** [CO3] Whether it opened while both had admitted the counsellor and nobody was alone. */
export function mayHostRead(session: Session, step: Step): boolean {
  const { revealed } = stateOf(session, step)
  return revealed !== null && !step.kept && isWithinSpan(session, revealed.position)
}

/** What this seat gave to an earlier step, where the counsellor may read it. */
export function originalForHost(session: Session, id: string | undefined, seat: PartnerSeat): Shown | null {
  const step = id === undefined ? undefined : stepById(session, id)
  return step && mayHostRead(session, step) ? shown(stateOf(session, step).answers[seat]) : null
}
