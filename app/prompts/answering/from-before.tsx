'use client'
// What stands beside a step from the couple's earlier sessions, fetched only where a step has some: each under the exercise it comes from.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { piece } from '#app/loading/piece.tsx'
import { ReadingContext, useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { languageOf, wordsWith } from '#app/session/texts.ts'
import type { BeforeView, StepView } from '#shared/session/view-shape.ts'
import { ShownBody } from '../shown/answer-card.tsx'

const TermsWords = piece(
  () => import('../agree/terms-card.tsx').then((file) => file.TermsWords),
  () => null,
)

/** Null until it is known. What could not be had just now is as if there were none. */
export function useBefore({ step, before, part }: StepView): BeforeView[] | null {
  const { doors } = useScreen()
  const [found, setFound] = useState<BeforeView[] | null>(before ? null : [])
  const open = part.kind === 'opened'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once its answers have opened, something else stands beside it.
  useEffect(() => {
    if (!before) return setFound([])
    let gone = false
    void doors.before(step).then((there) => !gone && setFound(there ?? []))
    return () => {
      gone = true
    }
  }, [doors, step, before, open])
  return found
}

export function FromBefore({ step }: { step: StepView }) {
  const found = useBefore(step) ?? []
  return found.map((each) => (
    <section
      key={'seat' in each ? `${each.step} ${each.seat}` : each.as}
      className="mb-6 rounded-card border border-line bg-sunken p-4"
    >
      <InItsWords before={each} />
    </section>
  ))
}

function InItsWords({ before }: { before: BeforeView }) {
  const t = useTranslations('room.before')
  const reading = useReading()
  const { of } = useNames()
  const { step, title, words } = before
  const { locale } = reading
  const exercise = title[languageOf(words, locale) ?? locale] ?? ''
  const heading = before.as === 'answer' ? t('answer', { name: of(before.seat), exercise }) : t(before.as)
  return (
    <>
      <h2 className="mb-2 text-small font-semibold">{heading}</h2>
      <ReadingContext value={{ ...reading, words: wordsWith(reading.words, { [step]: words }, locale) }}>
        {'terms' in before ? (
          <TermsWords step={step} terms={before.terms} locale={before.locale} />
        ) : (
          <ShownBody step={step} seat={before.seat} shown={before.shown} />
        )}
      </ReadingContext>
    </>
  )
}
