'use client'
// What was refused, with a key that puts it away. It stays until it is read; the words it is about are still in their place.
import type { ReactNode } from 'react'
import type { Trouble } from '#app/http.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useRefusalWords } from './refusal-words.ts'

type RefusedNoticeProps = {
  refused: { code: Trouble['refused']; fault: string | null } | null
  /** What the key says that puts it away. */
  read: ReactNode
  onRead: () => void
  className?: string
}

export function RefusedNotice({ refused, read, onRead, className }: RefusedNoticeProps) {
  const words = useRefusalWords()
  return (
    <Notice tone={refused?.code === 'fault' ? 'wrong' : 'kept'} className={className ?? ''}>
      {refused && (
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <span className="min-w-0 grow basis-40">
            {words({ refused: refused.code, ...(refused.fault && { fault: refused.fault }) })}
          </span>
          <Button tone="plain" className="-me-2 shrink-0" onClick={onRead}>
            {read}
          </Button>
        </div>
      )}
    </Notice>
  )
}
