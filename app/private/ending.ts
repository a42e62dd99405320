'use client'
// How what is under way can be ended by somebody who reads the private page. It is the ordinary stop for today, and nothing else.
import { createContext, useContext } from 'react'

export type PrivateEnding = {
  /** How the act is called: before anything has begun, or later. */
  act: 'not-tonight' | 'end'
  /** What the partner sees of it. */
  seen: 'together' | 'apart' | 'lobby'
  /** The partner, by name. */
  name: string
  /** The two share this phone. */
  atTheTable: boolean
  end: () => void
}

export const EndingContext = createContext<PrivateEnding | null>(null)

/** Null where there is nothing to end. */
export function useEnding(): PrivateEnding | null {
  return useContext(EndingContext)
}
