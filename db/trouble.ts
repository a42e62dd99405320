// Faults of a database that is locked, slow or gone: either nothing was done, or it is not known what was.

/** It was never begun, and never will be. */
export class NotBegun extends Error {
  override name = 'NotBegun'
}

/** The line went while something was being committed. */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown'
}

/** `lost`: no answer came, so a single statement outside of a transaction may have been carried out. */
export const TROUBLES = ['not-done', 'lost', 'outcome-unknown'] as const
export type DatabaseTrouble = (typeof TROUBLES)[number]

const LOST = /^(CONNECTION_(CLOSED|DESTROYED|ENDED)|ECONNRESET|EPIPE|ETIMEDOUT|08...|57P0[12])$/
// Out of reach or out of room, taken back, cancelled, locked, or read-only just now.
const NOT_DONE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|25006|25P03|40...|53...|55P03|57014|57P03|58...)$/

/** Told of each question to the database: how many seconds it took with the wait for its turn, and what trouble the database had. */
export type ToldOfAsking = (seconds: number, trouble: DatabaseTrouble | null) => void

/** The same answer, once `asked` is there to be told. */
export function noting<T>(asked: ToldOfAsking | undefined, begin: () => Promise<T>): Promise<T> {
  if (!asked) return begin()
  const since = performance.now()
  const tell = (trouble: DatabaseTrouble | null) => asked((performance.now() - since) / 1_000, trouble)
  const answered = begin()
  answered.then(
    () => tell(null),
    (fault) => tell(troubleIn(fault)),
  )
  return answered
}

/** [DU41] What a statement that commits by itself is to throw: a line that went leaves open whether it was carried out. */
export function orUnknown(fault: unknown): unknown {
  return troubleIn(fault) === 'lost' ? new OutcomeUnknown('the line went', { cause: fault }) : fault
}

/** Null for a fault that is none of the database's. Libraries wrap what it threw, so causes are looked at too. */
export function troubleIn(fault: unknown, depth = 0): DatabaseTrouble | null {
  if (!(fault instanceof Error) || depth > 4) return null
  if (fault instanceof NotBegun) return 'not-done'
  if (fault instanceof OutcomeUnknown) return 'outcome-unknown'
  const code = 'code' in fault ? String(fault.code) : ''
  if (LOST.test(code)) return 'lost'
  return NOT_DONE.test(code) ? 'not-done' : troubleIn(fault.cause, depth + 1)
}
