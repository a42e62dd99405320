'use client'
// The fields of the page where an exercise is written. Each has its place in the file as its id, and the problems found there beneath it.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEarlyText } from '#app/ui/early.ts'
import { hinders, type Problem } from '#shared/exercises/checks/problem.ts'
import type { Bounds } from '#shared/prompts/bounds.ts'
import { Tick } from '../text/tick.tsx'
import { useWriting } from './writing.ts'

const BOX =
  'block w-full rounded-control border border-edge bg-raised px-3.5 py-2.5 text-ink transition-colors duration-150 hover:border-ink focus-visible:outline-offset-1 aria-invalid:border-wrong'

/** `also`: other places in the file that this field can put right. */
type AtProps = { at: string; also?: readonly string[]; label: ReactNode; className?: string }
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

export function ChoiceAt<V extends string>(props: ChoiceProps<V>) {
  const { at, also = [], label, value, onValue, options, className = '' } = props
  const t = useTranslations('own-exercises.fields')
  const box = useBox(at, also)
  useEarlyText(at, value, (there) => onValue(there as V))
  const known = options.some((option) => option.value === value)
  return (
    <Labelled {...{ at, also, label, className }}>
      <select {...box} value={value} onChange={(event) => onValue(event.target.value as V)} className={BOX}>
        {/* [EX84] What stands in the file is never taken for another just because nothing here fits it. */}
        {!known && <option value={value}>{t('choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type TickProps = Pick<AtProps, 'at' | 'also' | 'label'> & { value: boolean; onValue: (value: boolean) => void }

export function TickAt({ at, also = [], label, value, onValue }: TickProps) {
  const { id, 'data-places': places } = useBox(at, also)
  return (
    <div id={id} data-places={places} tabIndex={-1}>
      <Tick checked={value} onChecked={onValue}>
        {label}
      </Tick>
      <Told at={at} also={also} />
    </div>
  )
}

function Labelled({ at, also = [], label, className, children }: AtProps & { children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={at} className="mb-1 block text-small font-semibold">
        {label}
      </label>
      {children}
      <Told at={at} also={also} />
    </div>
  )
}

function useProblemsAt(at: string, also: readonly string[]): Problem[] {
  return useWriting().problems.filter((problem) => problem.at === at || also.includes(problem.at))
}

function useBox(at: string, also: readonly string[] = []) {
  const found = useProblemsAt(at, also)
  const told = found.length > 0 ? `${at}-told` : undefined
  const places = [at, ...also].join(' ')
  return { id: at, 'data-places': places, 'aria-describedby': told, 'aria-invalid': found.some(isWrong) || undefined }
}

/** What is only not written yet is no mistake. */
function isWrong(problem: Problem): boolean {
  return hinders(problem) && problem.problem !== 'missing'
}

/** What is to be said of a place. It speaks when somebody comes to the field; the list of all says it aloud. */
export function Told({ at, also = [] }: Pick<AtProps, 'at' | 'also'>) {
  const t = useTranslations('own-exercises.problems')
  const found = useProblemsAt(at, also)
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
