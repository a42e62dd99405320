// Live sessions: one queue each, in which a command is decided, committed, acknowledged and only then shown to whom it concerns.
import type { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.ts'
import { positionOf } from '#db/sessions.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import { asOf } from '#shared/session/looking-back.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { type PartnerSeat, SEATS, type Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import { Damaged, unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { Log, LogEntry } from '../log/log.ts'
import { decided, type Sitting } from './deciding.ts'
import { idleCache } from './idle-cache.ts'
import { type Asked, openPast, type Past } from './past.ts'
import { openQueues } from './queues.ts'
import { frameOf, hostIn, openRoom, type Room, type Taken, takeIn, type WhoHosts } from './room.ts'
import { openSessionClocks, type SessionClocks } from './session-clocks.ts'

const HELD = 2_000
const ATTEMPTS = 5

/** Somebody in their seat, as read from the database just now. */
export type Seated = { session: string; couple: string; seat: PartnerSeat; person: string }
type Place = Pick<Seated, 'session' | 'couple'>
type Said = Omit<LogEntry, 'position' | 'at'>
/** Appends what a door has decided on, within its transaction. */
export type Append = (tx: Db, said: Said) => Promise<void>
/** `now`: the time in the session. */
type Writing<T> = (append: Append, now: Instant) => Promise<T>
type Trying<T> = (append: Append | Damaged, now: Instant) => Promise<T>

type Ground = {
  db: Db
  log: Log
  now: () => Instant
  publish: (session: string, seat: Seat, frame: Frame | HostFrame) => void
  /** How many milliseconds anything waits for its turn in a session. */
  patience?: number | undefined
  /** After each commit of this process. */
  wrote?: (at: { session: string; position: number }) => void
}
type House = Ground & { held: LRUCache<string, Room>; past: Past; clocks: SessionClocks }

export type Rooms = ReturnType<typeof openRooms>

export function openRooms(ground: Ground) {
  const past = openPast(ground)
  const clocks = openSessionClocks(ground.now)
  // Where a break is on, its time goes on as it did.
  const gone = ({ live }: Room, session: string) => {
    if (!live.session.break) clocks.forget(session)
  }
  const held = idleCache<Room>({ most: HELD, now: ground.now, gone })
  const house: House = { ...ground, past, clocks, held }
  const { inTurn, idle } = openQueues(ground.patience)
  const alone = <T>({ session }: Place, work: () => Promise<T>): Promise<T> =>
    inTurn(session, () => carefully(house, session, work))
  return {
    /** What a seat sees now. */
    frame: (by: Place & { seat: PartnerSeat }): Promise<Frame> => alone(by, async () => shownTo(house, by, by.seat)),
    hostFrame: (at: Place): Promise<HostFrame> => alone(at, async () => shownTo(house, at, 'counsellor')),
    /** Which counsellor asks to come in or is there, and the position at which they asked. */
    whoHosts: (at: Place): Promise<WhoHosts | null> =>
      alone(at, async () => {
        const room = await unlessDamaged(current(house, at))
        return room && hostIn(room)
      }),
    /** [DU60] False for a session that does not open: of all else here only `write` has anything to do with one. */
    opens: (at: Place): Promise<boolean> => alone(at, async () => (await unlessDamaged(loadIfAny(house, at))) !== null),
    /** At which position the copies lie that are held of these sessions. */
    positions: (sessions: readonly string[]): Map<string, number> =>
      new Map(sessions.flatMap((session) => positionHeld(house, session))),
    /** [DU30] Takes in what others have written, and shows each seat what is new to it. False where it does not open. */
    catchUp: (at: Place): Promise<boolean> => alone(at, async () => (await unlessDamaged(current(house, at))) !== null),
    /** The session as folded from its log: for reads, which show of it only what the seat may see. */
    session: (at: Place): Promise<Session> =>
      alone(at, async () => {
        const room = await load(house, at)
        return asOf(room.live.session, timeIn(house, room))
      }),
    /** By how many milliseconds the time in it is ahead of the server's. */
    ahead: (at: Place): Promise<number> =>
      alone(at, async () => clocks.in(at.session, (await load(house, at)).lastAt).ahead),
    /** The same for one that is closed or only looked at in passing, as its log stands now. */
    past: (asked: Asked): Promise<Session | null> => past.of(asked),
    command: (by: Sitting, sent: SentCommand<AnyCommand>, ack: (reply: Reply) => void): Promise<void> =>
      alone(by, () => carryOut(house, by, sent, ack)),
    /** Work of a door that appends in its own transaction; what it appended is shown once `work` is through. */
    write: <T>(at: Place, work: Writing<T>): Promise<T> =>
      alone(at, () => write(house, at, (append, now) => work(opened(append), now))),
    /** [DU61] The same for what is done to several at once: a session that does not open has its turn too, with null to append by. */
    turn: <T>(at: Place, work: (append: Append | null) => Promise<T>): Promise<T> =>
      alone(at, () => write(house, at, (append) => work(append instanceof Damaged ? null : append))),
    /** [RM13] Lets go of what nobody has asked for lately. Whoever has a line is asked about all the time. */
    letGo: (): void => {
      held.purgeStale()
      past.letGo()
    },
    /** Drops what is held of a session whose log was changed by other means. */
    forget: (session: string): void => {
      house.held.delete(session)
      past.forget(session)
    },
    /**
     * To be called within the turn of a session whose log was changed by other means: shows each seat what it sees now. False where it
     * does not open, and nothing can be shown.
     */
    reread: async (at: Place): Promise<boolean> => (await unlessDamaged(reread(house, at))) !== null,
    idle,
  }
}

/** As the log stands now, whoever wrote in it. */
async function load(house: House, at: Place): Promise<Room> {
  const room = await current(house, at)
  if (!room) throw new Error(`session ${at.session} has no entries`)
  return room
}

/** What is held is compared with the log first: another process may have written. */
async function current(house: House, at: Place): Promise<Room | null> {
  const known = house.held.get(at.session)
  if (known?.couple !== at.couple) return loadIfAny(house, at)
  return (await isStale(house, at, known)) ? reread(house, at) : known
}

async function isStale({ db }: House, at: Place, { live }: Room): Promise<boolean> {
  return (await positionOf(db, at)) !== live.session.position
}

async function reread(house: House, at: Place): Promise<Room | null> {
  const before = house.held.get(at.session)
  house.held.delete(at.session)
  house.past.forget(at.session)
  const room = await loadIfAny(house, at)
  if (!room) return null
  const changed = SEATS.filter((seat) => room.live.seen[seat].version !== before?.live.seen[seat].version)
  show(house, at.session, { room, changed })
  return room
}

async function shownTo(house: House, at: Place, seat: PartnerSeat): Promise<Frame>
async function shownTo(house: House, at: Place, seat: 'counsellor'): Promise<HostFrame>
async function shownTo(house: House, at: Place, seat: Seat): Promise<Frame | HostFrame> {
  const room = await load(house, at)
  return frameOf(room, seat, timeIn(house, room))
}

function positionHeld({ held }: House, session: string): [string, number][] {
  const room = held.get(session)
  return room ? [[session, room.live.session.position]] : []
}

/** Null for a session that is being opened just now. */
async function loadIfAny({ db, log, held }: House, { session, couple }: Place): Promise<Room | null> {
  const known = held.get(session)
  if (known?.couple === couple) return known
  const entries = await log.load(db, { session, couple })
  if (entries.length === 0) return null
  const room = fold(log, session, entries, (sound) => openRoom(session, couple, sound))
  held.set(session, room)
  return room
}

/** After a fault it is open what was committed, so the log is read again. */
async function carefully<T>({ held }: House, session: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    held.delete(session)
    throw fault
  }
}

