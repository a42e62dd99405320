'use client'
// Whom a step asks: both alike, each something of their own, or one of the two; and whether it answers or follows what was said before.
import { useTranslations } from 'next-intl'
import { ChoiceAt } from '#app/prompts/form/fields.tsx'
import { Section } from '#app/prompts/form/section.tsx'
import { type AtStep, useStepOptions, useWriting } from '#app/prompts/form/writing.ts'
import { canBeAnswered, canBeFollowed } from '#shared/exercises/checks/references.ts'
import { addedAs, changedStep, withListener, withoutListener } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { halvesOf, wordsOfHalf } from '#shared/exercises/halves.ts'
import { kindOf } from '#shared/prompts/prompts.ts'

const ASKED = ['both', 'halves', 'speaker', 'listener', 'halves-2', 'speaker-2', 'listener-2'] as const
type Asked = (typeof ASKED)[number]

export function Whom({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { asksBoth } = kindOf(step.prompt)
  const place = `script.steps.${index}`
  const at = ['asks', 'answers', 'follows', 'listener'].map((part) => `${place}.${part}`)
  const halves = halvesOf(step)
  const { steps } = useWriting().file.script
  const followed = steps.slice(0, index).filter(({ id }) => canBeFollowed(steps, index, id, step))
  const mayFollow = followed.length > 0 || step.follows !== undefined
  if (asksBoth && !mayFollow) return null
  return (
    <Section title={t('asked')} now={t(askedIn(step))} at={at}>
      {!asksBoth && <Roles step={step} index={index} />}
      {mayFollow && <Following step={step} index={index} followed={followed} />}
      {(asksBoth ? [] : halves).map((half, nth) => (
        <Answering
          key={half.id}
          half={half}
          index={index}
          at={nth === 0 ? `${place}.answers` : `${place}.listener.answers`}
          label={halves.length === 1 ? 'answers' : nth === 0 ? 'answers-speaker' : 'answers-listener'}
        />
      ))}
    </Section>
  )
}

function askedIn({ asks, turn, listener }: Step): Asked {
  const whom = listener ? 'halves' : asks
  return (turn === 2 && whom !== 'both' ? `${whom}-2` : whom) as Asked
}

function Roles({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { file, change, lose, ready } = useWriting()
  const now = askedIn(step)
  const settled = file.script.steps.slice(0, index).some((each) => addedAs(each) === 'who-first')
  if (!settled && now === 'both') return <p className="text-small text-quiet">{t('roles-first')}</p>
  const ask = (asked: Asked) => {
    const [whom, swapped] = asked.split('-') as ['halves' | 'both' | 'speaker' | 'listener', string?]
    const turn = swapped ? (2 as const) : undefined
    if (whom === 'halves') {
      change((before) => changedStep(withListener(before, step.id, ready), step.id, { turn }))
      return
    }
    const alone = (before: typeof file) =>
      changedStep(step.listener ? withoutListener(before, step.id) : before, step.id, { asks: whom, turn })
    if (step.listener) lose({ of: step.id, name: t('of-listener') }, alone)
    else change(alone)
  }
  const may = ASKED.filter((each) => !each.startsWith('halves') || kindOf(step.prompt).half || step.listener)
  const options = may.map((each) => ({ value: each, label: t(each) }))
  return (
    <ChoiceAt at={`script.steps.${index}.asks`} label={t('asks-whom')} value={now} options={options} onValue={ask} />
  )
}

type AnsweringProps = {
  half: Step
  index: number
  at: string
  label: 'answers' | 'answers-speaker' | 'answers-listener'
}

// Ids have no dots.
const keyOf = (answers: NonNullable<Step['answers']>) =>
  typeof answers === 'string' ? answers : `${answers.step}.${answers.stem}`

/** [AN18] Only who was given something there is asked; where one of several sentences is named, only who was given that. */
function Answering({ half, index, at, label }: AnsweringProps) {
  const t = useTranslations('own-exercises.fields')
  const { file, change, locale } = useWriting()
  const optionsOf = useStepOptions()
  const { steps } = file.script
  const all = steps.slice(0, index).filter(({ id }) => canBeAnswered(steps, index, id))
  if (all.length === 0 && !half.answers) return null
  const said = file.words[locale]?.steps ?? {}
  const ofStems = (step: Step) =>
    halvesOf(step).flatMap(({ id, prompt }) =>
      ('stems' in prompt ? (prompt.stems ?? []) : []).map((stem) => ({
        value: `${step.id}.${stem.id}`,
        label: t('answers-stem', { sentence: wordsOfHalf(said, id)?.stems?.[stem.id] ?? stem.id }),
      })),
    )
  const options = all.flatMap((step) => [...optionsOf([step]), ...ofStems(step)])
  const answer = (value: string) => {
    const [step = '', stem] = value.split('.')
    change((before) =>
      changedStep(before, half.id, { answers: value === '' ? undefined : stem ? { step, stem } : step }),
    )
  }
  return (
    <ChoiceAt
      at={at}
      label={t(label)}
      value={half.answers ? keyOf(half.answers) : ''}
      options={[{ value: '', label: t('answers-nothing') }, ...options]}
      onValue={answer}
    />
  )
}

/** [DO20] Only who gave something there is asked; what both do at once comes only then. */
function Following({ step, index, followed }: AtStep & { followed: readonly Step[] }) {
  const t = useTranslations('own-exercises.fields')
  const { change } = useWriting()
  const optionsOf = useStepOptions()
  const follow = (value: string) => change((before) => changedStep(before, step.id, { follows: value || undefined }))
  return (
    <ChoiceAt
      at={`script.steps.${index}.follows`}
      label={t('follows')}
      value={step.follows ?? ''}
      options={[{ value: '', label: t('follows-nothing') }, ...optionsOf(followed)]}
      onValue={follow}
    />
  )
}
