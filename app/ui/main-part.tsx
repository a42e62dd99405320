'use client'
// The page's main part. Where several frames share one page, as in a rehearsal, that page is the main part and they are none.
import { createContext, type ReactNode, useContext } from 'react'

const SharedContext = createContext(false)

export function SharedMain({ className, children }: { className: string; children: ReactNode }) {
  return (
    <SharedContext value={true}>
      <main className={className}>{children}</main>
    </SharedContext>
  )
}

/** Within a page that has its main part already. */
export function InsideMain({ children }: { children: ReactNode }) {
  return <SharedContext value={true}>{children}</SharedContext>
}

export function MainPart({ className, children }: { className: string; children: ReactNode }) {
  const Part = useContext(SharedContext) ? 'div' : 'main'
  return <Part className={className}>{children}</Part>
}
