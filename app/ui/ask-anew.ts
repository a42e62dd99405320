// Asking for a broken page anew. It never leads to a browser's own error page, and never away from words that are in this page alone.
import { isOnlyInPage } from '#app/room/line/device.ts'

/** False when the server cannot be reached just now. `retry` is the pages' own way, which keeps what is in this page. */
export async function askAnew(retry: () => void): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return false
  // [DU13] A part that could not be loaded is asked for by a reload alone.
  if (isOnlyInPage()) retry()
  else location.reload()
  return true
}
