'use client'
// A sentence with blanks, filled in where they stand; of several, one is chosen first. Its shape is the exercise's, the words are one's own.
import { useTranslations } from 'next-intl'
import { useStepWords } from '#app/session/screen.tsx'
import { ChoiceCards } from '#app/ui/choice-cards.tsx'
import { sentenceOf } from '#shared/exercises/sentences-of.ts'
import { blanksOf } from '#shared/prompts/drafts.ts'
import type { ControlProps } from '../controls.tsx'
import { BlankField } from './blank-field.tsx'
import { PickField } from './pick-field.tsx'
import { sentenceParts } from './sentence.ts'

type BuilderProps = ControlProps<'builder'>

export function BuilderControl(props: BuilderProps) {
  const { example } = useStepWords(props.step)
  const asked = blanksOf(props.prompt, props.value.stem) ?? []
  return (
    <div className="grid grid-cols-1 gap-3">
      {props.prompt.stems && <Stems {...props} />}
      {asked.length > 0 && <Sentence {...props} />}
      {example && <p className="text-small text-quiet">{example}</p>}
    </div>
  )
}

function Stems({ step, prompt: { stems = [] }, value, onValue }: BuilderProps) {
  const t = useTranslations('room.builder')
  const words = useStepWords(step)
  const options = stems.map(({ id }) => ({
    value: id,
    label: (words.stems?.[id] ?? id).replace(/\{[^}]+\}/g, '…'),
  }))
  return (
    <ChoiceCards
      legend={t('stems')}
      options={options}
      chosen={value.stem ? [value.stem] : []}
      onChosen={([stem]) => stem && onValue({ ...value, stem })}
    />
  )
}

function Sentence({ step, prompt, value, onValue }: BuilderProps) {
  const words = useStepWords(step)
  const asked = blanksOf(prompt, value.stem) ?? []
  const sentence = sentenceOf(words, value.stem) ?? asked.map(({ id }) => `{${id}}`).join(' ')
  return (
    <div className="rounded-card border border-line bg-raised px-[min(1.25rem,4.5vw)] py-6 font-serif text-lead leading-[2.35] shadow-rest sm:px-7">
      {sentenceParts(sentence).map((part) => {
        const blank = part.blank === null ? undefined : asked.find(({ id }) => id === part.blank)
        if (part.blank === null || !blank) return <span key={part.key}>{part.text}</span>
        const { [blank.id]: picked, ...others } = value.picked ?? {}
        const Field = blank.pick ? PickField : BlankField
        return (
          <Field
            key={part.key}
            blank={blank}
            name={words.blanks?.[blank.id] ?? blank.id}
            stop={part.stop}
            value={value.blanks[blank.id] ?? ''}
            onValue={(text) => onValue({ ...value, blanks: { ...value.blanks, [blank.id]: text } })}
            options={(blank.pick ?? []).map((id) => ({ id, label: words.options?.[id] ?? id }))}
            picked={picked}
            onPick={(option) =>
              onValue({ ...value, picked: option === undefined ? others : { ...others, [blank.id]: option } })
            }
          />
        )
      })}
    </div>
  )
}
