'use client'
// Moves the keyboard's and the reader's place to the new heading when the screen turns to something new.
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'

type Arrivals = { root: RefObject<HTMLDivElement | null>; last: RefObject<string | null> }

const ArrivalContext = createContext<Arrivals | null>(null)

export function ArrivalRoot({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  // Runs after the effects of what is inside: a first screen without a heading of ours, as the lobby, counts as seen too.
  useEffect(() => {
    last.current ??= 'start'
  }, [])
  return (
    <ArrivalContext value={{ root, last }}>
      <div ref={root}>{children}</div>
    </ArrivalContext>
  )
}

/**
 * Give the ref to a heading with tabIndex -1. The first screen after loading keeps the browser's own place.
 * `inset`: a part of another page, which does not go back to its own beginning.
 */
export function useArrival(at: string, inset = false): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrivals = useContext(ArrivalContext)
  useEffect(() => {
    if (!arrivals) return
    const { root, last } = arrivals
    const here = inset ? `inset ${at}` : at
    const before = last.current
    last.current = here
    if (before === null) return
    // [RM33] The same screen drawn anew takes along whoever was at what went; nobody else is moved.
    const again = before === here
    if (again && document.activeElement !== document.body) return
    // A part that has only just appeared on its page draws nobody there.
    if (inset && !before.startsWith('inset ')) return
    const active = document.activeElement
    // Somebody in an open dialog, or in the other half of a rehearsal, is left where they are. One that is closing takes its focus along.
    const leaves = active?.closest('[role="dialog"][data-state="closed"]')
    if (active && active !== document.body && !root.current?.contains(active) && !leaves) return
    heading.current?.focus({ preventScroll: true })
    if (again) return
    if (inset) heading.current?.scrollIntoView({ block: 'center' })
    else root.current?.scrollIntoView({ block: 'start' })
  }, [at, inset, arrivals])
  return heading
}
