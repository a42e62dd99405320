'use client'
// Whether what was given here has reached the server, in one quiet line, and a kind sentence where something could not be done.
import { Check, Cloud, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#app/asking/refusal-words.ts'
import { useOnlyInPage } from '#app/on-device/only-in-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useScreen } from '../screen.tsx'

const IN_PAGE = {
  saved: 'in-page',
  saving: 'saving',
  'kept-here': 'kept-in-page',
  undecided: 'undecided-in-page',
  'no-line': 'no-line-in-page',
  crowded: 'crowded-in-page',
} as const

export function SavedLine({ given = false }: { given?: boolean }) {
  const { saving, bare } = useScreen()
  const t = useTranslations('room.saving')
  const onlyInPage = useOnlyInPage()
  // [DU11] A device that could keep nothing is not said to have kept it.
  const said = onlyInPage ? IN_PAGE[saving] : saving
  const Sign = said === 'saved' ? Check : said === 'saving' ? Cloud : CloudOff
  // Where nothing is kept, nothing says so.
  const shown = !bare && (said !== 'saved' || given)
  return (
    <div role="status" className="text-small text-quiet">
      {shown && (
        <p key={said} className="flex animate-late items-start justify-center gap-1.5">
          <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
          {t(said)}
        </p>
      )}
    </div>
  )
}

/** It stays until it is read; the words it is about are still in their place. */
export function Refused() {
  const t = useTranslations('room.refused')
  const words = useRefusalWords()
  const { refused, calm } = useScreen()
  return (
    <Notice tone={refused?.code === 'fault' ? 'wrong' : 'kept'}>
      {refused && (
        <div className="flex items-center justify-between gap-3">
          <span>{words({ refused: refused.code, ...(refused.fault && { fault: refused.fault }) })}</span>
          <Button tone="plain" className="-me-2 shrink-0" onClick={calm}>
            {t('read')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
