import type { Db } from '#db/client.ts'
import type { AnyCommand, Reply, SentCommand } from '#shared/protocol.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import { asOf } from '#shared/session/looking-back.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { Instant } from '#shared/time.ts'
import { Damaged, unlessDamaged } from '../log/damage.ts'
import { append, hold, type SaidAt } from './appending.ts'
import { carryOut } from './carrying-out.ts'
import {
  type CopiesGround,
  current,
  type House,
  leftOf,
  load,
  loadIfAny,
  reread,
  type SessionPlace,
  show,
  shownTo,
  takeLater,
  timeIn,
  writtenSince,
} from './copies.ts'
import type { Sitting } from './deciding.ts'
import { idleCache } from './idle-cache.ts'
import { hostIn, type LiveSession, type Taken, type WhoHosts } from './live-session.ts'
import { openPast, type PastAsked } from './past.ts'
import { openQueues } from './queues.ts'
import { openSessionClocks } from './session-clocks.ts'
import { untilItFits, WentOn } from './went-on.ts'

const HELD = 2_000

type Said = Omit<SaidAt, 'at'>
/** Appends what a door has decided on, within its transaction. */
export type Append = (tx: Db, said: Said) => Promise<void>
/** `now`: the time in the session. */
type Writing<T> = (append: Append, now: Instant) => Promise<T>
type Trying<T> = (append: Append | Damaged, now: Instant) => Promise<T>

export type LiveSessions = ReturnType<typeof openSessions>

export function openSessions(ground: CopiesGround) {
  const house = openHouse(ground)
  const { past, clocks, held, left } = house
  const { inTurn, idle } = openQueues(ground.patience)
  const alone = <T>({ session }: SessionPlace, work: () => Promise<T>): Promise<T> =>
    inTurn(session, () => carefully(house, session, work))
  return {
    /** What a seat sees now. */
    frame: (by: SessionPlace & { seat: PartnerSeat }): Promise<Frame> =>
      alone(by, async () => shownTo(house, by, by.seat)),
    hostFrame: (at: SessionPlace): Promise<HostFrame> => alone(at, async () => shownTo(house, at, 'counsellor')),
    /** Which counsellor asks to come in or is there, and the position at which they asked. */
    whoHosts: (at: SessionPlace): Promise<WhoHosts | null> =>
      alone(at, async () => {
        const copy = await unlessDamaged(current(house, at))
        return copy && hostIn(copy)
      }),
    /** [DU60] False for a session that does not open: nothing can be said in it, and only `turn` may still change it. */
    opens: (at: SessionPlace): Promise<boolean> =>
      alone(at, async () => (await unlessDamaged(loadIfAny(house, at))) !== null),
    /** [DU30] [DU64] Takes in what others have written, and shows each seat what is new to it. Gives the sessions that do not open. */
    catchUp: async (places: readonly SessionPlace[]): Promise<string[]> => {
      const written = await writtenSince(house, places)
      const opened = written.map(async ({ at, ...later }) => {
        const taken = () => unlessDamaged(takeLater(house, at, later))
        return (await alone(at, taken)) === null ? [at.session] : []
      })
      return (await Promise.all(opened)).flat()
    },
    /** The session as folded from its log: for reads, which show of it only what the seat may see. */
    session: (at: SessionPlace): Promise<Session> =>
      alone(at, async () => {
        const copy = await load(house, at)
        return asOf(copy.live.session, timeIn(house, copy))
      }),
    /** By how many milliseconds the time in it is ahead of the server's. */
    ahead: (at: SessionPlace): Promise<number> =>
      alone(at, async () => clocks.in(at.session, (await load(house, at)).lastAt).ahead),
    /** The same for one that is closed or only looked at in passing, as its log stands now. */
    past: (asked: PastAsked): Promise<Session | null> => past.of(asked),
    command: (by: Sitting, sent: SentCommand<AnyCommand>, ack: (reply: Reply) => void): Promise<void> =>
      alone(by, () => carryOut(house, by, sent, { ack, shown: (taken) => shown(house, by.session, taken) })),
    /** Runs the work of a door that appends within its own transaction. The new views are sent after `work` is done. */
    write: <T>(at: SessionPlace, work: Writing<T>): Promise<T> =>
      alone(at, () => untilItFits(() => write(house, at, (append, now) => work(opened(append), now)))),
    /** [DU61] The same for what is done to several at once: a session that does not open has its turn too, with null to append by. */
    turn: <T>(at: SessionPlace, work: (append: Append | null) => Promise<T>): Promise<T> =>
      alone(at, () => write(house, at, (append) => work(append instanceof Damaged ? null : append))),
    /** [RM13] Drops sessions that nobody has asked for lately. One with lines (`inUse`) is asked for every second. */
    letGo: (inUse: readonly string[]): void => {
      held.purgeStale()
      past.letGo()
      const used = new Set(inUse)
      for (const session of left.keys()) if (!used.has(session)) letGo(house, session)
    },
    /** Drops what is held of a session whose log was changed by other means. */
    forget: (session: string): void => {
      held.delete(session)
      letGo(house, session)
      past.forget(session)
    },
    /**
     * To be called within the turn of a session whose log was changed by other means: shows each seat what it sees now. False where it
     * does not open, and nothing can be shown.
     */
    reread: async (at: SessionPlace): Promise<boolean> => (await unlessDamaged(reread(house, at))) !== null,
    heldHere: (): number => held.size,
    idle,
  }
}

function openHouse(ground: CopiesGround): House {
  const clocks = openSessionClocks(ground.now)
  const doubted = new Set<string>()
  const left: House['left'] = new Map()
  const gone = (copy: LiveSession, session: string) => {
    left.set(session, leftOf(copy))
    // While a break runs, the session keeps its clock.
    if (!copy.live.session.break) clocks.forget(session)
  }
  const held = idleCache<LiveSession>({ most: ground.bounds?.sessions ?? HELD, now: ground.now, gone })
  return { ...ground, past: openPast(ground), clocks, held, left, doubted }
}

function letGo({ left, doubted }: House, session: string): void {
  left.delete(session)
  doubted.delete(session)
}

/** After a fault it is not known what was committed. */
function carefully<T>({ doubted }: House, session: string, work: () => Promise<T>): Promise<T> {
  return work().catch((fault: unknown) => {
    doubted.add(session)
    throw fault
  })
}

async function write<T>(house: House, at: SessionPlace, work: Trying<T>): Promise<T> {
  // Before the transaction: asking the database beside an open one waits for ever on the embedded one.
  const before = await current(house, at).catch(asDamaged)
  if (before instanceof Damaged) return work(before, house.now())
  const written: { taken: Taken; said: Said }[] = []
  const done = await work(
    async (tx, said) => {
      const copy = written.at(-1)?.taken.copy ?? before
      const taken = await append(house, at, { db: tx, copy }, { ...said, at: copy ? timeIn(house, copy) : house.now() })
      if (!taken) throw new WentOn()
      written.push({ taken, said })
    },
    before ? timeIn(house, before) : house.now(),
  )
  for (const { taken, said } of written) {
    hold(house, taken, said)
    shown(house, at.session, taken)
  }
  return done
}

/** What this process has committed: others are told that there is something new. */
function shown(house: House, session: string, taken: Taken): void {
  show(house, session, taken)
  house.wrote?.({ session, position: taken.copy.live.session.position })
}

function opened(append: Append | Damaged): Append {
  if (append instanceof Damaged) throw append
  return append
}

function asDamaged(fault: unknown): Damaged {
  if (fault instanceof Damaged) return fault
  throw fault
}
