// Asking for a broken page anew. It never leads to a browser's own error page, and never away from words that are in this page alone.
import { isOnlyInPage } from '#app/on-device/device.ts'
import { FIRST_WAIT, LONGEST_WAIT, pause } from './holding.ts'

/** False when the server cannot be reached just now. `retry` is the pages' own way, which keeps what is in this page. */
export async function askAnew(retry: () => void): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return false
  // [DU13] A part that could not be loaded is asked for by a reload alone.
  if (isOnlyInPage()) retry()
  else location.reload()
  return true
}

/** [DU51] Asks by itself, with growing waits, for a page of which a piece could not be had. Gives what ends it. */
export function keepAsking(retry: () => void): () => void {
  let isOver = false
  const ask = async () => {
    for (let wait = FIRST_WAIT; !isOver; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await pause(wait)
      if (!isOver) await askAnew(retry)
    }
  }
  void ask()
  return () => {
    isOver = true
  }
}

/** The number by which whoever runs the server can find what went wrong. Never the text of the fault. */
export function faultId(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
