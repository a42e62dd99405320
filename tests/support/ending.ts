// What has to be closed or removed when a test file is through, the last opened first. It can be said from within a test too.
type End = () => Promise<unknown>

const ends: End[] = []

export function atEnd(end: End): void {
  ends.push(end)
}

/** Ends all that was opened since the last time. Throws when something could not be ended. */
export async function endAll(): Promise<void> {
  const faults: unknown[] = []
  for (const end of ends.splice(0).reverse()) await end().catch((fault) => faults.push(fault))
  if (faults.length > 0) throw new AggregateError(faults, 'something could not be ended')
}
