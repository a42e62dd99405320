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
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pageshow', shown)
  window.addEventListener('online', renew)
  window.addEventListener('offline', renew)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pageshow', shown)
    window.removeEventListener('online', renew)
    window.removeEventListener('offline', renew)
  }
}
