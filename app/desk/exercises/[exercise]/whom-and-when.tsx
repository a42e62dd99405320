'use client'
// Whom a step asks, when its answers open, and which earlier answer of one's own stands beside it.
import { useTranslations } from 'next-intl'
import { ChoiceAt } from '#app/prompts/form/fields.tsx'
import { useStepName, useWriting } from '#app/prompts/form/writing.ts'
import { canOpenWith, canStandBeside } from '#shared/exercises/checks/references.ts'
import { addedAs, changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { guessedStep, hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { kindOf } from '#shared/prompts/prompts.ts'

const ASKED = ['both', 'speaker', 'listener', 'speaker-2', 'listener-2'] as const
type Asked = (typeof ASKED)[number]

type FormProps = { step: Step; index: number }

export function WhomAndWhen(props: FormProps) {
  if (addedAs(props.step) === 'who-first') return null
  return (
    <div className="grid gap-4 empty:hidden sm:grid-cols-2">
      <Whom {...props} />
      <When {...props} />
      <AndBeside {...props} />
    </div>
  )
}

function Whom({ step, index }: FormProps) {
  const t = useTranslations('own-exercises.fields')
  const { file, change } = useWriting()
  const settled = file.script.steps.slice(0, index).some((each) => addedAs(each) === 'who-first')
  if (kindOf(step.prompt).asksBoth || (!settled && step.asks === 'both')) return null
  const value = (step.asks === 'both' ? 'both' : `${step.asks}${step.turn === 2 ? '-2' : ''}`) as Asked
  const ask = (asked: Asked) => {
    const [asks, swapped] = asked.split('-') as [Step['asks'], string?]
    change((before) => changedStep(before, step.id, { asks, turn: swapped ? 2 : undefined }))
  }
  const options = ASKED.map((each) => ({ value: each, label: t(each) }))
  return <ChoiceAt at={`script.steps.${index}.asks`} label={t('asked')} value={value} options={options} onValue={ask} />
}

const ITSELF = '.itself'
const NEVER = '.never'

function When({ step, index }: FormProps) {
  const t = useTranslations('own-exercises.fields')
  const { file, change } = useWriting()
  const nameOf = useStepName()
  const { steps } = file.script
  // [AN11] What is kept stays on the device of whoever wrote it.
  const second = file.formatVersion > 1
  const guessed = steps.some(({ prompt }) => guessedStep(prompt) === step.id)
  if (!hasAnswersThatOpen(step.prompt) || guessedStep(step.prompt) !== undefined || guessed) return null
  const later = steps.filter(({ id }) => canOpenWith(steps, index, id))
  const options = [
    { value: ITSELF, label: t('opens-itself') },
    ...later.map((one) => ({
      value: one.id,
      label: t('opens-with', { number: steps.indexOf(one) + 1, name: nameOf(one) }),
    })),
    { value: NEVER, label: t(second ? 'opens-device' : 'opens-never') },
  ]
  const open = (value: string) =>
    change((before) =>
      changedStep(before, step.id, {
        kept: value === NEVER ? (second ? 'device' : true) : undefined,
        revealWith: value === NEVER || value === ITSELF ? undefined : value,
      }),
    )
  const value = step.kept ? NEVER : (step.revealWith ?? ITSELF)
  return (
    <ChoiceAt
      at={`script.steps.${index}.revealWith`}
      label={t('opens')}
      value={value}
      options={options}
      onValue={open}
    />
  )
}

function AndBeside({ step, index }: FormProps) {
  const t = useTranslations('own-exercises.fields')
  const { file, change } = useWriting()
  const nameOf = useStepName()
  const { steps } = file.script
  const earlier = steps.filter(({ id }) => canStandBeside(steps, index, id))
  if (!hasAnswersThatOpen(step.prompt) || earlier.length === 0) return null
  const options = [
    { value: '', label: t('beside-nothing') },
    ...earlier.map((one) => ({ value: one.id, label: `${steps.indexOf(one) + 1}. ${nameOf(one)}` })),
  ]
  return (
    <ChoiceAt
      at={`script.steps.${index}.about`}
      label={t('beside')}
      value={[step.about ?? ''].flat()[0] ?? ''}
      options={options}
      onValue={(about) => change((before) => changedStep(before, step.id, { about: about || undefined }))}
    />
  )
}
