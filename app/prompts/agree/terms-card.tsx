'use client'
// What is, or may be, agreed: the same words for both, in the language they were written in.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useStepWords } from '#app/session/screen.tsx'
import { useDayWords } from '#app/ui/time-text.tsx'
import type { Locale } from '#shared/locale.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import type { ProposalView } from '#shared/session/part-shape.ts'
import { Filled, FilledWords } from '../builder/opened.tsx'
import { ErasedWords, ReadToYou } from '../shown/own-text.tsx'
import { BLANKS, placeOn } from './terms-draft.ts'

type TermsCardProps = { step: string; proposal: ProposalView; children?: ReactNode }

export function TermsCard({ step, proposal, children }: TermsCardProps) {
  const { terms, locale, by } = proposal
  return (
    <article className="rounded-card border border-line bg-raised px-5 py-6 shadow-rest sm:px-7">
      {isErased(terms) ? (
        <ErasedWords />
      ) : (
        <>
          <TermsWords step={step} terms={terms} locale={locale} />
          <ReadToYou seat={by} locale={locale} />
        </>
      )}
      {children}
    </article>
  )
}

type TermsWordsProps<T extends Terms = Terms> = { step: string; terms: T; locale: Locale }

export function TermsWords({ step, terms, locale }: TermsWordsProps) {
  const t = useTranslations('room.agree')
  const dayWords = useDayWords()
  const { of } = useNames()
  if (terms.as === 'page') return <PageWords step={step} terms={terms} locale={locale} />
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
        <Filled sentence={t(says ?? 'sentence', BLANKS)} fill={(blank) => parts[blank]} />
      </p>
      {taken && (
        <p>
          <Filled sentence={t('break-sentence', BLANKS)} fill={(blank) => parts[blank]} />
        </p>
      )}
      <p className="font-sans text-small text-quiet">{t('review-on', { date })}</p>
    </div>
  )
}

/** [AG14] Part by part, and whose it is where each has one. */
function PageWords({ step, terms, locale }: TermsWordsProps<Extract<Terms, { as: 'page' }>>) {
  const { options } = useStepWords(step)
  const { of } = useNames()
  return (
    <dl className="grid gap-5">
      {terms.parts.map(({ part, seat, text }) => (
        <div key={placeOn(part, seat)}>
          <dt className="text-small text-quiet">
            {options?.[part] ?? part}
            {seat && ` · ${of(seat)}`}
          </dt>
          <dd
            dir="auto"
            lang={locale}
            className="mt-1 font-serif text-lead whitespace-pre-line [overflow-wrap:anywhere]"
          >
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
