'use client'
// A part of a step's form that lies folded until somebody looks for it, with what is so just now in its title.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { useWriting } from './writing.ts'

type SectionProps = {
  title: string
  now?: ReactNode
  /** The places in the file of what lies in it. */
  at: readonly string[]
  children: ReactNode
}

export function Section({ title, now, at, children }: SectionProps) {
  const t = useTranslations('own-exercises.problems')
  const { problems } = useWriting()
  const wrong = problems.some((one) => hinders(one) && at.some((place) => `${one.at}.`.startsWith(`${place}.`)))
  return (
    <details className="rounded-control border border-line px-4">
      <summary className="min-h-11 cursor-pointer content-center py-2 text-small">
        <span className="font-semibold">{title}</span>
        {now && <span className="text-quiet">: {now}</span>}
        {wrong && <span className="ms-2 font-semibold text-wrong">{t('must')}</span>}
      </summary>
      <div className="grid gap-4 pt-1 pb-4">{children}</div>
    </details>
  )
}
