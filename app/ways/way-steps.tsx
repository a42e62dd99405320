// The exercises of a way in their order, with what is done and what is next. It counts nothing.
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Titles } from '#app/way-parts/way-words.ts'
import type { WayPlace } from '#server/runtime.ts'

export function WaySteps({ on: { steps, next }, titles }: { on: WayPlace; titles: Titles }) {
  const t = useTranslations('ways.page.steps')
  const upNext = 'exercise' in next ? next.exercise : null
  return (
    <ol className="grid grid-cols-1">
      {steps.map(({ exercise, done, unsettled }) => {
        const now = exercise === upNext
        return (
          <li key={exercise} aria-current={now ? 'step' : undefined} className="group flex gap-4">
            <span className="flex flex-col items-center">
              <span
                className={`mt-1.5 grid size-6 shrink-0 place-items-center rounded-pill border-2 ${done ? 'border-accent bg-accent text-on-accent' : now ? 'border-accent' : 'border-edge'}`}
              >
                {done && <Check aria-hidden="true" className="size-4" strokeWidth={3} />}
              </span>
              <span className="my-1.5 w-px flex-1 bg-edge group-last:hidden" />
            </span>
            <span className="min-w-0 pb-5 group-last:pb-0">
              <span className={`block font-serif text-lead ${now ? '' : 'text-quiet'}`}>{titles(exercise)}</span>
              {(done || now || unsettled) && (
                <span className="block text-small text-quiet">{t(done ? 'done' : now ? 'next' : 'one-of')}</span>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
