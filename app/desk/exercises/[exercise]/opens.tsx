'use client'
// When the answers of a step open, or that they stay on the device of whoever wrote them.
import { useTranslations } from 'next-intl'
import { ChoiceAt, TickAt } from '#app/prompts/form/fields.tsx'
import { Section } from '#app/prompts/form/section.tsx'
import { type AtStep, useStepOptions, useWriting } from '#app/prompts/form/writing.ts'
import { canOpenWith } from '#shared/exercises/checks/references.ts'
import { changedStep } from '#shared/exercises/editing.ts'
import { guessedStep, hasAnswersThatOpen } from '#shared/prompts/opening.ts'

// Ids have no dots.
const ITSELF = '.itself'
const NEVER = '.never'

export function Opens({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { file, change } = useWriting()
  const optionsOf = useStepOptions()
  const { steps } = file.script
  const guessed = steps.some(({ prompt }) => guessedStep(prompt) === step.id)
  if (!hasAnswersThatOpen(step.prompt) || guessedStep(step.prompt) !== undefined || guessed) return null
  const later = optionsOf(steps.filter(({ id }) => canOpenWith(steps, index, id)))
  const mayStay = step.asks === 'both' && !step.listener
  const options = [
    { value: ITSELF, label: t(step.asks === 'both' ? 'opens-itself' : 'opens-one') },
    ...later.map(({ value, label }) => ({ value, label: t('opens-with', { name: label }) })),
    // [AN11] It asks both, and both halves of a step open.
    ...(mayStay || step.kept ? [{ value: NEVER, label: t('opens-device') }] : []),
  ]
  const open = (value: string) =>
    change((before) =>
      changedStep(before, step.id, {
        kept: value === NEVER ? 'device' : undefined,
        comesBack: undefined,
        revealWith: value === NEVER || value === ITSELF ? undefined : value,
      }),
    )
  const value = step.kept ? NEVER : (step.revealWith ?? ITSELF)
  const place = `script.steps.${index}`
  const also = [`${place}.kept`]
  const now = options.find((option) => option.value === value)?.label
  return (
    <Section title={t('opens')} now={now} at={[`${place}.revealWith`, `${place}.comesBack`, ...also]}>
      <ChoiceAt
        at={`${place}.revealWith`}
        also={also}
        label={t('it-opens')}
        value={value}
        options={options}
        onValue={open}
      />
      {step.kept && (
        <TickAt
          at={`${place}.comesBack`}
          label={t('comes-back')}
          value={step.comesBack === true}
          onValue={(wanted) =>
            change((before) => changedStep(before, step.id, { comesBack: wanted ? true : undefined }))
          }
        />
      )}
    </Section>
  )
}
