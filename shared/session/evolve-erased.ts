// Folds the moment in which words have gone for good. What was not finished without them is settled, so that nobody waits for it.

import type { Step } from '#shared/exercises/exercise.ts'
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { isErased } from './events.ts'
import { sealedLeft } from './looking-back.ts'
import { isAnswered } from './progress.ts'
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Given, Mirror, Offer, Said, Session, StepState } from './session.ts'
import { stateOf } from './walk.ts'

/** [PR15] What had not opened counts as passed, and can be given anew until it opens. What had opened reads as erased. */
export function wordsGone(session: Session, said: Said): Session {
  const states = session.steps.map((step) => [step.id, without(session, step, said)] as const)
  return { ...session, states: { ...session.states, ...Object.fromEntries(states) } }
}

function without(session: Session, step: Step, said: Said): StepState {
  const state = stateOf(session, step)
  return {
    ...state,
    ...(isAnswered(step.prompt) && { answers: bySeat((seat) => answerLeft(state, step, seat)) }),
    ...(step.prompt.kind === 'offer' && offersLeft(session, step, said)),
    mirrors: bySeat((seat) => mirrorLeft(state.mirrors[seat], said)),
    proposal: state.proposal && isErased(state.proposal.terms) ? null : state.proposal,
    sealed: sealedLeft(state),
  }
}

// What somebody carries opens with the letter, where a gap says that it is gone.
function answerLeft({ answers, revealed }: StepState, { prompt }: Step, seat: PartnerSeat): Given | undefined {
  const given = answers[seat]
  const gone = given?.as === 'given' && isErased(given.value)
  return gone && !revealed && prompt.kind !== 'carry' ? passedAt(given) : given
}

function offersLeft(session: Session, step: Step, said: Said): Pick<StepState, 'answers' | 'offers'> {
  const { answers, offers } = stateOf(session, step)
  const gone = offersIn(session, step).filter((offer) => !offer.settled && isAskGone(session, step, offer))
  const open = offersOpen(session, step)
  const goneOf = (seat: PartnerSeat) => gone.find(({ asker }) => asker === seat)
  const settled = { ...said, how: 'left-open' } as const
  return {
    answers: bySeat((seat) => (goneOf(seat) && !open ? passedAt(goneOf(seat)?.rounds[0] ?? said) : answers[seat])),
    offers: bySeat((seat) => {
      const offer = goneOf(seat)
      if (!offer) return offers[seat]
      return open ? { ...offer, settled } : undefined
    }),
  }
}

function isAskGone({ states }: Session, { prompt }: Step, { asker, rounds }: Offer): boolean {
  const last = rounds.at(-1)
  if (last && last.text !== null) return isErased(last.text)
  const given = prompt.kind === 'offer' && prompt.of ? states[prompt.of]?.answers[asker] : undefined
  return given?.as === 'given' && isErased(given.value)
}

function mirrorLeft(mirror: Mirror | undefined, said: Said): Mirror | undefined {
  const last = mirror?.rounds.at(-1)
  const gone = mirror && !mirror.settled && last && !last.judged && isErased(last.text)
  return gone ? { ...mirror, settled: { ...said, how: 'passed' } } : mirror
}

function passedAt({ position, at }: Said): Given {
  return { position, at, as: 'passed', note: null }
}

/** Only the seats that have something: an absent one stays absent. */
function bySeat<T>(of: (seat: PartnerSeat) => T | undefined): Partial<Record<PartnerSeat, T>> {
  const all = PARTNER_SEATS.map((seat) => [seat, of(seat)] as const)
  return Object.fromEntries(all.filter(([, one]) => one !== undefined))
}
