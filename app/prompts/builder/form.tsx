'use client'
// Writing a sentence, or several to choose from: their blanks, what each is called, what is filled in, and what can be picked instead.
import { useTranslations } from 'next-intl'
import {
  changedSentence,
  withoutPart,
  withoutPick,
  withoutSentence,
  withoutSentences,
  withPart,
  withPick,
  withSentence,
  withSentences,
} from '#shared/exercises/editing-parts.ts'
import { BLANKS, FILLED_AS, PICKED, STEMS } from '#shared/prompts/bounds.ts'
import type { Blank } from '#shared/prompts/shapes.ts'
import { ChoiceAt, TextAt, TickAt, Told } from '../form/fields.tsx'
import { ListAt, NamedPart } from '../form/parts.tsx'
import { useWordsAt, useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

type BuilderProps = FormProps<'builder'>

export function BuilderForm(props: BuilderProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, lose } = useWriting()
  const { step, prompt, at } = props
  const several = (wanted: boolean) => {
    if (wanted) change((file) => withSentences(file, step.id))
    else lose({ of: step.id, name: t('several') }, (file) => withoutSentences(file, step.id))
  }
  return (
    <>
      {prompt.stems ? <Sentences {...props} /> : <OneSentence step={step} />}
      <TickAt at={at('stems')} label={t('several')} value={prompt.stems !== undefined} onValue={several} />
      <Blanks {...props} />
    </>
  )
}

function OneSentence({ step }: Pick<BuilderProps, 'step'>) {
  const t = useTranslations('own-exercises.fields')
  const { locale } = useWriting()
  const [words, change] = useWordsAt(step.id)
  return (
    <TextAt
      at={`words.${locale}.steps.${step.id}.sentence`}
      label={t('sentence')}
      lang={locale}
      rows={2}
      value={words.sentence ?? ''}
      onValue={(sentence) => change((before) => ({ ...before, sentence }))}
    />
  )
}

/** [AN15] The blanks of each are those that stand in it. */
function Sentences({ step, prompt, at }: BuilderProps) {
  const t = useTranslations('own-exercises.fields')
  const { change, locale } = useWriting()
  const [words] = useWordsAt(step.id)
  const ids = (prompt.stems ?? []).map(({ id }) => id)
  return (
    <ListAt
      step={step}
      of="stems"
      ids={ids}
      bounds={STEMS}
      more={(file) => withSentence(file, step.id)}
      less={(file, gone) => withoutSentence(file, step.id, gone)}
    >
      {(id, number) => (
        <>
          <TextAt
            at={`words.${locale}.steps.${step.id}.stems.${id}`}
            label={t('stem', { number })}
            lang={locale}
            rows={2}
            value={words.stems?.[id] ?? ''}
            onValue={(said) => change((before) => changedSentence(before, locale, step.id, id, said))}
          />
          <Told at={at(`stems.${number - 1}`)} />
        </>
      )}
    </ListAt>
  )
}

function Blanks({ step, prompt, set, at }: BuilderProps) {
  const t = useTranslations('own-exercises.fields')
  const { blanks, stems } = prompt
  // A new one stands in the last of several sentences, from where it can be moved.
  const last = stems?.at(-1)?.id
  return (
    <ListAt
      step={step}
      of="blanks"
      ids={blanks.map(({ id }) => id)}
      bounds={BLANKS}
      more={(file) => withPart(file, step.id, 'blanks', last)}
      less={(file, gone) => withoutPart(file, step.id, 'blanks', gone)}
    >
      {(id, number) => {
        const blank = blanks[number - 1] as Blank
        const fill = (as: Blank['as']) =>
          set({ ...prompt, blanks: blanks.map((each) => (each.id === id ? { ...each, as } : each)) })
        return (
          <div className="grid gap-3">
            <div className="grid gap-3 sm:grid-cols-2">
              <NamedPart step={step} part="blanks" id={id} label={t('blank', { id })} />
              <ChoiceAt
                at={at(`blanks.${number - 1}.as`)}
                label={t('blank-as')}
                value={blank.as}
                options={FILLED_AS.map((as) => ({ value: as, label: t(`as-${as}`) }))}
                onValue={fill}
              />
            </div>
            <Picks step={step} blank={blank} at={at(`blanks.${number - 1}.pick`)} />
          </div>
        )
      }}
    </ListAt>
  )
}

function Picks({ step, blank, at }: Pick<BuilderProps, 'step'> & { blank: Blank; at: string }) {
  const t = useTranslations('own-exercises.fields')
  const { change, lose } = useWriting()
  const { id, as, pick } = blank
  const offer = (wanted: boolean) => {
    if (wanted) change((file) => withPick(file, step.id, id))
    else lose({ of: step.id, name: t('picks', { id }) }, (file) => withoutPick(file, step.id, id))
  }
  if (as !== 'words' && !pick) return null
  return (
    <>
      <TickAt at={at} label={t('picks', { id })} value={pick !== undefined} onValue={offer} />
      {pick && (
        <ListAt
          step={step}
          of="picks"
          ids={pick}
          bounds={PICKED}
          more={(file) => withPick(file, step.id, id)}
          less={(file, gone) => withoutPick(file, step.id, id, gone)}
        >
          {(option, number) => <NamedPart step={step} part="options" id={option} label={t('pick', { number })} />}
        </ListAt>
      )}
    </>
  )
}
