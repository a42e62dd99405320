'use client'
// The frame around the lobby, with the way home: what stands in it is the lobby's own.
import type { ReactNode } from 'react'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Wordmark } from '#app/ui/wordmark.tsx'
import { Refused } from '../frame/refused.tsx'
import { SavedLine } from '../frame/saved-line.tsx'
import { useRoom } from '../room.tsx'

export function LobbyPage({ children }: { children: ReactNode }) {
  const { doors } = useRoom()
  return (
    <PageFrame bar={doors.home && <Wordmark />}>
      <div className="grid gap-2">
        <Refused />
        <SavedLine />
      </div>
      {children}
    </PageFrame>
  )
}
