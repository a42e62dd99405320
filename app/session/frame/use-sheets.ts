'use client'
// Opens one of the sheets that lie beneath every screen of a room.
import { createContext, useContext } from 'react'

export type Sheet = 'break' | 'more' | 'host'

export const SheetsContext = createContext<(sheet: Sheet) => void>(() => {})

export function useSheets(): (sheet: Sheet) => void {
  return useContext(SheetsContext)
}
