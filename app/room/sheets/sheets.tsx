'use client'
// The sheets that can be open over any screen of a room. They stay open when the screen beneath them turns.
import { type ReactNode, useState } from 'react'
import { type Sheet, SheetsContext } from '#app/session/frame/use-sheets.ts'
import { TakeBreak } from '../break/take-break.tsx'
import { HostSheet } from './host-sheet.tsx'
import { More } from './more.tsx'

export function Sheets({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Sheet | null>(null)
  const close = () => setOpen(null)
  return (
    <SheetsContext value={setOpen}>
      {children}
      <TakeBreak open={open === 'break'} onClose={close} />
      <More open={open === 'more'} onClose={close} />
      <HostSheet open={open === 'host'} onClose={close} />
    </SheetsContext>
  )
}
