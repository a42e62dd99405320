// In what order those who come are let in. It knows nothing of who may come.
import PQueue from 'p-queue'
import { inTime, PATIENCE } from '#db/patience.ts'
import { NotBegun } from '#db/trouble.ts'

// Enough that the connections to the database are never idle meanwhile, and few enough that what is said in the rooms has its turn too.
const AT_ONCE = 16

type Coming = { hasGone: () => boolean }

/** `patience`: how many milliseconds one waits for one's turn, where nobody is let in meanwhile. */
export function openAdmission(patience = PATIENCE) {
  const turns = new PQueue({ concurrency: AT_ONCE })
  const waiting = { patience, served: { count: 0 }, late: () => new NotBegun('others came before') }
  const inTurn =
    (priority: number) =>
    <T>({ hasGone }: Coming, work: () => Promise<T>): Promise<T | null> =>
      inTime(
        (begun) => turns.add(begun, { priority }),
        async () => (hasGone() ? null : await work()),
        waiting,
      )
  return {
    /** [DU72] A few at a time: side by side, all would be looked up only once the last one is. Null for who has gone by then. */
    lookUp: inTurn(0),
    /** Whoever was looked up comes in before another is. */
    letIn: inTurn(1),
  }
}
