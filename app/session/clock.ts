'use client'
// The server's clock as this device draws it. It decides nothing: what a moment means stands in the view.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useReading } from './screen.tsx'

/** `offset`: the server's clock minus this device's. Its identity stays, so that clocks do not start again with every view. */
export function useServerNow(offset: number): () => number {
  const newest = useRef(offset)
  newest.current = offset
  return useCallback(() => Date.now() + newest.current, [])
}

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
