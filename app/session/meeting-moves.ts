'use client'
// Asks now and then where a meeting has come to. It is asked only while there is nothing else to do on a screen.
import { useEffect, useRef } from 'react'
import { ask, isTrouble } from '#app/http.ts'

const EVERY = 3_000

/** Calls once with the session that the meeting is in, as soon as that is another one than `from`. */
export function useMeetingMoves(meeting: string | null, from: string | null, onMoved: (session: string) => void): void {
  const moved = useRef(onMoved)
  moved.current = onMoved
  useEffect(() => {
    if (!meeting) return
    let over = false
    const look = async () => {
      const place = await ask(`/api/meetings/${meeting}/place`)
      if (over || isTrouble(place)) return
      const elsewhere = !place.over && place.session !== from ? place.session : null
      if (!place.over && !elsewhere) return
      over = true
      clearInterval(asking)
      if (elsewhere) moved.current(elsewhere)
    }
    const asking = setInterval(() => void look(), EVERY)
    void look()
    return () => {
      over = true
      clearInterval(asking)
    }
  }, [meeting, from])
}
