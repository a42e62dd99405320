// A sentence with something set into each of its blanks. A stop the writer put at the end of a blank is not said twice.
import { Fragment, type ReactNode } from 'react'
import { sentenceParts } from './sentence.ts'

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
