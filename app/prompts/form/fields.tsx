'use client'
// The fields of the page where an exercise is written. Each has its place in the file as its id, and the problems found there beneath it.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEarlyText } from '#app/ui/early.ts'
import { hinders, type Problem } from '#shared/exercises/checks/problem.ts'
import type { Bounds } from '#shared/prompts/bounds.ts'
import { useWriting } from './writing.ts'

const BOX =
  'block w-full rounded-control border border-edge bg-raised px-3.5 py-2.5 text-ink transition-colors duration-150 hover:border-ink focus-visible:outline-offset-1 aria-invalid:border-wrong'

type AtProps = { at: string; label: ReactNode; className?: string }
type TextProps = AtProps & { value: string; onValue: (value: string) => void; rows?: number; lang?: string }

export function TextAt({ at, label, value, onValue, rows = 1, lang, className = '' }: TextProps) {
  useEarlyText(at, value, onValue)
  const box = { ...useBox(at), lang, dir: 'auto', value } as const
  return (
    <Labelled {...{ at, label, className }}>
      {rows > 1 ? (
        <textarea
          {...box}
          rows={rows}
          // A text is one line: what is pasted with breaks becomes one.
          onChange={(event) => onValue(event.target.value.replace(/\s*\n\s*/g, ' '))}
          className={`${BOX} field-sizing-content font-serif text-lead`}
        />
      ) : (
        <input {...box} autoComplete="off" onChange={(event) => onValue(event.target.value)} className={BOX} />
      )}
    </Labelled>
  )
}

type NumberProps = AtProps & { value: number; onValue: (value: number) => void; bounds: Bounds }

export function NumberAt({ at, label, value, onValue, bounds, className = '' }: NumberProps) {
  const box = useBox(at)
  const take = (typed: string) => onValue(Math.trunc(Number(typed)))
  useEarlyText(at, String(value || ''), take)
  return (
    <Labelled {...{ at, label, className }}>
      <input
        {...box}
        type="number"
        inputMode="numeric"
        min={bounds.least}
        max={bounds.most}
        value={value || ''}
        onChange={(event) => take(event.target.value)}
        className={`${BOX} max-w-32`}
      />
    </Labelled>
  )
}

type ChoiceProps<V extends string> = AtProps & {
  value: V
  onValue: (value: V) => void
  options: readonly { value: V; label: string }[]
}

export function ChoiceAt<V extends string>({ at, label, value, onValue, options, className = '' }: ChoiceProps<V>) {
  const box = useBox(at)
  useEarlyText(at, value, (there) => onValue(there as V))
  return (
    <Labelled {...{ at, label, className }}>
      <select {...box} value={value} onChange={(event) => onValue(event.target.value as V)} className={BOX}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function Labelled({ at, label, className, children }: AtProps & { children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={at} className="mb-1 block text-small font-semibold">
        {label}
      </label>
      {children}
      <Beside at={at} />
    </div>
  )
}

function useProblemsAt(at: string): Problem[] {
  return useWriting().problems.filter((problem) => problem.at === at)
}

function useBox(at: string) {
  const found = useProblemsAt(at)
  const told = found.length > 0 ? `${at}-told` : undefined
  return { id: at, 'aria-describedby': told, 'aria-invalid': found.some(isWrong) || undefined }
}

/** What is only not written yet is no mistake. */
function isWrong(problem: Problem): boolean {
  return hinders(problem) && problem.problem !== 'missing'
}

/** What is to be said of a place. It speaks when somebody comes to the field; the list of all says it aloud. */
function Beside({ at }: { at: string }) {
  const t = useTranslations('own-exercises.problems')
  const found = useProblemsAt(at)
  if (found.length === 0) return null
  return (
    <ul id={`${at}-told`} className="mt-1 grid gap-0.5 text-small">
      {found.map((problem) => (
        <li
          key={`${problem.problem} ${problem.words}`}
          className={isWrong(problem) ? 'font-medium text-wrong' : 'text-quiet'}
        >
          {t(problem.problem, { words: problem.words ?? '' })}
        </li>
      ))}
    </ul>
  )
}
