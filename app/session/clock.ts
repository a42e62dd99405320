'use client'
// The server's clock as this device draws it. It decides nothing: what a moment means stands in the view.
import { useEffect, useState } from 'react'
import { useReading } from './screen.tsx'

/** The server's now, renewed every `every` milliseconds while the screen stands. */
export function useClock(every: number): number {
  const { now } = useReading()
  const [at, setAt] = useState(now)
  useEffect(() => {
    setAt(now())
    const tick = setInterval(() => setAt(now()), every)
    return () => clearInterval(tick)
  }, [now, every])
  return at
}
