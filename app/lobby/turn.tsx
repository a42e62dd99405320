'use client'
// One turn of a lobby. It fills the screen, so that what comes after it lies where it lay when the turn changes.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

/** `turned`: it has taken the place of another, and the keyboard's place went with that one. */
export function Turn({ turned, children }: { turned: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const turn = place.current
    // Here it still stands; at the end of this task it is gone, and nothing has been drawn yet.
    return () => {
      const keep = turn && lookedAt(turn)
      if (keep) queueMicrotask(keep)
    }
  }, [])
  useEffect(() => {
    if (!turned || (document.activeElement && document.activeElement !== document.body)) return
    place.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [turned])
  return (
    <div ref={place} className="grid min-h-(--turn) grid-cols-1 content-start">
      {children}
    </div>
  )
}

/**
 * Notes what lies in the middle of the screen now. What it gives is called once the turn has gone: it scrolls that back to its place, or
 * to the top if it has gone too.
 */
function lookedAt(turn: HTMLElement): (() => void) | null {
  const page = turn.parentElement
  const middle = [...(page?.children ?? [])].find((part) => part.getBoundingClientRect().bottom > innerHeight / 2)
  const top = middle?.getBoundingClientRect().top ?? 0
  return () => {
    if (!page?.isConnected) return
    if (middle?.isConnected) scrollBy({ top: middle.getBoundingClientRect().top - top, behavior: 'instant' })
    else scrollTo({ top: 0, behavior: 'instant' })
  }
}
