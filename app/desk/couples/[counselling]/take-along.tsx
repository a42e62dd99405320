// The way to a counsellor's own file on a couple.
import type { ReactNode } from 'react'
import { Download } from '#app/ui/download.tsx'

export function TakeAlong({ counselling, children }: { counselling: string; children: ReactNode }) {
  return (
    <Download
      href={`/api/desk/couples/${counselling}/copy.md`}
      className="-ms-1 inline-flex min-h-11 items-center px-1 font-semibold text-accent underline underline-offset-4"
    >
      {children}
    </Download>
  )
}
