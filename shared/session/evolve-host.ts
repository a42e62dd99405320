// Folds what happens around a counsellor: whether they are in, what they pace, and what they bring.
import { plainLine } from '#shared/name.ts'
import { ERASED, type EventOf, type HostEvent, isErased } from './events.ts'
import { type Host, type Hosted, isBetween, MOST_ASKING, type Paced } from './host.ts'
import type { Said, Session } from './session.ts'

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

export function evolveHost(session: Session, event: HostEvent, said: Said, person: string | null): Session {
  switch (event.type) {
    case 'host-asked': {
      const name = isErased(event.words) ? ERASED : plainLine(event.words.name)
      const host: Host = { ...AT_EASE, name, person, asked: said, here: 'asked', answers: {} }
      return { ...session, host, hosted: { ...session.hosted, name, left: null } }
    }
    case 'host-refused':
      return hostLeft(session, 'refused', said)
    case 'host-gone':
      return hostLeft(session, 'gone', said)
    default:
      return session.host ? during(session, session.host, event, said) : session
  }
}

type During = Exclude<HostEvent, { type: 'host-asked' | 'host-refused' | 'host-gone' }>

function during(session: Session, host: Host, event: During, said: Said): Session {
  switch (event.type) {
    case 'host-answered':
      return { ...session, host: { ...host, answers: { ...host.answers, [event.seat]: event.answer } } }
    case 'host-admitted':
      return backIn(
        spanOpened({ ...session, host: { ...host, ...AT_EASE, here: 'in', answers: {} } }, host, said),
        said,
      )
    case 'host-dismissed':
      return askedOut(
        spanShut({ ...session, host: { ...host, ...AT_EASE, here: 'dismissed', answers: {} } }, said),
        said,
      )
    case 'pace-set': {
      const key = event.pace === 'reveal-held' ? 'revealHeld' : event.pace
      const paced = { ...session, host: { ...host, ...BACK, [key]: event.on } }
      return event.on ? noted(paced, event.pace, said) : paced
    }
    case 'lease-fell':
      // [CO45] What is shut stays shut: that is for the two to say.
      return { ...session, host: { ...host, held: false, slowed: false, lapsed: true, opening: [] } }
    case 'opening-wished':
      return { ...session, host: { ...host, opening: [...host.opening, event.seat] } }
    case 'led-on':
      return noted({ ...session, host: { ...host, ...BACK } }, 'went-on', said, event.step)
    case 'break-offered':
      return noted({ ...session, host: { ...host, breakOffered: true } }, 'break-offered', said)
    case 'moment-alone-begun': {
      const alone = { until: event.until, left: [] }
      return noted(spanShut({ ...session, host: { ...host, alone } }, said), 'moment-alone', said)
    }
    case 'moment-alone-left': {
      const { alone } = host
      return alone ? { ...session, host: { ...host, alone: { ...alone, left: [...alone.left, event.seat] } } } : session
    }
    case 'moment-alone-ended':
      return spanOpened({ ...session, host: { ...host, alone: null } }, host, said)
    case 'prompt-brought':
      return brought(session, event, said)
  }
}

// The new step goes right after the current one, behind brought steps that are still to come.
function brought(session: Session, { step, words }: EventOf<'prompt-brought'>, said: Said): Session {
  const { steps, cursor, hosted } = session
  const from = Math.max(cursor.first, cursor.second) + 1
  const waiting = steps.slice(from).findIndex(({ id }) => !(id in hosted.brought))
  const at = waiting === -1 ? steps.length : from + waiting
  const to = step.asks === 'first' || step.asks === 'second' ? step.asks : 'both'
  const made = { ...said, to, texts: isErased(words) ? ERASED : words.texts } as const
  const walked = {
    ...session,
    steps: [...steps.slice(0, at), step, ...steps.slice(at)],
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

function spanOpened(session: Session, { name, person }: Host, from: Said): Session {
  const { hosted } = session
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