async function carryOut(
  house: House,
  by: Sitting,
  sent: SentCommand<AnyCommand>,
  ack: (reply: Reply) => void,
): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const outcome = await attempt(house, by, sent)
    if (outcome) {
      // [DU1] It is committed by now. The one who asked hears first, then whoever's view has changed.
      ack(outcome.reply)
      if (outcome.taken) shown(house, by.session, outcome.taken)
      return
    }
    await reread(house, by)
  }
  throw new Error('the log kept going on elsewhere')
}

type Attempted = { reply: Reply; taken?: Taken }

/** Null when the log has gone on meanwhile, so that it must be decided again. */
async function attempt(house: House, by: Sitting, sent: SentCommand<AnyCommand>): Promise<Attempted | null> {
  const room = await loadIfAny(house, by)
  // All of it was deleted while this waited for its turn.
  if (!room) return { reply: { ok: false, refused: 'not-found' } }
  const outcome = await attemptIn(house, room, by, sent)
  // [DU30] What changes nothing is never said from a copy that may be behind.
  return outcome && !outcome.taken && (await isStale(house, by, room)) ? null : outcome
}

async function attemptIn(
  house: House,
  room: Room,
  by: Sitting,
  { id, command }: SentCommand<AnyCommand>,
): Promise<Attempted | null> {
  // [PR4] Read before its turn came, the seat may have gone to somebody else meanwhile: the log knows.
  // A counsellor's seat may have another in it each time, once the one before has gone.
  const sat = by.seat === 'counsellor' ? hostIn(room)?.person : room.sat[by.seat]
  if ((sat ?? by.person) !== by.person) return { reply: { ok: false, refused: 'not-found' } }
  const before = room.answered.get(id)
  // [DU2] A repeat gets the first answer and writes nothing.
  if (before)
    return { reply: before.person === by.person ? accepted(before.version) : { ok: false, refused: 'malformed' } }
  const at = timeIn(house, room)
  const events = await decided(house, room.live.session, by, command, at)
  if (isRefusal(events)) return { reply: { ok: false, ...events } }
  if (events.length === 0) return { reply: accepted(room.live.seen[by.seat].version) }
  const said = { command: id, person: by.person, seat: by.seat, events, at }
  const taken = await append(house, by, { db: house.db, room }, said)
  if (!taken) return null
  house.held.set(by.session, taken.room)
  return { reply: accepted(taken.room.live.seen[by.seat].version), taken }
}

