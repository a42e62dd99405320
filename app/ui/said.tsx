// What a form has to say about what was just tried; takes no room while there is nothing.
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

type SaidProps = { refused: string | null; tone?: 'quiet' | 'kept'; children?: ReactNode }

export function Said({ refused, tone = 'quiet', children }: SaidProps) {
  return (
    <div>
      <Notice tone="wrong" className="mb-2">
        {refused}
      </Notice>
      <Notice tone={tone} className="mb-2">
        {children}
      </Notice>
    </div>
  )
}
