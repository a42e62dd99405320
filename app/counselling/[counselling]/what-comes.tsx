// What lies between two meetings: when the next one is, what was suggested until then, and what was written to both.
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { isolated } from '#app/ui/isolated.ts'
import { TimeText } from '#app/ui/time-text.tsx'
import type { Between } from '#server/runtime.ts'
import { Part } from './part.tsx'

type WhatComesProps = {
  name: string
  between: Between
  titles: Record<string, string>
  /** The couple that may begin what was suggested; null once the counselling has ended. */
  couple: string | null
}

export function WhatComes({ name, between: { next, homework, followUps }, titles, couple }: WhatComesProps) {
  const t = useTranslations('counselling.one')
  const c = useTranslations('common.unread')
  const titled = (exercise: string) => titles[exercise] ?? exercise
  return (
    <>
      {next && (
        <Part title={t('next')}>
          <p>
            {t.rich('next-when', {
              minutes: next.minutes,
              when: () => <TimeText at={next.at} as="moment" beside="named" />,
            })}
          </p>
          {next.exercises.length > 0 && <p className="text-quiet">{next.exercises.map(titled).join(' · ')}</p>}
        </Part>
      )}
      {homework.length > 0 && (
        <Part title={t('homework')}>
          <p>{t('homework-text', { name })}</p>
          <ul className="grid gap-2">
            {homework.map(({ homework: id, exercise, done }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                {couple ? (
                  <Link
                    href={`/begin/${exercise}?couple=${couple}`}
                    className="inline-flex min-h-11 items-center font-serif text-lead underline underline-offset-4"
                  >
                    {titled(exercise)}
                  </Link>
                ) : (
                  <span className="font-serif text-lead">{titled(exercise)}</span>
                )}
                {done && (
                  <span className="inline-flex items-center gap-1.5 text-small text-quiet">
                    <Check aria-hidden="true" className="size-4" />
                    {t('done')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {followUps.length > 0 && (
        <Part title={t('follow-ups', { name })}>
          {followUps.map(({ followUp, by, text, at }) => (
            <blockquote key={followUp} className="border-s-2 border-line ps-4">
              <p dir="auto" className="whitespace-pre-line font-serif text-lead">
                {text ?? c('words')}
              </p>
              <footer className="mt-1 text-small text-quiet">
                {isolated(by)} · <TimeText at={at} as="date" />
              </footer>
            </blockquote>
          ))}
        </Part>
      )}
    </>
  )
}
