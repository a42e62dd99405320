'use client'
// What is, or may be, agreed: the same words for both, in the language they were written in.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames } from '#app/session/screen.tsx'
import { useDayWords } from '#app/ui/time-text.tsx'
import type { Locale } from '#shared/locale.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import type { ProposalView } from '#shared/session/view-shape.ts'
import { Filled, FilledWords } from '../builder/opened.tsx'
import { ErasedWords, ReadToYou } from '../shown/own-text.tsx'

export function TermsCard({ proposal, children }: { proposal: ProposalView; children?: ReactNode }) {
  const { terms, locale, by } = proposal
  return (
    <article className="rounded-card border border-line bg-raised px-5 py-6 shadow-rest sm:px-7">
      {isErased(terms) ? (
        <ErasedWords />
      ) : (
        <>
          <TermsWords terms={terms} locale={locale} />
          <ReadToYou seat={by} locale={locale} />
        </>
      )}
      {children}
    </article>
  )
}

function TermsWords({ terms, locale }: { terms: Terms; locale: Locale }) {
  const t = useTranslations('room.agree')
  const dayWords = useDayWords()
  const { of } = useNames()
  if (terms.as !== 'agreement') {
    return (
      <p dir="auto" lang={locale} className="text-center font-serif text-prompt italic [overflow-wrap:anywhere]">
        {terms.text}
      </p>
    )
  }
  const date = dayWords(terms.reviewOn)
  const { who, when, will, says, break: taken } = terms
  const own = (text: string) => (
    <span dir="auto" lang={locale}>
      <FilledWords text={text} />
    </span>
  )
  const parts: Record<string, ReactNode> = {
    when: own(when),
    will: own(will),
    who: <strong>{who === 'both' ? t('both') : of(who)}</strong>,
    minutes: <strong>{taken?.minutes}</strong>,
    opening: own(taken?.opening ?? ''),
  }
  return (
    <div className="grid gap-4 font-serif text-lead text-pretty [overflow-wrap:anywhere]">
      <p>
        <Filled sentence={t.raw(says ?? 'sentence')} fill={(blank) => parts[blank]} />
      </p>
      {taken && (
        <p>
          <Filled sentence={t.raw('break-sentence')} fill={(blank) => parts[blank]} />
        </p>
      )}
      <p className="font-sans text-small text-quiet">{t('review-on', { date })}</p>
    </div>
  )
}
