'use client'
// Writing something to read: its paragraphs, and the break that it may begin.
import { useTranslations } from 'next-intl'
import { canBeNamed } from '#shared/exercises/checks/references.ts'
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { ChoiceAt } from '../form/fields.tsx'
import { StepLines } from '../form/lines.tsx'
import { useStepOptions, useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

/** Beneath the prompt. */
const PARAGRAPHS = 6

export function ReadForm({ step, index, prompt, set, at }: FormProps<'read'>) {
  const t = useTranslations('own-exercises.fields')
  const { steps } = useWriting().file.script
  const naming = steps.filter((each) => breakIn(each.prompt) && canBeNamed(steps, index, each.id, hasAnswersThatOpen))
  const options = [{ value: '', label: t('begins-nothing') }, ...useStepOptions()(naming)]
  const begin = (of: string) => {
    const source = naming.find(({ id }) => id === of)
    const named = source && breakIn(source.prompt)
    set({ kind: prompt.kind, ...(named && { begins: { of, ...named } }) })
  }
  return (
    <>
      <StepLines step={step.id} line="paragraphs" most={PARAGRAPHS} label={(number) => t('paragraph', { number })} />
      {(naming.length > 0 || prompt.begins) && (
        <ChoiceAt
          at={at('begins')}
          label={t('begins')}
          value={prompt.begins?.of ?? ''}
          options={options}
          onValue={begin}
        />
      )}
    </>
  )
}

/** The blanks by which a sentence names a break: its minutes, and the words with which it opens again. */
function breakIn(prompt: Prompt): { minutes: string; opening: string } | null {
  const blanks = 'blanks' in prompt ? prompt.blanks : []
  const minutes = blanks.find(({ as }) => as === 'minutes')?.id
  const opening = blanks.findLast(({ as }) => as === 'words')?.id
  return minutes && opening ? { minutes, opening } : null
}
