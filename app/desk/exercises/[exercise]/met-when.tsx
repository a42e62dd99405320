'use client'
// When a couple meets a step: every time, or by what they have done before or have by then; and whether the shorter way leaves it out.
import { useTranslations } from 'next-intl'
import { ChoiceAt, TickAt } from '#app/prompts/form/fields.tsx'
import { Section } from '#app/prompts/form/section.tsx'
import { type AtStep, useWriting } from '#app/prompts/form/writing.ts'
import { addedAs, changedStep } from '#shared/exercises/editing.ts'
import { KEEPSAKES, type Step } from '#shared/exercises/exercise.ts'

// [AN17]
const HAS = [...KEEPSAKES, 'wish'] as const
const OFFERED = [
  'always',
  'first',
  'again',
  ...HAS.map((each) => `has.${each}` as const),
  ...KEEPSAKES.map((each) => `lacks.${each}` as const),
] as const

export function MetWhen({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  const place = `script.steps.${index}`
  const value = keyOf(step.when)
  const set = (next: Parameters<typeof changedStep>[2]) => change((before) => changedStep(before, step.id, next))
  // What only a file can say stays as it is.
  const known = OFFERED.some((each) => each === value)
  const offered = OFFERED.map((each) => ({ value: each, label: t(`met.${each}`) }))
  const options = [...offered, ...(known ? [] : [{ value, label: t('met.file') }])]
  const now = options.find((each) => each.value === value)?.label
  const places = ['when', 'leftOutWhenLighter', 'inAnyCase'].map((part) => `${place}.${part}`)
  return (
    <Section title={t('comes')} now={now} at={places}>
      <ChoiceAt
        at={`${place}.when`}
        label={t('it-comes')}
        value={value}
        options={options}
        onValue={(next) => set({ when: next === value ? step.when : whenOf(next) })}
      />
      <TickAt
        at={`${place}.leftOutWhenLighter`}
        label={t('lighter')}
        value={step.leftOutWhenLighter === true}
        onValue={(wanted) => set({ leftOutWhenLighter: wanted ? true : undefined })}
      />
      {addedAs(step) === 'who-first' && (
        <TickAt
          at={`${place}.inAnyCase`}
          label={t('in-any-case')}
          value={step.inAnyCase === true}
          onValue={(wanted) => set({ inAnyCase: wanted ? true : undefined })}
        />
      )}
    </Section>
  )
}

function keyOf(when: Step['when']): string {
  if (when === undefined) return 'always'
  if (typeof when === 'string') return when
  if ('has' in when) return `has.${when.has}`
  return 'lacks' in when ? `lacks.${when.lacks}` : 'turns'
}

function whenOf(key: string): Step['when'] {
  if (key === 'first' || key === 'again') return key
  const [which, what] = key.split('.')
  const having = HAS.find((each) => each === what)
  if (!having) return undefined
  return which === 'has' ? { has: having } : { lacks: having }
}
