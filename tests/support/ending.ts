// What has to be closed or removed when a test file is through, the last opened first. It can be said from within a test too.
import { afterAll } from 'vitest'

type End = () => Promise<unknown>

const ends: End[] = []

export function atEnd(end: End): void {
  ends.push(end)
}

// Here, and not where something is opened: vitest ignores a hook that is set within a test.
afterAll(async () => {
  const faults: unknown[] = []
  for (const end of ends.splice(0).reverse()) await end().catch((fault) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'something could not be ended')
})
