// The way to a counsellor's own file on a couple.
import type { ReactNode } from 'react'
import { Download } from '#app/ui/download.tsx'

type TakeAlongProps = { counselling: string; className?: string; children: ReactNode }

export function TakeAlong({ counselling, className = '', children }: TakeAlongProps) {
  return (
    <Download
      href={`/api/desk/couples/${counselling}/copy.md`}
      className={`inline-flex min-h-11 items-center px-1 font-semibold text-accent underline underline-offset-4 ${className}`}
    >
      {children}
    </Download>
  )
}
