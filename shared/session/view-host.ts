// The only way that a session reaches the counsellor who hosts it. Until both have let them in it holds names and a title.
import { MOST_ASKING, ownSpans } from './host.ts'
import type { HostPlace, HostView } from './host-view-shape.ts'
import { areThrough, nearest } from './progress.ts'
import type { Session } from './session.ts'
import { exerciseView, viewBreak } from './view.ts'
import { viewHostStep } from './view-host-step.ts'

export function viewForHost(session: Session): HostView {
  const { names, host, hosted } = session
  const left = hosted.left === 'parted' ? 'over' : hosted.left
  return {
    seat: 'counsellor',
    names,
    exercise: exerciseView(session),
    here: host?.here ?? left ?? 'not-asked',
    mayAsk: !host && hosted.refusals < MOST_ASKING,
    room: roomOf(session),
  }
}

/** Whether the counsellor, not let in, sees what they saw before: nothing of where the two are is in it. */
export function isSameForHost(before: Session, session: Session): boolean {
  const { names, script, host, hosted } = session
  const isSame = before.names === names && before.script === script && before.host === host && before.hosted === hosted
  return isSame && host?.here !== 'in'
}

// [CO4] Asking, refused, asked out or gone: nothing of where the two are.
function roomOf(session: Session): HostView['room'] {
  const { host } = session
  const [first] = ownSpans(session)
  if (host?.here !== 'in' || !first) return null
  const { held, slowed, revealHeld, breakOffered, lapsed } = host
  return { at: placeOf(session), held, slowed, revealHeld, breakOffered, lapsed, clock: { begunAt: first.from.at } }
}

function placeOf(session: Session): HostPlace {
  const { phase, host, ready, plannedFor } = session
  if (phase === 'closed') return { phase, through: areThrough(session) }
  if (phase === 'lobby')
    return { phase, ready: { first: ready.first ?? null, second: ready.second ?? null }, plannedFor }
  // [CO9] During a moment alone not even a break is shown.
  if (host?.alone) return { phase: 'alone', until: host.alone.until }
  if (session.break) {
    const { caller, takenAt, until, graceUntil, callerReturned } = viewBreak(session.break, session.break.caller)
    return { phase: 'break', break: { caller, takenAt, until, graceUntil, callerReturned } }
  }
  const step = nearest(session)
  return step ? { phase: 'step', step: viewHostStep(session, step) } : { phase: 'closed', through: true }
}
