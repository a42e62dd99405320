'use client'
// One's own earlier answer, beside a step that is about it. Nobody else has it on their screen here.
import { useTranslations } from 'next-intl'
import { useScreen } from '#app/session/screen.tsx'
import type { OwnWords } from '#shared/session/view-shape.ts'
import { ShownBody } from '../shown/answer-card.tsx'

export function OwnBefore({ about }: { about: OwnWords | null }) {
  const t = useTranslations('room')
  const { seat } = useScreen().view
  if (about?.shown.as !== 'given') return null
  return (
    <section className="mb-6 rounded-card border border-line bg-sunken p-4">
      <h2 className="mb-2 text-small font-semibold">{t('own-before')}</h2>
      <ShownBody step={about.step} seat={seat} shown={about.shown} />
    </section>
  )
}
