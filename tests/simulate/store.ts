// A model of the database: logs of sessions and who sits where, in memory. It compares what the statements in db/appending.ts compare,
// and on the way there and back whatever can happen to a statement happens.
import type { AskedEntry, CommandStanding, Put } from '#db/appending.ts'
import type { Db } from '#db/client.ts'
import { orUnknown } from '#db/trouble.ts'
import { openBatches } from '#server/log/batches.ts'
import type { Log, LogEntry } from '#server/log/log.ts'
import type { Entry } from '#shared/session/events.ts'
import { advance, type Live } from '#shared/session/live.ts'
import type { PartnerSeat, Seat } from '#shared/session/seat.ts'
import type { Owner, World } from './world.ts'

export type Kept = {
  session: string
  couple: string
  log: LogEntry[]
  commands: Map<string, number>
  /** Who sits where now, and since which position. */
  sits: Record<Seat, { person: string; since: number }>
  /** What a fold of the log gives at each of its positions; the first is that of position 1. */
  folds: Live[]
  /** Statements that wait for a transaction to end; null where none is open. */
  waiting: (() => void)[] | null
}
/** How often in a thousand statements each befalls one. */
export type Weather = { lost: number; late: number; away: number; slow: number }
export const FAIR: Weather = { lost: 0, late: 0, away: 0, slow: 0 }

export type Beginning = { log: readonly Entry[]; folds: readonly Live[] }

export type Committed = (kept: Kept, entry: LogEntry) => void
export type Store = ReturnType<typeof openStore>
export type Transaction = { entries: (LogEntry & { session: string })[]; sits: (() => void)[]; over: boolean }

/** How long at most a slow one takes on its way there, and back; a late one to be carried out. */
const [SLOW, LATE] = [4_000, 3_000]

function troubled(code: string): Error {
  return Object.assign(new Error(`the line to the database: ${code}`), { code })
}

