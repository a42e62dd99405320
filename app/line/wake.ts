// Notices that a phone woke up, or lost or found its network. A socket may look open long after its line has gone.

/** Calls `renew` when the line should be made anew; gives back how to stop. A short look elsewhere does not count. */
export function onWake(renew: () => void, now: () => number = Date.now): () => void {
  const LONG = 5_000
  let hiddenAt: number | null = null
  const seen = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = now()
      return
    }
    if (hiddenAt !== null && now() - hiddenAt > LONG) renew()
    hiddenAt = null
  }
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) renew()
  }
  const over = new AbortController()
  document.addEventListener('visibilitychange', seen, over)
  window.addEventListener('pageshow', shown, over)
  window.addEventListener('online', renew, over)
  window.addEventListener('offline', renew, over)
  return () => over.abort()
}
