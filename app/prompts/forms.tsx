'use client'
import { useTranslations } from 'next-intl'
import { canBeOf } from '#shared/exercises/checks/references.ts'
import { changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
// What belongs to a step's kind: options, scales, blanks, lengths and times, and the earlier step it is of.
import type { Prompt } from '#shared/prompts/prompts.ts'
import { ChoiceAt, NumberAt } from './form/fields.tsx'
import { Parts } from './form/parts.tsx'
import { useStepName, useWriting } from './form/writing.ts'

type FormProps = { step: Step; index: number }

export function PromptForm({ step, index }: FormProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, file } = useWriting()
  const { prompt } = step
  const set = (next: Prompt) => change((before) => changedStep(before, step.id, { prompt: next }))
  const at = (part: string) => `script.steps.${index}.prompt.${part}`
  switch (prompt.kind) {
    case 'scale':
      return <Parts step={step} part="scales" least={1} most={4} />
    case 'rank':
      return <Parts step={step} part="options" least={3} most={8} />
    case 'choice':
      if (prompt.decides === 'speaker') return <Parts step={step} part="options" least={3} most={3} />
      return (
        <>
          <Parts step={step} part="options" least={2} most={12} />
          <NumberAt
            at={at('most')}
            label={t('most-chosen')}
            value={prompt.most}
            least={1}
            most={prompt.options.length}
            onValue={(most) => set({ ...prompt, most })}
          />
        </>
      )
    case 'text':
      return (
        <NumberAt
          at={at('most')}
          label={t('most-letters')}
          value={prompt.most}
          least={20}
          most={1000}
          onValue={(most) => set({ ...prompt, most })}
        />
      )
    case 'builder':
      return <Parts step={step} part="blanks" least={1} most={6} />
    case 'guess':
    case 'mirror':
      return <OfStep step={step} index={index} />
    case 'agree':
      return (
        <ChoiceAt
          at={at('as')}
          label={t('agree-as')}
          value={prompt.as}
          options={(['agreement', 'name', 'word'] as const).map((as) => ({ value: as, label: t(`as-${as}`) }))}
          onValue={(as) => set({ ...prompt, as })}
        />
      )
    case 'breathe':
      return (
        <NumberAt
          at={at('seconds')}
          label={t('seconds')}
          value={prompt.seconds}
          least={20}
          most={300}
          onValue={(seconds) => set({ ...prompt, seconds })}
        />
      )
    case 'talk':
      // The one at the end is always two and two minutes.
      if (index === file.script.steps.length - 1) return null
      return (
        <div className="flex flex-wrap gap-4">
          <NumberAt
            at={at('seconds')}
            label={t('turn-seconds')}
            value={prompt.seconds}
            least={30}
            most={900}
            onValue={(seconds) => set({ ...prompt, seconds })}
          />
          <NumberAt
            at={at('rounds')}
            label={t('rounds')}
            value={prompt.rounds}
            least={1}
            most={12}
            onValue={(rounds) => set({ ...prompt, rounds })}
          />
        </div>
      )
    default:
      return null
  }
}

function OfStep({ step, index }: FormProps) {
  const t = useTranslations('own-exercises.fields')
  const { file, change } = useWriting()
  const nameOf = useStepName()
  const { prompt } = step
  if (prompt.kind !== 'guess' && prompt.kind !== 'mirror') return null
  const { steps } = file.script
  const fitting = steps.filter(({ id }) => canBeOf(steps, index, id, prompt))
  const options = fitting.map((one) => ({ value: one.id, label: `${steps.indexOf(one) + 1}. ${nameOf(one)}` }))
  const known = options.some(({ value }) => value === prompt.of)
  return (
    <ChoiceAt
      at={`script.steps.${index}.prompt.of`}
      label={t('of')}
      value={known ? prompt.of : ''}
      options={known ? options : [{ value: '', label: t('choose') }, ...options]}
      onValue={(of) => change((before) => changedStep(before, step.id, { prompt: { ...prompt, of } }))}
    />
  )
}
