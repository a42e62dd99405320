'use client'
// The sheets that can be open over any screen of a room. They stay open when the screen beneath them turns.
import { createContext, type ReactNode, useContext, useState } from 'react'
import { TakeBreak } from '../break/take-break.tsx'
import { HostSheet } from '../host/host-sheet.tsx'
import { More } from './more.tsx'

type Sheet = 'break' | 'more' | 'host'

const SheetsContext = createContext<(sheet: Sheet) => void>(() => {})

export function useSheets(): (sheet: Sheet) => void {
  return useContext(SheetsContext)
}

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
