'use client'
// Takes back the asking that all be deleted, or says no to the other's.
import type { ReactNode } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

export function KeepAll({ couple, children }: { couple: string; children: ReactNode }) {
  const { busy, refused, send } = useDoor()
  const keep = async () => {
    if (await send(`/api/couples/${couple}/keep-all`, {}, { leaving: true })) location.replace('/leaving/done/kept')
  }
  return (
    <div className="grid gap-3">
      <Button tone="soft" busy={busy} onClick={keep}>
        {children}
      </Button>
      <Notice tone="wrong">{refused}</Notice>
    </div>
  )
}
