'use client'
// A few own words, or, where the step allows it, the promise to say them aloud instead.
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames, useReading, useStepWords } from '#app/session/screen.tsx'
import { AreaField } from '#app/ui/field.tsx'
import type { ControlProps } from '../controls.tsx'

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
          onValue={(text) => onValue({ kind: 'text', text })}
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

type TickProps = { checked: boolean; onChecked: (checked: boolean) => void; children: ReactNode }

export function Tick({ checked, onChecked, children }: TickProps) {
  return (
    <label className="flex min-h-12 items-center gap-3 rounded-small py-2 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center rounded-small border-2 border-edge bg-raised text-on-accent peer-checked:border-accent peer-checked:bg-accent [&>svg]:invisible peer-checked:[&>svg]:visible"
      >
        <Check className="size-4" strokeWidth={3} />
      </span>
      <span className="min-w-0">{children}</span>
    </label>
  )
}
