'use client'
// A sentence with blanks, filled in where they stand. Its shape is the exercise's, the words are one's own.
import { useStepWords } from '#app/session/screen.tsx'
import type { Blank } from '#shared/prompts/shapes.ts'
import type { ControlProps } from '../controls.tsx'
import { BlankField } from './blank-field.tsx'
import { sentenceParts } from './sentence.ts'

export function BuilderControl({ step, prompt, value, onValue }: ControlProps<'builder'>) {
  const words = useStepWords(step)
  const blanks = new Map<string, Blank>(prompt.blanks.map((blank) => [blank.id, blank]))
  const sentence = words.sentence ?? prompt.blanks.map(({ id }) => `{${id}}`).join(' ')
  const fill = (id: string, text: string) => onValue({ kind: 'builder', blanks: { ...value.blanks, [id]: text } })
  return (
    <div>
      <div className="rounded-card border border-line bg-raised px-[min(1.25rem,4.5vw)] py-6 font-serif text-lead leading-[2.35] shadow-rest sm:px-7">
        {sentenceParts(sentence).map((part) => {
          const field = part.blank === null ? undefined : blanks.get(part.blank)
          if (part.blank === null || !field) return <span key={part.key}>{part.text}</span>
          return (
            <BlankField
              key={part.key}
              blank={field}
              name={words.blanks?.[field.id] ?? field.id}
              stop={part.stop}
              value={value.blanks[field.id] ?? ''}
              onValue={(filled) => fill(field.id, filled)}
            />
          )
        })}
      </div>
      {words.example && <p className="mt-3 text-small text-quiet">{words.example}</p>}
    </div>
  )
}