export function openStore(world: World, committed: Committed) {
  const sessions = new Map<string, Kept>()
  const open = new Map<Transaction, { owner: Owner; end: () => void }>()
  let weather = FAIR
  let busyUntil = 0
  const keptOf = (session: string): Kept => {
    const kept = sessions.get(session)
    if (!kept) throw new Error('no such session')
    return kept
  }
  const keep = (entry: LogEntry & { session: string }) => {
    const kept = keptOf(entry.session)
    const { position, at, seat, command, person, events } = entry
    const said = { position, at, seat, command, person, events }
    kept.log.push(said)
    kept.commands.set(command, position)
    kept.folds.push(advance(kept.folds.at(-1) as Live, said).live)
    committed(kept, said)
  }

  /** Carries `work` out in the database, at once; `waitsFor` names what must not be in the hands of a transaction then. */
  const statement = <T>(owner: Owner, work: () => T, waitsFor: readonly string[] = []): Promise<T> =>
    new Promise((done, failed) => {
      const taking = (milliseconds: number) => {
        busyUntil = Math.max(busyUntil, world.now() + milliseconds)
        return milliseconds
      }
      const after = (milliseconds: number, act: () => void) => world.later(taking(milliseconds), act, owner)
      const fails = (code: string) => after(world.little(), () => failed(troubled(code)))
      if (world.chance(weather.away)) {
        world.count('database-away')
        return void fails('ECONNREFUSED')
      }
      const slow = () => {
        if (!world.chance(weather.slow)) return 0
        world.count('slow-statement')
        return world.pick(SLOW)
      }
      const isLost = world.chance(weather.lost)
      const isLate = world.chance(weather.late)
      const carriedOut = !isLost || world.pick(2) === 0
      if (isLost || isLate) world.count(isLate ? 'late-commit' : carriedOut ? 'answer-lost' : 'statement-lost')
      if (isLate) fails('CONNECTION_CLOSED')
      const there = taking(world.little() + (isLate ? world.pick(LATE) : slow()))
      const carryOut = () => {
        const held = waitsFor.map((session) => sessions.get(session)).find((kept) => kept?.waiting)
        if (held) return void held.waiting?.push(() => world.later(world.pick(3), carryOut))
        const outcome = work()
        if (isLate) return
        if (isLost) return void fails('CONNECTION_CLOSED')
        after(world.little() + slow(), () => done(outcome))
      }
      if (!carriedOut) return void world.later(there, () => void fails('CONNECTION_CLOSED'))
      // What was sent before its sender died may be carried out all the same.
      const goesOn = world.pick(2) === 0
      world.later(there, () => (owner.alive || goesOn) && carryOut())
    })

  const fits = (entry: LogEntry & { session: string; by?: string }): boolean => {
    const kept = keptOf(entry.session)
    return kept.log.length === entry.position - 1 && !kept.commands.has(entry.command)
  }
  const isSitting = (kept: Kept, { seat, person, by }: { seat: PartnerSeat; person: string; by: string }) =>
    kept.sits[seat].person === person && by === person

  const appendAll = (owner: Owner, entries: readonly AskedEntry[]): Promise<Put[]> =>
    statement(
      owner,
      () => {
        const put = entries.filter((entry) => {
          // Its words lie where its structure does: nothing is sealed here.
          const said = entry as unknown as LogEntry & { session: string }
          if (!isSitting(keptOf(entry.session), entry) || !fits(said)) return false
          keep(said)
          return true
        })
        const rows = put.map(({ session }) => ({ session, askedAbout: false }))
        // In any order, as a database gives rows.
        return world.pick(2) ? rows : rows.toReversed()
      },
      entries.map(({ session }) => session),
    ).catch((fault) => {
      throw orUnknown(fault)
    })

  const letGo = (kept: Kept) => {
    const { waiting } = kept
    kept.waiting = null
    for (const next of waiting ?? []) next()
  }

  return {
    sessions,
    keptOf,
    /** Until when nothing is under way that was asked so far. */
    busyUntil: () => busyUntil,
    setWeather: (next: Weather) => {
      weather = next
    },
    /** `folds`: what a fold of the log gives at each of its positions. */
    open: (place: { session: string; couple: string }, people: Record<Seat, string>, { log, folds }: Beginning) => {
      const entries = log.map((entry, index): LogEntry => {
        return { ...entry, command: `opening-${index}`, person: people[entry.seat] }
      })
      const kept: Kept = {
        ...place,
        log: entries,
        commands: new Map(entries.map(({ command, position }) => [command, position])),
        sits: {
          first: { person: people.first, since: 0 },
          second: { person: people.second, since: 0 },
          counsellor: { person: people.counsellor, since: 0 },
        },
        folds: [...folds],
        waiting: null,
      }
      sessions.set(place.session, kept)
      return kept
    },
    /** Who sits there now. */
    sitting: (owner: Owner, session: string, seat: Seat): Promise<string> =>
      statement(owner, () => keptOf(session).sits[seat].person),
    /** What was appended in it and who sits elsewhere then: all of it or nothing. It is taken back with a connection that goes. */
    transaction: async (owner: Owner, work: (tx: Transaction) => Promise<void>): Promise<void> => {
      const tx: Transaction = { entries: [], sits: [], over: false }
      const end = () => {
        if (tx.over) return
        tx.over = true
        open.delete(tx)
        for (const { session } of tx.entries) letGo(keptOf(session))
      }
      const commit = () => {
        if (tx.over) return
        for (const sit of tx.sits) sit()
        for (const entry of tx.entries) keep(entry)
        end()
      }
      open.set(tx, { owner, end })
      try {
        await work(tx)
        await statement(owner, commit)
      } finally {
        end()
      }
    },
    drop: (owner: Owner) => {
      for (const each of [...open.values()]) if (each.owner === owner) each.end()
    },
    /** The log as a server knows it. */
    logOf: (owner: Owner): Log => {
      const batches = openBatches((entries: readonly AskedEntry[]) => appendAll(owner, entries))
      const log: Partial<Log> = {
        put: async (_db, entry, by) => batches.append({ ...entry, ...by } as unknown as AskedEntry),
        standing: ({ session, seat, person, by, command }) =>
          statement(owner, (): CommandStanding => {
            const kept = keptOf(session)
            const sits = isSitting(kept, { seat, person, by })
            return {
              position: kept.log.length,
              sits,
              repeat: kept.commands.get(command) ?? null,
              askedAbout: false,
              heldUntil: null,
            }
          }),
        load: (_db, { session }, after = 0) => statement(owner, () => keptOf(session).log.slice(after)),
        later: (known) =>
          statement(owner, () => {
            const logs = known.map(({ session, position }) => [session, keptOf(session).log.slice(position)] as const)
            return new Map(logs.filter(([, later]) => later.length > 0))
          }),
        append: (db, entry) =>
          statement(owner, () => {
            const tx = db as unknown as Transaction
            if (tx.over || !fits(entry)) return 'position-taken'
            keptOf(entry.session).waiting = []
            tx.entries.push(entry)
            return 'appended'
          }, [entry.session]),
      }
      return log as Log
    },
    /** For the questions that are asked outside of the log: at which position sessions stand. */
    dbOf: (owner: Owner): Db => {
      const positions = (condition: unknown) =>
        statement(owner, () =>
          idsIn(condition).map((session) => ({ session, position: sessions.get(session)?.log.length ?? 0 })),
        )
      return { select: () => ({ from: () => ({ where: positions }) }) } as unknown as Db
    },
  }
}

/** The values in a condition of drizzle's. */
function idsIn(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(idsIn)
  if (typeof condition !== 'object' || condition === null) return []
  if ('queryChunks' in condition) return idsIn(condition.queryChunks)
  return 'encoder' in condition && 'value' in condition ? [String(condition.value)] : []
}
