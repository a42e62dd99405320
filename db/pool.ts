// The connections to Postgres. Nobody waits long for one, and where one was lost or the database has gone silent, all are made anew.
import { drizzle } from 'drizzle-orm/postgres-js'
import PQueue from 'p-queue'
import type postgres from 'postgres'
import type { Db } from './client.ts'
import { type AnswerWatch, begin, withValues } from './committing.ts'
import { after, inTime } from './patience.ts'
import type { Prepared } from './prepared.ts'
import { NotBegun, noting, type ToldOfAsking, troubleIn } from './trouble.ts'

type Sql = postgres.Sql
type Opening = { open: () => Sql; connections: number; patience: number; asked?: ToldOfAsking | undefined }

const CASING = { casing: 'snake_case' } as const
// How many seconds queries may still take on connections that are given up.
const [AT_ONCE, IN_TIME] = [0, 5]

export function openPool({ open, connections, patience, asked }: Opening) {
  const turns = new PQueue({ concurrency: connections })
  const served = { count: 0 }
  let current = opened(open)
  const renew = (given: Sql, timeout: number) => {
    if (given !== current) return
    current = opened(open)
    void given.end({ timeout })
  }
  /** The database cancels a statement itself, unless it hears and says nothing any more. */
  const watchOn = (sql: Sql): AnswerWatch => {
    const owed = () => after(patience * 1.4, () => renew(sql, AT_ONCE))
    return { begin: owed, over: (asked) => Promise.resolve(asked).finally(owed()) }
  }
  // [DU40]
  const inTurn = <T>(work: (sql: Sql, watch: AnswerWatch) => PromiseLike<T>): Promise<T> => {
    const late = () => new NotBegun('no connection came free')
    const onOne = async () => {
      const sql = current
      try {
        return await work(sql, watchOn(sql))
      } catch (fault) {
        // A connection that the library lost in the middle of writing can stay unusable.
        const trouble = troubleIn(fault)
        if (trouble === 'lost' || trouble === 'outcome-unknown') renew(sql, IN_TIME)
        throw fault
      }
    }
    return noting(asked, () => inTime((begun) => turns.add(begun), onOne, { patience, served, late }))
  }
  const client = {
    options: current.options,
    unsafe: (...asked: Parameters<Sql['unsafe']>) =>
      withValues((readied) => inTurn((sql, watch) => watch.over(readied(sql.unsafe(...asked))))),
    begin: <T>(work: (tx: postgres.TransactionSql) => Promise<T>) => inTurn((sql, watch) => begin(sql, work, watch)),
  }
  const prepared: Prepared = async (statement, values) =>
    inTurn((sql, watch) => watch.over(sql.unsafe(statement, [...values], { prepare: true }).values()))
  return {
    prepared,
    db: drizzle(client as unknown as Sql, CASING) as Db,
    tell: async (channel: string, text: string) =>
      void (await inTurn((sql, watch) => watch.over(sql.notify(channel, text)))),
    end: () => current.end({ timeout: IN_TIME }),
  }
}

/** The library sets on each client how dates and JSON are read. */
function opened(open: () => Sql): Sql {
  const sql = open()
  drizzle(sql, CASING)
  return sql
}
