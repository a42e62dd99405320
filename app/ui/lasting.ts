'use client'
// Tells what lasts from what passes by itself.
import { useEffect, useState } from 'react'

/** True once `now` has been true for `milliseconds` on end. */
export function useLasting(now: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return setLasting(false)
    const later = setTimeout(() => setLasting(true), milliseconds)
    return () => clearTimeout(later)
  }, [now, milliseconds])
  return lasting
}
