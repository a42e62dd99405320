'use client'
// A few own words, or, where the step allows it, the promise to say them aloud instead.
import { useTranslations } from 'next-intl'
import { useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { ControlProps } from '../controls.tsx'
import { Tick } from './tick.tsx'

export function TextControl({ step, prompt, value, onValue }: ControlProps<'text'>) {
  const t = useTranslations('room.text')
  const words = useStepWords(step)
  const { theirs } = useNames()
  const { drafts } = useReading()
  const aside = `${step}:aside`
  const toggle = (aloud: boolean) => {
    // What was already written comes back when they change their mind.
    if (aloud && value.kind === 'text') drafts.keep(aside, value.text)
    const before = drafts.read(aside)
    onValue(aloud ? { kind: 'aloud' } : { kind: 'text', text: typeof before === 'string' ? before : '' })
  }
  return (
    <div className="grid gap-3">
      {value.kind === 'text' ? (
        <AreaField
          label={words.prompt}
          labelHidden
          value={value.text}
          onValue={(text) => onValue({ ...value, text })}
          most={prompt.most}
          rows={5}
          hint={words.example && t('example', { example: words.example })}
        />
      ) : (
        <p className="min-h-32 rounded-control border border-dashed border-edge px-4 py-6 font-serif text-lead italic">
          {t('aloud-card', { name: theirs })}
        </p>
      )}
      {prompt.aloud && (
        <Tick checked={value.kind === 'aloud'} onChecked={toggle}>
          {t('aloud')}
        </Tick>
      )}
    </div>
  )
}
