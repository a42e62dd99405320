import { test } from './people.ts'

/**
 * An evening has many screens, and a meeting many scenes: what one of them took is given back, so that a test's time is for the one at which
 * it stands still. Takes and gives moments in milliseconds. Outside of the runner no test has a time.
 */
export function givenBack(since: number): number {
  const now = Date.now()
  if (process.env.TEST_WORKER_INDEX === undefined) return now
  const { timeout } = test.info()
  if (timeout > 0) test.setTimeout(timeout + now - since)
  return now
}
