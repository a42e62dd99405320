'use client'
// The frame around the lobby: what stands in it is the lobby's own.
import type { ReactNode } from 'react'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Refused } from '../frame/refused.tsx'
import { SavedLine } from '../frame/saved-line.tsx'

export function LobbyPage({ children }: { children: ReactNode }) {
  return (
    <PageFrame>
      <div className="grid gap-2">
        <Refused />
        <SavedLine />
      </div>
      {children}
    </PageFrame>
  )
}
