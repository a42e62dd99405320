'use client'
// What "end here" is on a seat's screen: the ordinary stop for today, with what has not opened taken back, and then the start page.
import { type ReactNode, useEffect, useState } from 'react'
import { EndingContext, type PrivateEnding } from '#app/private/ending.ts'
import { useNames, useScreen } from '#app/session/screen.tsx'

export function WithEnding({ children }: { children: ReactNode }) {
  const { view, send, pending, doors, onePhone } = useScreen()
  const { theirs } = useNames()
  const [leaving, setLeaving] = useState(false)
  const waits = pending.some(({ type }) => type === 'stop-for-today')
  useEffect(() => {
    // It has been saved by now.
    if (leaving && !waits && doors.home) location.assign(doors.home)
  }, [leaving, waits, doors.home])
  const { phase } = view.at
  const lobby = phase === 'lobby'
  // [SA5]
  const end = () => {
    send({ type: 'stop-for-today', takeBack: true })
    setLeaving(true)
  }
  const ending: PrivateEnding = {
    act: lobby ? 'not-tonight' : 'end',
    seen: lobby ? 'lobby' : view.mode === 'apart' ? 'apart' : 'together',
    name: theirs,
    atTheTable: onePhone !== null,
    end,
  }
  return <EndingContext value={phase === 'closed' || !doors.home ? null : ending}>{children}</EndingContext>
}
