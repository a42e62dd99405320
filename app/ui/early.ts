'use client'
// Takes over what somebody wrote or chose before the page's scripts were there.
import { useLayoutEffect } from 'react'

/** `now` reads what stands on the page; `take` is given it once, where the page's own state, `believed`, is another. */
export function useEarly(now: () => string | null, believed: string, take: (there: string) => void): void {
  // Before anything is drawn again: drawing would put back what the page believes. [PA4]
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stood there at the first moment came too early
  useLayoutEffect(() => {
    const there = now()
    if (there !== null && there !== believed) take(there)
  }, [])
}

/** The same for a field of an id. */
export function useEarlyText(id: string, believed: string, take: (there: string) => void): void {
  useEarly(() => (document.getElementById(id) as HTMLInputElement | null)?.value ?? null, believed, take)
}
