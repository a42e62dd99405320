// What the rules say to one command, with what they need from outside: the couple's exercises, a counsellor's name and library.
import type { Db } from '#db/client.ts'
import { meetingOfSession } from '#db/meeting-places.ts'
import type { AnyCommand } from '#shared/protocol.ts'
import { decideAs } from '#shared/session/decide-host.ts'
import type { Decision } from '#shared/session/outcome.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { BREATH } from '#shared/session/rules/bring.ts'
import { checkInLacks } from '#shared/session/rules/lobby.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { Seated } from '../core/access.ts'
import { type HostSeated, hostOf } from '../core/access.ts'
import { offeredTo } from '../core/catalogue.ts'
import { hadFor } from '../core/keepsakes.ts'
import { fromLibrary } from '../core/library.ts'
import { isBeforeTheirDay } from '../core/own-place.ts'
import type { Log } from '../log/log.ts'
import { hasRefused } from './asked-enough.ts'
import type { PastCache } from './past.ts'

type Ground = { db: Db; log: Log; past: PastCache }
/** Somebody in their seat; a counsellor with the name they ask by. */
type HostSitting = HostSeated & { name: string }
export type Sitting = Seated | HostSitting

/** To be asked within the session's turn. At once, where nothing from outside is needed. */
export function decided(
  ground: Ground,
  session: Session,
  by: Sitting,
  command: AnyCommand,
  at: Instant,
): Decision | Refusal | Promise<Decision | Refusal> {
  if (by.seat === 'counsellor') return decidedAsHost(ground, session, by, command, at)
  if (session.closedAt !== null) return decidedOnceClosed(ground, session, by, command, at)
  if (command.type === 'suggest-exercise') return suggested(ground, session, by, command, at)
  if (command.type === 'ready' && checkInLacks(session)) return readied(ground, session, by, command, at)
  return decideAs(session, by.seat, command, at, NOTHING_OUTSIDE)
}

const NOTHING_OUTSIDE = { name: '', library: () => null, catalogue: () => refuse('no-such-exercise') }

async function decidedOnceClosed(
  { db }: Ground,
  session: Session,
  by: Seated,
  command: AnyCommand,
  at: Instant,
): Promise<Decision | Refusal> {
  if (await isBeforeTheirDay(db, by, session)) return refuse('session-closed')
  return decideAs(session, by.seat, command, at, NOTHING_OUTSIDE)
}

async function suggested(
  { db, log, past }: Ground,
  session: Session,
  { couple, seat, session: but }: Seated,
  command: Extract<AnyCommand, { type: 'suggest-exercise' }>,
  at: Instant,
): Promise<Decision | Refusal> {
  const offered = await offeredTo({ db, log, sessions: { past: past.of } }, { couple, exercise: command.exercise, but })
  return decideAs(session, seat, command, at, {
    ...NOTHING_OUTSIDE,
    catalogue: () => offered || refuse('no-such-exercise'),
  })
}

/** [DO8] With what the couple has by now: another session may have been begun since this one was opened. */
async function readied(
  { db, past }: Ground,
  session: Session,
  { couple, seat }: Seated,
  command: AnyCommand,
  at: Instant,
): Promise<Decision | Refusal> {
  const { script, earlier } = session
  const had = await hadFor({ db, sessions: { past: past.of } }, { couple, script, earlier })
  return decideAs(session, seat, command, at, { ...NOTHING_OUTSIDE, catalogue: () => ({ script, earlier, ...had }) })
}

async function decidedAsHost(
  ground: Ground,
  session: Session,
  by: HostSitting,
  command: AnyCommand,
  at: Instant,
): Promise<Decision | Refusal> {
  const { seat, person, name } = by
  // [CO25] Read before its turn came, a consent may have been taken back meanwhile.
  if (!(await hostOf(ground.db, person, by.session, at))) return refuse('not-found')
  if (command.type === 'host-ask' && !session.host && (await isAskedEnough(ground, session, by, at)))
    return refuse('asked-enough')
  const brought = broughtFrom(command)
  const script = brought === null ? null : await fromLibrary(ground, person, brought)
  return decideAs(session, seat, command, at, { ...NOTHING_OUTSIDE, name, library: () => script })
}

/** [CO48] [CO62] */
async function isAskedEnough({ db, past }: Ground, session: Session, by: HostSeated, now: Instant): Promise<boolean> {
  const meeting = await meetingOfSession(db, { session: session.id })
  return hasRefused({ db, past: past.of }, { ...by, meeting, now, session })
}

// A breath is said in the words of an exercise that has one.
function broughtFrom(command: AnyCommand): string | null {
  if (command.type !== 'bring-prompt' || command.prompt.as === 'typed') return null
  return command.prompt.as === 'library' ? command.prompt.exercise : BREATH.exercise
}
