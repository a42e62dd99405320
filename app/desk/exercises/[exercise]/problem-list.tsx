'use client'
// All that is to be looked at, in one list that leads to each place. Its count is said aloud as it changes.
import { useTranslations } from 'next-intl'
import { flushSync } from 'react-dom'
import { useWriting } from '#app/prompts/form/writing.ts'
import { hinders, type Problem } from '#shared/exercises/checks/problem.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { placed, useProblemWords } from '../problem-words.ts'

export function ProblemList({ onLocale }: { onLocale: (locale: Locale) => void }) {
  const t = useTranslations('own-exercises')
  const { file, problems, setOpen } = useWriting()
  const must = problems.filter(hinders)
  const advice = problems.filter((problem) => !hinders(problem))
  const lead = (problem: Problem) => {
    const { steps } = file.script
    const place = placed(problem.at, steps)
    const step = typeof place === 'number' ? steps[place] : undefined
    const locale = LOCALES.find((each) => problem.at.startsWith(`words.${each}.`))
    flushSync(() => {
      if (step) setOpen(step.id)
      if (locale) onLocale(locale)
    })
    const field = fieldAt(problem.at) ?? (step && document.getElementById(`step-${step.id}`))
    unfold(field ?? null)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }
  return (
    <section aria-labelledby="problems" className="mt-10">
      <h2 id="problems" className="mb-2 font-serif text-prompt">
        {t('problems.title')}
      </h2>
      <p role="status" className="text-quiet">
        {t('keep.must', { count: must.length })} {advice.length > 0 && t('keep.advice', { count: advice.length })}
      </p>
      <Told title={t('problems.must')} problems={must} onLead={lead} />
      <Told title={t('problems.advice')} problems={advice} onLead={lead} />
    </section>
  )
}

/** The field at this place of the file, or else at what the place lies in. */
function fieldAt(at: string): HTMLElement | null {
  const parts = at.split('.')
  for (let length = parts.length; length > 2; length -= 1) {
    const field = document.querySelector<HTMLElement>(`[data-places~="${parts.slice(0, length).join('.')}"]`)
    if (field) return field
  }
  return null
}

/** What lies folded cannot be gone to. */
function unfold(field: Element | null): void {
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
}

type ToldProps = { title: string; problems: readonly Problem[]; onLead: (problem: Problem) => void }

function Told({ title, problems, onLead }: ToldProps) {
  const t = useTranslations('own-exercises.problems')
  const { file } = useWriting()
  const says = useProblemWords(file.script.steps)
  if (problems.length === 0) return null
  return (
    <div className="mt-4">
      <h3 className="text-small font-semibold">{title}</h3>
      <ul>
        {gathered(problems, file.script.steps).map(({ problem, count }) => (
          <li key={`${problem.at} ${problem.problem} ${problem.words}`}>
            <button
              type="button"
              onClick={() => onLead(problem)}
              className="min-h-11 py-1.5 text-start text-small underline decoration-line underline-offset-4 hover:decoration-ink"
            >
              {count > 1 ? t('unwritten', { place: says(problem, true), count }) : says(problem)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** All that is still to be written in one step is listed once, with its count, and leads to the first of it. */
function gathered(problems: readonly Problem[], steps: readonly Step[]): { problem: Problem; count: number }[] {
  const alike = (one: Problem, other: Problem) =>
    one.problem === 'missing' && other.problem === 'missing' && placed(one.at, steps) === placed(other.at, steps)
  return problems.flatMap((problem, index) => {
    if (problems.findIndex((other) => alike(problem, other)) < index && problem.problem === 'missing') return []
    return [{ problem, count: Math.max(1, problems.filter((other) => alike(problem, other)).length) }]
  })
}
