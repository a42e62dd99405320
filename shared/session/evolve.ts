// Folds entries into the session. It never refuses and never throws on what decide gave.
import { rulesOf } from '#shared/exercises/edition.ts'
import { plainLine } from '#shared/name.ts'
import { offersOpen } from '#shared/prompts/offer.ts'
import { type Entry, type EventOf, isErased, type SessionEvent } from './events.ts'
import { BREAK_FOLDS, leftBreak } from './evolve-break.ts'
import { wordsGone } from './evolve-erased.ts'
import { HOST_FOLDS, hostAtClose, hostOver, offerPassed } from './evolve-host.ts'
import { LOBBY_FOLDS } from './evolve-lobby.ts'
import { seatTaken } from './evolve-seat.ts'
import { passed, STEP_FOLDS, withStep } from './evolve-step.ts'
import { UNHOSTED } from './host.ts'
import { REST_FOLDS, restedTogether } from './rest.ts'
import type { Fold, Folds, Said, Session } from './session.ts'
import { emptySteps, withoutOwn } from './step-state.ts'
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
  const steps = stepsOf(opened.script, { earlier: opened.earlier, has: opened.has ?? {} })
  return {
    id,
    position,
    phase: 'lobby',
    script: opened.script,
    steps,
    names: { first: lineOf(names.first), second: lineOf(names.second) },
    openedAt: at,
    startedAt: null,
    closedAt: null,
    tiebreak: opened.tiebreak,
    led: opened.led,
    earlier: opened.earlier,
    has: opened.has ?? {},
    about: opened.about ?? null,
    ready: {},
    suggestions: 0,
    suggestion: null,
    plannedFor: null,
    mode: null,
    modeAsked: null,
    cursor: BOTH_AT_START,
    speaker: null,
    turnGiven: false,
    owed: opened.owed ?? null,
    shorter: false,
    closeWished: [],
    skippedFrom: null,
    sittingSince: null,
    smaller: false,
    states: emptySteps(steps),
    break: null,
    pastBreaks: [],
    resumed: [],
    rested: [],
    stopped: {},
    stopSaid: null,
    offsets: {},
    sittings: 1,
    host: null,
    hosted: UNHOSTED,
  }
}

/** What each event does. An event that lacks its fold does not compile. */
const FOLDS: Folds<SessionEvent['type']> = {
  ...LOBBY_FOLDS,
  ...STEP_FOLDS,
  ...BREAK_FOLDS,
  ...REST_FOLDS,
  ...HOST_FOLDS,
  'session-opened': (session) => session,
  'seat-taken': (session, event, said) => {
    const taken = seatTaken(session, event)
    return session.names[event.seat] === null ? taken : hostOver(taken, said)
  },
  'speaker-settled': (session, { seat }) => ({ ...session, speaker: seat }),
  'path-lightened': (session) => ({ ...session, shorter: true }),
  'evening-weighed': (session, { shorter, speaker }) => ({ ...session, shorter, speaker, turnGiven: speaker !== null }),
  'made-smaller': (session) => ({ ...session, smaller: true }),
  'step-entered': (session, event) => offerPassed(stepEntered(session, event)),
  'prompt-passed': promptPassed,
  'answers-revealed': revealed,
  'answer-taken-back': takenBack,
  'mode-asked': (session, { seat, mode }) => ({ ...session, modeAsked: { by: seat, mode } }),
  'mode-changed': (session, { mode }) => restedTogether(modeChanged(session, mode)),
  'close-wished': (session, { seat }) => ({ ...session, closeWished: [...session.closeWished, seat] }),
  'skipped-to-close': (session) => ({ ...session, skippedFrom: Math.min(...Object.values(session.cursor)) }),
  'offset-told': (session, { seat, offset }) => ({ ...session, offsets: { ...session.offsets, [seat]: offset } }),
  'session-closed': (session, _event, said) => ({
    ...leftBreak(hostAtClose(session, said), 'not-resumed'),
    phase: 'closed',
    closedAt: said.at,
  }),
  'author-erased': (session, _event, said) => wordsGone(session, said),
}

/** Whether there is an event of that name: a damaged log may hold others. */
export function isFolded(type: string): boolean {
  return Object.hasOwn(FOLDS, type)
}

/** One event of the entry at `position`, taken into the session. */
export function apply(
  session: Session,
  event: SessionEvent,
  { position, at, person = null }: Said & { readonly person?: string | null },
): Session {
  return (FOLDS[event.type] as Fold)(session, event, { position, at }, person)
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
function promptPassed(session: Session, event: EventOf<'prompt-passed'>, said: Said): Session {
  const step = stepById(session, event.step)
  const open = step !== undefined && offersOpen(session, step)
  return withStep(session, event.step, (state) => passed(state, event, said, open, rulesOf(session.script).passed))
}

function takenBack(session: Session, { seat, step }: EventOf<'answer-taken-back'>): Session {
  const at = session.steps.findIndex(({ id }) => id === step)
  const cursor = { ...session.cursor, [seat]: Math.min(at, session.cursor[seat]) }
  return withStep({ ...session, cursor }, step, (state) => withoutOwn(state, seat))
}

// [PA5] Old logs hold names from before this rule.
function lineOf(name: string | null | undefined): string | null {
  return name == null ? null : plainLine(name)
}
