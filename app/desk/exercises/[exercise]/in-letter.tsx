'use client'
// [LE1] How what is given in a step may enter the letter, as the two are told beneath its prompt; and the question in half a line, which
// stands above it there.
import { useTranslations } from 'next-intl'
import { ChoiceAt } from '#app/prompts/form/fields.tsx'
import { LineAt } from '#app/prompts/form/lines.tsx'
import { Section } from '#app/prompts/form/section.tsx'
import { type AtStep, useWriting } from '#app/prompts/form/writing.ts'
import { changedStep } from '#shared/exercises/editing.ts'
import type { InReflection, Step } from '#shared/exercises/exercise.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { kindOf } from '#shared/prompts/prompts.ts'

const RULES: readonly InReflection[] = ['never', 'carry', 'stands', 'both', 'both-carry']

export function InLetter({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const halves = halvesOf(step).filter((half) => kindOf(half.prompt).enters || half.inReflection)
  if (step.kept || halves.length === 0) return null
  const place = `script.steps.${index}`
  const placeOf = (half: Step) => (half.id === step.id ? place : `${place}.listener`)
  const now = halves.map((half) => t(`letter-${ruleOf(half)}`)).join(' · ')
  return (
    <Section title={t('letter')} now={now} at={halves.map((half) => `${placeOf(half)}.inReflection`)}>
      {halves.map((half) => (
        <Rule key={half.id} half={half} at={`${placeOf(half)}.inReflection`} several={step.listener !== undefined} />
      ))}
    </Section>
  )
}

/** Where a step says nothing, its kind does. */
function ruleOf({ prompt, inReflection }: Step): InReflection {
  return inReflection ?? kindOf(prompt).enters ?? 'never'
}

function Rule({ half, at, several }: { half: Step; at: string; several: boolean }) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  const { enters } = kindOf(half.prompt)
  const label = several ? t(half.asks === 'listener' ? 'letter-listener' : 'letter-speaker') : t('it-enters')
  const options = RULES.map((rule) => ({ value: rule, label: t(`letter-${rule}`) }))
  const rule = (next: InReflection) =>
    change((before) => changedStep(before, half.id, { inReflection: next === enters ? undefined : next }))
  return (
    <>
      <ChoiceAt at={at} label={label} value={ruleOf(half)} options={options} onValue={rule} />
      <LineAt step={half} line="asked" />
    </>
  )
}
