'use client'
// A sentence with something set into each of its blanks. A stop the writer put at the end of a blank is not said twice.
import { Fragment, type ReactNode } from 'react'
import { useReading } from '#app/session/screen.tsx'
import { useHourWords } from '#app/ui/hour-text.tsx'
import { promisedIn } from '#shared/promised.ts'
import type { OpenedProps } from '../opened.tsx'
import { ReadToYou } from '../shown/own-text.tsx'
import { namedBlanks, sentenceFilled, sentenceParts } from './sentence.ts'

/** Whole in its author's language, with what they filled in set in italics. */
export function OpenedSentence({ step, value, locale, seat }: OpenedProps<'builder'>) {
  const { words } = useReading()
  const own = words.sentences[locale]?.[step]
  const blanks = namedBlanks(own, value)
  return (
    <>
      <p dir="auto" lang={locale} className="font-serif text-lead font-normal text-pretty [overflow-wrap:anywhere]">
        <Filled sentence={sentenceFilled(own, value)} fill={(blank) => <FilledBlank text={blanks[blank] ?? ''} />} />
      </p>
      {seat && <ReadToYou seat={seat} locale={locale} />}
    </>
  )
}

function FilledBlank({ text }: { text: string }) {
  const hour = useHourWords()
  const promised = promisedIn(text)
  return <FilledWords text={promised ? hour(promised) : text} />
}

type FilledProps = { sentence: string; fill: (blank: string) => ReactNode }

export function Filled({ sentence, fill }: FilledProps) {
  return sentenceParts(sentence).map((part) => (
    <Fragment key={part.key}>
      {part.blank === null ? part.text : fill(part.blank)}
      {part.blank !== null && part.stop}
    </Fragment>
  ))
}

/** Somebody's own words inside a sentence of the exercise. */
export function FilledWords({ text }: { text: string }) {
  return (
    <em className="underline decoration-edge decoration-1 underline-offset-4">{text.replace(/[.,]\s*$/, '') || '…'}</em>
  )
}
