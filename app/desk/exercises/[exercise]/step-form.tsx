'use client'
// What one step says and asks: its words in the language being written, what belongs to its kind, and folded beneath, all else about it.
import { useTranslations } from 'next-intl'
import { ChoiceAt, Told } from '#app/prompts/form/fields.tsx'
import { LineAt } from '#app/prompts/form/lines.tsx'
import { StandsBeside } from '#app/prompts/form/stands-beside.tsx'
import { type AtStep, useWriting } from '#app/prompts/form/writing.ts'
import { PromptForm } from '#app/prompts/forms.tsx'
import { linesOf } from '#shared/exercises/checks/words.ts'
import { addedAs, withKind } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { kindOf, PROMPT_KINDS } from '#shared/prompts/prompts.ts'
import { AsInFile } from './as-in-file.tsx'
import { InLetter } from './in-letter.tsx'
import { MetWhen } from './met-when.tsx'
import { Opens } from './opens.tsx'

import { Whom } from './whom.tsx'

export function StepForm({ step, index }: AtStep) {
  const place = `script.steps.${index}`
  const [, second] = halvesOf(step)
  const settles = addedAs(step) === 'who-first'
  return (
    <div className="grid gap-4 border-t border-line p-4 sm:p-5">
      <Told at={place} />
      {second ? (
        <Halves step={step} second={{ ...second, asks: 'both' }} index={index} />
      ) : (
        <Asking step={step} index={index} place={place} />
      )}
      <div className="grid gap-2.5">
        {!settles && <Whom step={step} index={index} />}
        {!settles && <Opens step={step} index={index} />}
        {!settles && <InLetter step={step} index={index} />}
        {!settles && <StandsBeside step={step} index={index} />}
        <MetWhen step={step} index={index} />
        <AsInFile step={step} index={index} />
      </div>
    </div>
  )
}

/** [AN14] What each of the two is asked at the same time. */
function Halves({ step, second, index }: AtStep & { second: Step }) {
  const t = useTranslations('own-exercises')
  const { lose, ready } = useWriting()
  const place = `script.steps.${index}`
  const kinds = PROMPT_KINDS.filter((kind) => kindOf({ kind }).half)
  const options = kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
  const box = 'grid min-w-0 gap-4 rounded-control border border-line p-4'
  return (
    <>
      <fieldset className={box}>
        <legend className="px-1 font-semibold">{t('fields.of-speaker')}</legend>
        <Asking step={step} index={index} place={place} />
      </fieldset>
      <fieldset className={box}>
        <legend className="px-1 font-semibold">{t('fields.of-listener')}</legend>
        <ChoiceAt
          at={`${place}.listener`}
          label={t('fields.half-kind')}
          value={second.prompt.kind}
          options={options}
          onValue={(kind) =>
            lose({ of: step.id, name: t(`kinds.${second.prompt.kind}`) }, (file) =>
              withKind(file, second.id, kind, ready),
            )
          }
        />
        <Asking step={second} index={index} place={`${place}.listener`} />
      </fieldset>
    </>
  )
}

type AskingProps = AtStep & { place: string }

function Asking({ step, index, place }: AskingProps) {
  const { file } = useWriting()
  const lines = linesOf(step, file.script.steps)
  return (
    <>
      <LineAt step={step} line="why" />
      <LineAt step={step} line="prompt" rows={2} />
      <PromptForm step={step} index={index} place={place} />
      {lines.includes('example') && <LineAt step={step} line="example" rows={2} />}
      {lines.includes('meanwhile') && <LineAt step={step} line="meanwhile" rows={2} />}
    </>
  )
}
