// The state of one step: empty, without what a seat gave, and its parts by seat.
import { PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Given, Said, Session, StepState } from './session.ts'

export const emptyStep: StepState = {
  answers: {},
  revealed: null,
  mirrors: {},
  offers: {},
  proposals: 0,
  proposal: null,
  declined: false,
  smaller: [],
  agreed: null,
  reviews: {},
  loopReviews: [],
  sealed: null,
  began: [],
  clock: null,
  wentOn: [],
}

/** Of steps in which nothing has happened yet. */
export function emptySteps(steps: Session['steps']): StepState[] {
  return steps.map(() => emptyStep)
}

/** Without what this seat gave here, or asked for. */
export function withoutOwn(state: StepState, seat: PartnerSeat): StepState {
  return {
    ...state,
    answers: { ...state.answers, [seat]: undefined },
    offers: { ...state.offers, [seat]: undefined },
    wentOn: state.wentOn.filter((gone) => gone !== seat),
  }
}

export function passedAt({ position, at }: Said): Given {
  return { position, at, as: 'passed', note: null }
}

/** Only the seats that have something: an absent one stays absent. */
export function ofEach<T>(of: (seat: PartnerSeat) => T | undefined): Partial<Record<PartnerSeat, T>> {
  const all = PARTNER_SEATS.map((seat) => [seat, of(seat)] as const)
  return Object.fromEntries(all.filter(([, one]) => one !== undefined))
}
