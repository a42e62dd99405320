'use client'
// How long each speaks, and how often.
import { useTranslations } from 'next-intl'
import { TALK_ROUNDS, TURN_SECONDS } from '#shared/prompts/bounds.ts'
import { NumberAt } from '../form/fields.tsx'
import { useWriting } from '../form/writing.ts'
import type { FormProps } from '../forms.tsx'

export function TalkForm({ index, prompt, set, at }: FormProps<'talk'>) {
  const t = useTranslations('own-exercises.fields')
  const { file } = useWriting()
  // The one at the end is always two and two minutes.
  if (index === file.script.steps.length - 1) return null
  return (
    <div className="flex flex-wrap gap-4">
      <NumberAt
        at={at('seconds')}
        label={t('turn-seconds')}
        value={prompt.seconds}
        bounds={TURN_SECONDS}
        onValue={(seconds) => set({ ...prompt, seconds })}
      />
      <NumberAt
        at={at('rounds')}
        label={t('rounds')}
        value={prompt.rounds}
        bounds={TALK_ROUNDS}
        onValue={(rounds) => set({ ...prompt, rounds })}
      />
    </div>
  )
}
