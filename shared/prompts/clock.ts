// What the kinds with a clock share: it begins when both say so, runs for both at once, and keeps nobody who does not want it.
import type { Step } from '#shared/exercises/exercise.ts'
import type { ClockView } from '#shared/session/part-shape.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { aboutIn } from '#shared/session/shown.ts'
import { openerOf, stateOf } from '#shared/session/walk.ts'
import type { Stage, Staged, StepOf } from './definition.ts'
import type { PromptOf } from './shapes.ts'

type Timed = 'breathe' | 'talk'

function isIn(session: Session, seat: PartnerSeat, step: Step): boolean {
  const { began, answers } = stateOf(session, step)
  return began.includes(seat) || answers[seat] !== undefined
}

function clockOf(session: Session, seat: PartnerSeat, step: StepOf<Timed>): ClockView {
  const { clock, began } = stateOf(session, step)
  return {
    begun: began.includes(seat),
    startedAt: clock?.startedAt ?? null,
    opener: clock?.opener ?? openerOf(session),
    extensions: clock?.extensions ?? [],
    ...lengthOf(session, step.prompt),
  }
}

/** The talk over the letter, with how long each turn is and how often each has one. Null where no such talk is held. */
export function closingTalk(session: Session): { step: Step; seconds: number; rounds: number } | null {
  const step = session.steps.find(({ prompt, frame }) => prompt.kind === 'talk' && frame === 'close')
  if (step?.prompt.kind !== 'talk') return null
  const { seconds, turns } = lengthOf(session, step.prompt)
  return { step, seconds, rounds: turns / 2 }
}

function lengthOf(session: Session, prompt: PromptOf<Timed>): Pick<ClockView, 'seconds' | 'turns'> {
  if (prompt.kind === 'breathe') return { seconds: prompt.seconds, turns: 1 }
  const { seconds, rounds, shorter = rounds } = prompt
  const held = !session.shorter ? rounds : shorter
  const { seconds: each, rounds: all } = typeof held === 'number' ? { seconds, rounds: held } : held
  return { seconds: each, turns: all * 2 }
}

/** What is known of each kind with a clock. */
export const clocked = {
  nature: 'joint',
  sayable: false,
  asksBoth: true,
  ahead: false,
  of: null,
  parts: null,
  lines: () => [],
  addable: true,
} satisfies Omit<Staged<Timed>, 'afterAll' | 'fresh' | 'alone' | 'takes'>

export const clockStage = {
  timed: true,
  finished: () => true,
  mayPass: (session, seat, step) => !isIn(session, seat, step),
  isShut: () => false,
  wordsGone: () => ({}),
  isIn,
  part: (session, seat, step) => ({
    kind: 'clock',
    prompt: step.prompt,
    clock: clockOf(session, seat, step),
    about: aboutIn(session, seat, step),
  }),
  hostPart: (session, step) => {
    const { begun: _, ...clock } = clockOf(session, 'first', step)
    return { kind: 'clock', clock }
  },
} satisfies Stage<Timed>
