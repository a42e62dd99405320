'use client'
// Whether what was given here has reached the server, in one quiet line, and a kind sentence where something could not be done.
import { Check, Cloud, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RefusedNotice } from '#app/asking/refused-notice.tsx'
import { useOnlyInPage } from '#app/on-device/only-in-page.tsx'
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
  const line = shown && (
    <p key={said} className="flex animate-late items-start justify-center gap-1.5">
      <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" strokeWidth={1.75} />
      {t(said)}
    </p>
  )
  // [RM33] Aloud it is said where it is not as it should be; what is given says by itself that it is saved.
  const smooth = said === 'saved' || said === 'saving'
  return (
    <div className="text-small text-quiet">
      {smooth && line}
      <div role="status">{!smooth && line}</div>
    </div>
  )
}

export function Refused() {
  const t = useTranslations('room.refused')
  const { refused, calm } = useScreen()
  return <RefusedNotice refused={refused} read={t('read')} onRead={calm} />
}
