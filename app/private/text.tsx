'use client'
// What the private page says: for whom the exercises are not, and three folds. It asks nothing, is the same for everybody, and forgets
// with its closing what was unfolded or chosen.
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEnding } from './ending.ts'
import { WhereToTurn } from './where-to-turn.tsx'

type PrivateTextProps = {
  words: AbstractIntlMessages
  /** What is pressed to end it. */
  act: string
  /** The numbers for an emergency. */
  danger: string
}

export function PrivateText({ words, ...said }: PrivateTextProps) {
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ 'private-page': words }} timeZone="UTC">
      <Said {...said} />
    </NextIntlClientProvider>
  )
}

const IF = ['afraid', 'hurt', 'control', 'pay', 'life'] as const
const STAY = ['pass', 'dull', 'short', 'break'] as const

function Said({ act, danger }: Omit<PrivateTextProps, 'words'>) {
  const t = useTranslations('private-page')
  const ending = useEnding()
  return (
    <div className="grid gap-5">
      <p className="text-quiet">{t('first')}</p>
      {ending?.atTheTable && <p className="text-quiet">{t('at-the-table')}</p>}
      {/* [SA3] */}
      <div className="grid gap-3">
        <p>{t('for')}</p>
        <ul className="grid list-disc gap-2 ps-6 marker:text-quiet">
          {IF.map((each) => (
            <li key={each}>{t(`if.${each}`)}</li>
          ))}
        </ul>
        <p>{t('unsure')}</p>
      </div>
      <div className="grid gap-3">
        <Folded title={t('turn.title')}>
          <p>{danger}</p>
          <p>{t('turn.outside')}</p>
          <WhereToTurn />
        </Folded>
        <Folded title={t('unseen.title')}>
          <Unseen act={act} />
        </Folded>
        <Folded title={t('stay.title')}>
          <p>{t('stay.text')}</p>
          <ul className="grid list-disc gap-2 ps-6 marker:text-quiet">
            {STAY.map((each) => (
              <li key={each}>{t(`stay.${each}`)}</li>
            ))}
          </ul>
          <p>{t('stay.truth')}</p>
        </Folded>
      </div>
    </div>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="rounded-card border border-line bg-raised px-5 py-2">
      <summary className="min-h-11 content-center font-semibold">{title}</summary>
      <div className="grid gap-3 pt-2 pb-4">{children}</div>
    </details>
  )
}

function Unseen({ act }: { act: string }) {
  const t = useTranslations('private-page.unseen')
  const ending = useEnding()
  return (
    <>
      {ending ? (
        <>
          <p>{t('act', { act })}</p>
          <p>{t(ending.seen, { name: ending.name })}</p>
          {ending.seen !== 'lobby' && <p>{t('opened', { name: ending.name })}</p>}
          <p>{t('tomorrow')}</p>
        </>
      ) : (
        <p>{t('elsewhere')}</p>
      )}
      <p>{t('watched')}</p>
      <p>{t('lists')}</p>
      <p>{t('server')}</p>
    </>
  )
}
