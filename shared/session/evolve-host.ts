// Folds what happens around a counsellor: whether they are in, what they pace, and what they bring.
import { plainLine } from '#shared/name.ts'
import { ERASED, type EventOf, type HostEvent, isErased } from './events.ts'
import { isBetween, MOST_ASKING } from './host.ts'
import type { Folds, Host, Hosted, Paced, Said, Session } from './session.ts'
import { emptyStep } from './step-state.ts'

/** Nothing held, nothing offered, nobody alone. */
const AT_EASE = {
  held: false,
  slowed: false,
  revealHeld: false,
  breakOffered: false,
  lapsed: false,
  opening: [],
  alone: null,
} as const

/** A counsellor who paces is back, so what had lapsed is over. */
const BACK = { lapsed: false, opening: [] } as const

export const HOST_FOLDS: Folds<HostEvent['type']> = {
  'host-asked': (session, { words }, said, person) => {
    const name = isErased(words) ? ERASED : plainLine(words.name)
    const host: Host = { ...AT_EASE, name, person, asked: said, here: 'asked', answers: {} }
    return { ...session, host, hosted: { ...session.hosted, name, left: null } }
  },
  'host-refused': (session, _event, said) => hostLeft(session, 'refused', said),
  'host-gone': (session, _event, said) => hostLeft(session, 'gone', said),
  'host-answered': whileHere((session, { seat, answer }) =>
    withHost(session, { answers: { ...session.host.answers, [seat]: answer } }),
  ),
  'host-admitted': whileHere((session, _event, said) =>
    backIn(spanOpened(withHost(session, { ...AT_EASE, here: 'in', answers: {} }), said), said),
  ),
  'host-dismissed': whileHere((session, _event, said) =>
    askedOut(spanShut(withHost(session, { ...AT_EASE, here: 'dismissed', answers: {} }), said), said),
  ),
  'pace-set': whileHere((session, { pace, on }, said) => {
    const paced = withHost(session, { ...BACK, [pace === 'reveal-held' ? 'revealHeld' : pace]: on })
    return on ? noted(paced, pace, said) : paced
  }),
  // [CO45] What is shut stays shut: that is for the two to say.
  'lease-fell': whileHere((session) => withHost(session, { held: false, slowed: false, lapsed: true, opening: [] })),
  'opening-wished': whileHere((session, { seat }) => withHost(session, { opening: [...session.host.opening, seat] })),
  'led-on': whileHere((session, { step }, said) => noted(withHost(session, BACK), 'went-on', said, step)),
  'break-offered': whileHere((session, _event, said) =>
    noted(withHost(session, { breakOffered: true }), 'break-offered', said),
  ),
  'moment-alone-begun': whileHere((session, { until }, said) =>
    noted(spanShut(withHost(session, { alone: { until, left: [] } }), said), 'moment-alone', said),
  ),
  'moment-alone-left': whileHere((session, { seat }) => {
    const { alone } = session.host
    return alone ? withHost(session, { alone: { ...alone, left: [...alone.left, seat] } }) : session
  }),
  'moment-alone-ended': whileHere((session, _event, said) => spanOpened(withHost(session, { alone: null }), said)),
  'prompt-brought': whileHere(brought),
}

type Hosting = Session & { readonly host: Host }

/** Where no counsellor has asked to come in, or is there, nothing changes. */
function whileHere<E>(fold: (session: Hosting, event: E, said: Said) => Session) {
  return (session: Session, event: E, said: Said): Session => {
    const { host } = session
    return host ? fold({ ...session, host }, event, said) : session
  }
}

function withHost(session: Hosting, change: Partial<Host>): Hosting {
  return { ...session, host: { ...session.host, ...change } }
}

// The new step goes right after the current one, behind brought steps that are still to come.
function brought(session: Session, { step, words }: EventOf<'prompt-brought'>, said: Said): Session {
  const { steps, states, cursor, hosted } = session
  const from = Math.max(cursor.first, cursor.second) + 1
  const waiting = steps.slice(from).findIndex(({ id }) => !(id in hosted.brought))
  const at = waiting === -1 ? steps.length : from + waiting
  const to = step.asks === 'first' || step.asks === 'second' ? step.asks : 'both'
  const made = { ...said, to, texts: isErased(words) ? ERASED : words.texts } as const
  const walked = {
    ...session,
    steps: steps.toSpliced(at, 0, step),
    states: states.toSpliced(at, 0, emptyStep),
    hosted: { ...hosted, brought: { ...hosted.brought, [step.id]: made } },
  }
  return noted(walked, 'brought', said, step.id)
}

/** Once a break was taken or a step entered, the offer of a break is over. */
export function offerPassed(session: Session): Session {
  return session.host?.breakOffered ? { ...session, host: { ...session.host, breakOffered: false } } : session
}

/** [CO4] What rests, and what begins with somebody new in a seat, needs a new yes from both. */
export function hostOver(session: Session, said: Said): Session {
  const { first, second } = session.host?.answers ?? {}
  const parted = isBetween(session) && first !== undefined && second !== undefined && first !== second
  if (session.host) return hostLeft(session, parted ? 'parted' : 'over', said)
  return session.hosted.left === 'parted' ? { ...session, hosted: { ...session.hosted, left: 'over' } } : session
}

/** The session closed with the counsellor there. They can still see what opened with them, and nothing is held. */
export function hostAtClose(session: Session, said: Said): Session {
  if (session.host?.here !== 'in') return hostOver(session, said)
  return spanShut({ ...session, host: { ...session.host, ...AT_EASE } }, said)
}

function hostLeft(session: Session, left: NonNullable<Hosted['left']>, said: Said): Session {
  const { host, hosted } = session
  // A counsellor who was asked out and not let in again may not ask once more.
  const refused = left === 'refused' ? 1 : left === 'gone' && host?.here === 'dismissed' ? MOST_ASKING : 0
  const shut = spanShut(session, said)
  const refusals = hosted.refusals + refused
  const refusedAt = refused > 0 ? said.at : hosted.refusedAt
  return { ...shut, host: null, hosted: { ...shut.hosted, left, refusals, refusedAt } }
}

function spanOpened(session: Hosting, from: Said): Session {
  const { hosted } = session
  const { name, person } = session.host
  return { ...session, hosted: { ...hosted, spans: [...hosted.spans, { from, to: null, name, person }] } }
}

function spanShut(session: Session, { position }: Said): Session {
  const spans = session.hosted.spans.map((span) => (span.to === null ? { ...span, to: position } : span))
  return { ...session, hosted: { ...session.hosted, spans } }
}

function askedOut(session: Session, { position }: Said): Session {
  const { hosted } = session
  return { ...session, hosted: { ...hosted, out: [...hosted.out, { from: position, to: null }] } }
}

function backIn(session: Session, { position }: Said): Session {
  const out = session.hosted.out.map((one) => (one.to === null ? { ...one, to: position } : one))
  return { ...session, hosted: { ...session.hosted, out } }
}

function noted(session: Session, what: Paced['what'], { position, at }: Said, step = placeOf(session)): Session {
  const paced: Paced = { position, at, what, step }
  return { ...session, hosted: { ...session.hosted, paced: [...session.hosted.paced, paced] } }
}

function placeOf({ steps, cursor }: Session): string | null {
  return steps[Math.min(cursor.first, cursor.second)]?.id ?? null
}
