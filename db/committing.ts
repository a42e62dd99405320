// A transaction on Postgres whose connection may be lost at any moment. The caller then learns whether it is known to have failed.
import type postgres from 'postgres'
import { OutcomeUnknown, troubleIn } from './trouble.ts'

type Sql = postgres.Sql
type Within = postgres.TransactionSql
/** Watches over an answer that the database owes. */
export type AnswerWatch = {
  /** Gives the function to call once the answer has come. */
  begin: () => () => void
  over: <T>(asked: PromiseLike<T>) => Promise<T>
}

// The library would write to the lost connection and crash the process, so the transaction's function never ends there.
const never = () => new Promise<never>(() => {})

/** [DU41] Once all is written, a line that goes leaves open whether it was committed. */
export function begin<T>(sql: Sql, work: (tx: Within) => Promise<T>, watch: AnswerWatch): Promise<T> {
  return new Promise((resolve, reject) => {
    const phase = { isCommitting: false, isOver: false }
    let answered = watch.begin()
    const fail = (fault: unknown) => {
      phase.isOver = true
      answered()
      const isOpen = phase.isCommitting && troubleIn(fault) === 'lost'
      reject(isOpen ? new OutcomeUnknown('the line went', { cause: fault }) : fault)
    }
    const asked = sql.begin(async (tx) => {
      answered()
      try {
        const done = await work(within(tx, watch, () => phase.isOver))
        if (phase.isOver) return never()
        phase.isCommitting = true
        return done
      } catch (fault) {
        if (troubleIn(fault) === 'lost') fail(fault)
        if (phase.isOver) return never()
        throw fault
      } finally {
        if (!phase.isOver) answered = watch.begin()
      }
    })
    asked.then((done) => {
      answered()
      resolve(done as T)
    }, fail)
  })
}

/** What is asked within a transaction has its connection already, for as long as that is there. */
function within(tx: Within, watch: AnswerWatch, isOver: () => boolean): Within {
  const gone = () => Promise.reject(Object.assign(new Error('the line is gone'), { code: 'CONNECTION_CLOSED' }))
  return {
    unsafe: (...asked: Parameters<Within['unsafe']>) =>
      withValues((readied) => (isOver() ? gone() : watch.over(readied(tx.unsafe(...asked))))),
    savepoint: <T>(work: (inner: Within) => Promise<T>) => tx.savepoint((inner) => work(within(inner, watch, isOver))),
  } as unknown as Within
}

type Query = ReturnType<Sql['unsafe']>
type Readied = (query: Query) => PromiseLike<unknown>

/** A query says right after it was made, before its turn, whether it wants bare values. */
export function withValues(ask: (readied: Readied) => Promise<unknown>) {
  let isBare = false
  const answered = Promise.resolve().then(() => ask((query) => (isBare ? query.values() : query)))
  const values = () => {
    isBare = true
    return answered
  }
  return Object.assign(answered, { values })
}
