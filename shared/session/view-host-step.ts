// One step as the counsellor sees it: who is in, never what, until it opens while they are there.
import type { Step } from '#shared/exercises/exercise.ts'
import { stageOf } from '#shared/prompts/stages.ts'
import { goOnFrom } from './host.ts'
import type { HostPart, HostStepView, SeatIn } from './host-view-shape.ts'
import { loopSoFar } from './loop-so-far.ts'
import { isFinished, stepFor } from './progress.ts'
import type { BySeat, PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { mayHostRead, openedIn } from './shown.ts'
import { textsOf } from './texts.ts'
import { goOnAt } from './view-step.ts'
import { askedIn, isIn, isRevealed, openedTogether, speakerIn } from './walk.ts'

export function viewHostStep(session: Session, step: Step): HostStepView {
  return {
    step: step.id,
    index: session.steps.indexOf(step),
    count: session.steps.length,
    prompt: step.prompt,
    speaker: speakerIn(session, step),
    brought: session.hosted.brought[step.id]?.to ?? null,
    kept: step.kept !== undefined,
    opensWith: step.revealWith ?? null,
    words: textsOf(session, step.id),
    seats: bySeat((seat) => isInAt(session, step, seat)),
    goOn: bySeat((seat) => (stepFor(session, seat) === step ? goOnAt(session, seat, step) : 'waiting')),
    goOnFrom: goOnFrom(session, step),
    mayGoOn: isFinished(session, step),
    part: partOf(session, step),
  }
}

// [CO3] In or not in yet; a pass is in.
function isInAt(session: Session, step: Step, seat: PartnerSeat): SeatIn {
  if (!askedIn(session, step).includes(seat)) return 'not-asked'
  const isThere = stageOf(step)?.isIn(session, seat, step) ?? isIn(session, step, seat)
  return isThere ? 'in' : 'not-in-yet'
}

function partOf(session: Session, step: Step): HostPart {
  const stage = stageOf(step)
  if (stage) return stage.hostPart(session, step)
  const isOpen = isRevealed(session, step.id) && !step.kept
  const opened = openedTogether(session, step).filter((each) => mayHostRead(session, each))
  return {
    kind: 'answer',
    isOpen,
    opened: isOpen && opened.length > 0 ? opened.flatMap((each) => openedIn(session, each)) : null,
    ...(opened.length > 0 && loopSoFar(session, step, (each) => mayHostRead(session, each))),
  }
}

function bySeat<T>(of: (seat: PartnerSeat) => T): BySeat<T> {
  return { first: of('first'), second: of('second') }
}
