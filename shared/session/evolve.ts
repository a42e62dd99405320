// Folds entries into the session. It never refuses and never throws on what decide gave.
import { plainLine } from '#shared/name.ts'
import { offersOpen } from '#shared/prompts/offer.ts'
import { type Entry, type EventOf, isErased, type SessionEvent } from './events.ts'
import { evolveBreak } from './evolve-break.ts'
import { wordsGone } from './evolve-erased.ts'
import { evolveHost, hostAtClose, hostOver, offerPassed } from './evolve-host.ts'
import { evolveLobby } from './evolve-lobby.ts'
import { seatTaken } from './evolve-seat.ts'
import { evolveStep, passed } from './evolve-step.ts'
import { UNHOSTED } from './host.ts'
import { evolveRest, leftBreak, restedTogether } from './rest.ts'
import type { Said, Session } from './session.ts'
import { emptyStep } from './step-state.ts'
import { BOTH_AT_START, stepById, stepsOf } from './walk.ts'

/** The session as its first entry opens it. Throws when the log does not begin with `session-opened`. */
export function begin(id: string, entry: Entry): Session {
  const opened = entry.events[0]
  if (opened?.type !== 'session-opened') throw new Error(`session ${id} does not begin with session-opened`)
  return evolve(opening(id, opened, entry), { ...entry, events: entry.events.slice(1) })
}

// [DU3]
export function replay(id: string, entries: readonly Entry[]): Session {
  const [first, ...rest] = entries
  if (!first) throw new Error(`session ${id} has no entries`)
  return rest.reduce(evolve, begin(id, first))
}

export function evolve(session: Session, entry: Entry): Session {
  const start = { ...session, position: entry.position }
  return entry.events.reduce((after, event) => apply(after, event, entry), start)
}

function opening(id: string, opened: EventOf<'session-opened'>, { position, at }: Entry): Session {
  const names = isErased(opened.words) ? {} : opened.words.names
  return {
    id,
    position,
    phase: 'lobby',
    script: opened.script,
    steps: stepsOf(opened.script, opened.earlier),
    names: { first: lineOf(names.first), second: lineOf(names.second) },
    openedAt: at,
    startedAt: null,
    closedAt: null,
    tiebreak: opened.tiebreak,
    led: opened.led,
    earlier: opened.earlier,
    about: opened.about ?? null,
    ready: {},
    suggestions: 0,
    suggestion: null,
    plannedFor: null,
    mode: null,
    modeAsked: null,
    cursor: BOTH_AT_START,
    speaker: null,
    lighter: false,
    smaller: false,
    states: {},
    break: null,
    pastBreaks: [],
    resumed: [],
    rested: [],
    offsets: {},
    sittings: 1,
    host: null,
    hosted: UNHOSTED,
  }
}

/** One event of the entry at `position`, taken into the session. */
export function apply(session: Session, event: SessionEvent, by: Said & { readonly person?: string | null }): Session {
  const said = { position: by.position, at: by.at }
  switch (event.type) {
    case 'session-opened':
      return session
    case 'seat-taken':
      return session.names[event.seat] === null ? seatTaken(session, event) : hostOver(seatTaken(session, event), said)
    case 'seat-ready':
    case 'session-started':
    case 'exercise-suggested':
    case 'time-suggested':
    case 'suggestion-answered':
      return evolveLobby(session, event, said)
    case 'speaker-settled':
      return { ...session, speaker: event.seat }
    case 'path-lightened':
      return { ...session, lighter: true }
    case 'made-smaller':
      return { ...session, smaller: true }
    case 'step-entered':
      return offerPassed(stepEntered(session, event))
    case 'prompt-passed':
      return promptPassed(session, event, said)
    case 'answers-revealed':
      return revealed(session, event, said)
    case 'mode-asked':
      return { ...session, modeAsked: { by: event.seat, mode: event.mode } }
    case 'mode-changed':
      return restedTogether(modeChanged(session, event.mode))
    case 'break-taken':
      return offerPassed(evolveBreak(session, event, said))
    case 'break-shortened':
    case 'break-renegotiated':
    case 'line-sent':
    case 'seat-returned':
    case 'break-ended':
      return evolveBreak(session, event, said)
    case 'offset-told':
      return { ...session, offsets: { ...session.offsets, [event.seat]: event.offset } }
    case 'session-rested':
    case 'seat-rested':
    case 'seat-resumed':
    case 'session-resumed':
      return evolveRest(session, event, said)
    case 'session-closed':
      return { ...leftBreak(hostAtClose(session, said)), phase: 'closed', closedAt: said.at }
    case 'answer-taken-back':
      return takenBack(session, event)
    case 'author-erased':
      return wordsGone(session, said)
    case 'host-asked':
    case 'host-answered':
    case 'host-admitted':
    case 'host-refused':
    case 'host-dismissed':
    case 'host-gone':
    case 'pace-set':
    case 'lease-fell':
    case 'opening-wished':
    case 'led-on':
    case 'break-offered':
    case 'moment-alone-begun':
    case 'moment-alone-left':
    case 'moment-alone-ended':
    case 'prompt-brought':
      return evolveHost(session, event, said, by.person ?? null)
    default:
      return withStep(session, event.step, (state) => evolveStep(state, event, said))
  }
}

function withStep(
  session: Session,
  step: string,
  change: (state: Session['states'][string]) => Session['states'][string],
) {
  return { ...session, states: { ...session.states, [step]: change(session.states[step] ?? emptyStep) } }
}

function revealed(session: Session, { steps }: EventOf<'answers-revealed'>, said: Said): Session {
  return steps.reduce(
    (after, step) => withStep(after, step, (state) => ({ ...state, revealed: said, wentOn: [] })),
    session,
  )
}

function stepEntered(session: Session, { seats, step }: EventOf<'step-entered'>): Session {
  const at = step === null ? session.steps.length : session.steps.findIndex(({ id }) => id === step)
  return { ...session, cursor: { ...session.cursor, ...Object.fromEntries(seats.map((seat) => [seat, at])) } }
}

function modeChanged(session: Session, mode: NonNullable<Session['mode']>): Session {
  const together = Math.min(session.cursor.first, session.cursor.second)
  const cursor = mode === 'apart' ? session.cursor : { first: together, second: together }
  return { ...session, mode, modeAsked: null, cursor }
}

// [OF1] Until the asks are open, a pass is about one's own.
function promptPassed(
  session: Session,
  event: EventOf<'prompt-passed'>,
  said: Pick<Entry, 'position' | 'at'>,
): Session {
  const step = stepById(session, event.step)
  const open = step !== undefined && offersOpen(session, step)
  return withStep(session, event.step, (state) => passed(state, event, said, open))
}

function takenBack(session: Session, { seat, step }: EventOf<'answer-taken-back'>): Session {
  const at = session.steps.findIndex(({ id }) => id === step)
  const cursor = { ...session.cursor, [seat]: Math.min(at, session.cursor[seat]) }
  return withStep({ ...session, cursor }, step, (state) => ({
    ...state,
    answers: { ...state.answers, [seat]: undefined },
    offers: { ...state.offers, [seat]: undefined },
    wentOn: state.wentOn.filter((gone) => gone !== seat),
  }))
}

// [PA5] Old logs hold names from before this rule.
function lineOf(name: string | null | undefined): string | null {
  return name == null ? null : plainLine(name)
}
