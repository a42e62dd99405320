'use client'
// What one step says and asks: its words in the language being written, what belongs to its kind, and whom and when it asks.
import { useTranslations } from 'next-intl'
import { TextAt } from '#app/prompts/form/fields.tsx'
import { useWriting } from '#app/prompts/form/writing.ts'
import { PromptForm } from '#app/prompts/forms.tsx'
import { linesOf } from '#shared/exercises/checks/words.ts'
import { changedWords } from '#shared/exercises/editing.ts'
import type { Step, StepWords } from '#shared/exercises/exercise.ts'
import { WhomAndWhen } from './whom-and-when.tsx'

type Line = 'why' | 'prompt' | 'meanwhile' | 'example' | 'sentence'

export function StepForm({ step, index }: { step: Step; index: number }) {
  const lines = linesOf(step)
  return (
    <div className="grid gap-4 border-t border-line p-4 sm:p-5">
      <LineAt step={step} line="why" />
      <LineAt step={step} line="prompt" rows={2} />
      {lines.includes('sentence') && <LineAt step={step} line="sentence" rows={2} />}
      <PromptForm step={step} index={index} />
      {lines.includes('example') && <LineAt step={step} line="example" rows={2} />}
      <WhomAndWhen step={step} index={index} />
      {lines.includes('meanwhile') && <LineAt step={step} line="meanwhile" rows={2} />}
    </div>
  )
}

function LineAt({ step: { id }, line, rows = 1 }: { step: Step; line: Line; rows?: number }) {
  const t = useTranslations('own-exercises.fields')
  const { file, change, locale } = useWriting()
  const write = (text: string) =>
    change((before) => changedWords(before, locale, id, (words) => withLine(words, line, text)))
  return (
    <TextAt
      at={`words.${locale}.steps.${id}.${line}`}
      label={t(line)}
      lang={locale}
      rows={rows}
      value={file.words[locale]?.steps[id]?.[line] ?? ''}
      onValue={write}
    />
  )
}

/** A line above the prompt, an example and a meanwhile need not be there: while one is empty the file has none. */
function withLine(words: StepWords, line: Line, text: string): StepWords {
  const { [line]: _before, ...rest } = words
  const free = line === 'why' || line === 'example' || line === 'meanwhile'
  return (free && text === '' ? rest : { ...words, [line]: text }) as StepWords
}
