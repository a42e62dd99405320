'use client'
// Asks about words of one's own that another tab keeps. Nothing of them goes, nor takes another's place, before it is answered.
import { useTranslations } from 'next-intl'
import { useRef, useSyncExternalStore } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { watchDevice } from './device.ts'
import type { Other } from './drafts.ts'

const nothing = () => 'null'

/** What `look` finds, and again whenever something is kept or let go on this device. */
export function useOther<T>(look: () => T | null): T | null {
  return JSON.parse(useSyncExternalStore(watchDevice, () => JSON.stringify(look()), nothing))
}

type OtherWordsProps = { other: Other | null; onUse: () => void; onLetGo: () => void; className?: string }

export function OtherWords({ other, onUse, onLetGo, className = 'my-2' }: OtherWordsProps) {
  const t = useTranslations('common.other-words')
  const place = useRef<HTMLDivElement>(null)
  const words = other && wordsIn(other.draft)
  // The button that was pressed may be gone.
  const answer = (act: () => void) => () => {
    act()
    place.current?.focus()
  }
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Notice className={className}>
        {other && (
          <div className="text-small">
            <p>{t(words ? 'words' : 'answer')}</p>
            {words && (
              <p dir="auto" className="truncate font-serif text-quiet italic">
                {words}
              </p>
            )}
            <div className="-ms-3 flex flex-wrap">
              <Button tone="plain" onClick={answer(onUse)}>
                {t(words ? 'use-words' : 'use-answer')}
              </Button>
              <Button tone="plain" onClick={answer(onLetGo)}>
                {t(words ? 'let-words-go' : 'let-answer-go')}
              </Button>
            </div>
          </div>
        )}
      </Notice>
    </div>
  )
}

/** The words themselves, where that is what was written; a tick or an order has none. */
function wordsIn(draft: unknown): string | null {
  if (typeof draft === 'string') return draft
  const text = typeof draft === 'object' && draft !== null && 'text' in draft ? draft.text : null
  return typeof text === 'string' ? text : null
}
