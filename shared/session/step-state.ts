// A step before anything has happened in it.
import type { StepState } from './session.ts'

export const emptyStep: StepState = {
  answers: {},
  revealed: null,
  mirrors: {},
  offers: {},
  proposals: 0,
  proposal: null,
  declined: false,
  agreed: null,
  reviews: {},
  loopReviews: [],
  sealed: null,
  began: [],
  clock: null,
  wentOn: [],
}
