'use client'
// [EX84] What a step has that only its file can set: it stays as it is, it is named here, and it can be taken out.
import { useTranslations } from 'next-intl'
import { Told } from '#app/prompts/form/fields.tsx'
import { type AtStep, useStepOptions, useWriting } from '#app/prompts/form/writing.ts'
import { Button } from '#app/ui/button.tsx'
import { changedStep } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'

type Kept = { key: 'after' | 'among' | 'shorter-so' | 'over' | 'starts-break'; at: string; without: Partial<Step> }

export function AsInFile({ step, index }: AtStep) {
  const t = useTranslations('own-exercises.fields')
  const { file, lose } = useWriting()
  const optionsOf = useStepOptions()
  const kept = keptIn(step)
  const { steps } = file.script
  const nameOf = (ids: readonly string[]) =>
    optionsOf(steps.filter(({ id }) => ids.includes(id)))
      .map(({ label }) => label)
      .join(', ')
  const named = {
    after: nameOf(step.after ?? []),
    among: nameOf('of' in step.prompt && step.prompt.of ? [step.prompt.of] : []),
  }
  return (
    <ul className="grid gap-2 text-small empty:hidden">
      {kept.map(({ key, at, without }) => {
        const said = t(`file.${key}`, { name: key === 'after' ? named.after : named.among })
        return (
          <li key={key}>
            <div id={`script.steps.${index}.${at}`} tabIndex={-1} className="flex flex-wrap items-center gap-x-2">
              <span className="text-quiet">{said}</span>
              <Button
                tone="plain"
                onClick={() => lose({ of: step.id, name: said }, (before) => changedStep(before, step.id, without))}
              >
                {t('file.drop')}
              </Button>
            </div>
            <Told
              at={`script.steps.${index}.${at}`}
              also={(step.after ?? []).map((_id, nth) => `script.steps.${index}.${at}.${nth}`)}
            />
          </li>
        )
      })}
    </ul>
  )
}

function keptIn({ after, prompt }: Step): Kept[] {
  const found: Kept[] = []
  if (after) found.push({ key: 'after', at: 'after', without: { after: undefined } })
  const lacks = (part: string) => ({ prompt: bare(prompt, part) })
  if ('options' in prompt && 'of' in prompt) found.push({ key: 'among', at: 'prompt.of', without: lacks('of') })
  if ('shorter' in prompt && prompt.shorter !== 1)
    found.push({ key: 'shorter-so', at: 'prompt.shorter', without: lacks('shorter') })
  if ('over' in prompt) found.push({ key: 'over', at: 'prompt.over', without: lacks('over') })
  if ('startsBreak' in prompt)
    found.push({ key: 'starts-break', at: 'prompt.startsBreak', without: lacks('startsBreak') })
  return found
}

function bare(prompt: Prompt, part: string): Prompt {
  return Object.fromEntries(Object.entries(prompt).filter(([name]) => name !== part)) as Prompt
}
