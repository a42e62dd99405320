'use client'
// Keeps the keyboard's and the reader's place in a part of the page where what was pressed gives way to something else.
import { type ReactNode, useEffect, useRef } from 'react'

/** Mark what is to be read out in the place of a button that went. */
export const IN_PLACE = { 'data-in-place': '', tabIndex: -1 } as const

/** [RM33] Where the focus was within it and would be nowhere now, it goes to what stands there instead. */
export function KeptPlace({ children, className = '' }: { children: ReactNode; className?: string }) {
  const part = useRef<HTMLDivElement>(null)
  const within = useRef(false)
  useEffect(() => {
    if (!within.current || document.activeElement !== document.body) return
    const instead = part.current?.querySelector<HTMLElement>('[data-in-place], button, a[href]') ?? part.current
    instead?.focus({ preventScroll: true })
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div
      ref={part}
      tabIndex={-1}
      className={`outline-none ${className}`}
      onFocus={() => {
        within.current = true
      }}
      onBlur={() => {
        within.current = false
      }}
    >
      {children}
    </div>
  )
}
