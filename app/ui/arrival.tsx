'use client'
// A new moment on the same page: the keyboard and the reading voice are led to its beginning.
import { type ReactNode, useEffect, useRef } from 'react'

export function Arrival({ children }: { children: ReactNode }) {
  const start = useRef<HTMLDivElement>(null)
  useEffect(() => {
    start.current?.focus()
    scrollTo({ top: 0 })
  }, [])
  return (
    <div ref={start} tabIndex={-1} className="animate-arrive outline-none">
      {children}
    </div>
  )
}
