'use client'
// What stands at the end of every page, in a menu or beneath what the page is about. The frame of all pages says what it is.
import { createContext, type ReactNode, useContext } from 'react'

const EndContext = createContext<ReactNode>(null)

export function EveryPage({ end, children }: { end: ReactNode; children: ReactNode }) {
  return <EndContext value={end}>{children}</EndContext>
}

export function PageEnd() {
  return useContext(EndContext)
}
