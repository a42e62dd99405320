'use client'
// The lines of a step's words: single ones, and those that follow each other, as paragraphs do. An empty one that need not be there is none.
import { useTranslations } from 'next-intl'
import type { Step, StepWords } from '#shared/exercises/exercise.ts'
import { TextAt } from './fields.tsx'
import { useWordsAt, useWriting } from './writing.ts'

type LinesProps = {
  at: string
  lines: readonly string[]
  onLines: (lines: string[]) => void
  /** How many fields there are. */
  count: number
  label: (number: number) => string
}

export function LinesAt({ at, lines, onLines, count, label }: LinesProps) {
  const { locale } = useWriting()
  const write = (nth: number, text: string) => {
    const next = Array.from({ length: Math.max(lines.length, nth + 1) }, (_none, each) => lines[each] ?? '')
    next[nth] = text
    while (next.at(-1) === '') next.pop()
    onLines(next)
  }
  return Array.from({ length: count }, (_none, nth) => (
    <TextAt
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
      key={nth}
      at={`${at}.${nth}`}
      label={label(nth + 1)}
      lang={locale}
      rows={2}
      value={lines[nth] ?? ''}
      onValue={(text) => write(nth, text)}
    />
  ))
}

type StepLinesProps = Pick<LinesProps, 'label'> & { step: string; line: 'paragraphs' | 'rounds'; most: number }

/** Those of a step. One field more than there are lines waits for the next one. */
export function StepLines({ step, line, most, label }: StepLinesProps) {
  const { locale } = useWriting()
  const [{ [line]: lines = [] }, change] = useWordsAt(step)
  const keep = (next: string[]) =>
    change(({ [line]: _before, ...others }) => (next.length > 0 ? { ...others, [line]: next } : others))
  const count = Math.max(lines.length, Math.min(most, lines.length + 1))
  return <LinesAt at={`words.${locale}.steps.${step}.${line}`} {...{ lines, count, label }} onLines={keep} />
}

type Line = 'why' | 'prompt' | 'meanwhile' | 'example' | 'asked'

export function LineAt({ step: { id }, line, rows = 1 }: { step: Step; line: Line; rows?: number }) {
  const t = useTranslations('own-exercises.fields')
  const { locale } = useWriting()
  const [words, change] = useWordsAt(id)
  return (
    <TextAt
      at={`words.${locale}.steps.${id}.${line}`}
      label={t(line === 'asked' ? 'asked-line' : line)}
      lang={locale}
      rows={rows}
      value={words[line] ?? ''}
      onValue={(text) => change((before) => withLine(before, line, text))}
    />
  )
}

/** All but the prompt need not be there: while one is empty the file has none. */
function withLine(words: StepWords, line: Line, text: string): StepWords {
  const { [line]: _before, ...rest } = words
  return (line !== 'prompt' && text === '' ? rest : { ...words, [line]: text }) as StepWords
}
