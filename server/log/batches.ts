// Entries of many sessions, appended together: whatever comes while one statement is under way waits for the next.
import type { Put } from '#db/appending.ts'
import { troubleIn } from '#db/trouble.ts'

// More at once would only hold up those who wait for the first of them.
const MOST = 200

type Appending<E> = { entry: E; done: (put: Put | null) => void; failed: (fault: unknown) => void }
type Write<E> = (entries: readonly E[]) => Promise<Put[]>

/** `write` gives what was appended. Give it one entry of a session at a time. */
export function openBatches<E extends { session: string }>(write: Write<E>) {
  let waiting: Appending<E>[] = []
  let isUnderWay = false
  const writeWaiting = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      await append(batch, write)
    }
    isUnderWay = false
  }
  return {
    /** Null where it does not fit. */
    append: (entry: E): Promise<Put | null> =>
      new Promise((done, failed) => {
        waiting.push({ entry, done, failed })
        if (isUnderWay) return
        isUnderWay = true
        // Whatever has come in the same moment goes along.
        setImmediate(writeWaiting)
      }),
  }
}

async function append<E extends { session: string }>(batch: readonly Appending<E>[], write: Write<E>) {
  try {
    const put = new Map((await write(batch.map(({ entry }) => entry))).map((one) => [one.session, one]))
    for (const { entry, done } of batch) done(put.get(entry.session) ?? null)
  } catch (fault) {
    // What the database is in trouble with concerns all of them; anything else only the one that it comes from.
    if (batch.length === 1 || troubleIn(fault)) for (const { failed } of batch) failed(fault)
    else for (const one of batch) await append([one], write)
  }
}