async function write<T>(house: House, at: Place, work: Trying<T>): Promise<T> {
  // Before the transaction: asking the database beside an open one waits for ever on the embedded one.
  const before = await current(house, at).catch(asDamaged)
  if (before instanceof Damaged) return work(before, house.now())
  const written: Taken[] = []
  const done = await work(
    async (tx, said) => {
      const room = written.at(-1)?.room ?? before
      const taken = await append(house, at, { db: tx, room }, { ...said, at: room ? timeIn(house, room) : house.now() })
      if (!taken) throw new Error('the log went on elsewhere while a door wrote')
      written.push(taken)
    },
    before ? timeIn(house, before) : house.now(),
  )
  for (const taken of written) {
    house.held.set(at.session, taken.room)
    shown(house, at.session, taken)
  }
  return done
}

/** Null when the position is taken or the command known; nothing was written then. */
async function append(
  house: House,
  { session, couple }: Place,
  { db, room }: { db: Db; room: Room | null },
  said: Said & { at: Instant },
): Promise<Taken | null> {
  const entry = { ...said, position: (room?.live.session.position ?? 0) + 1 }
  const taken = room ? takeIn(room, entry) : { room: openRoom(session, couple, [entry]), changed: [] }
  const { script, closedAt } = taken.room.live.session
  const changes = { exercise: script.id, version: script.version, closedAt }
  const appended = await house.log.append(db, { ...entry, session, couple, changes })
  return appended === 'appended' ? taken : null
}

/** [DU7] The log's time never runs backwards, whatever the machine's does. */
function timeIn({ clocks }: House, { live, lastAt }: Room): Instant {
  return clocks.in(live.session.id, lastAt).now
}

/** What this process has committed: others are told that there is something new. */
function shown(house: House, session: string, taken: Taken): void {
  show(house, session, taken)
  house.wrote?.({ session, position: taken.room.live.session.position })
}

function show(house: House, session: string, { room, changed }: Taken): void {
  for (const seat of changed) house.publish(session, seat, frameOf(room, seat, timeIn(house, room)))
}

function opened(append: Append | Damaged): Append {
  if (append instanceof Damaged) throw append
  return append
}

function asDamaged(fault: unknown): Damaged {
  if (fault instanceof Damaged) return fault
  throw fault
}

function accepted(version: number): Reply {
  return { ok: true, version }
}
