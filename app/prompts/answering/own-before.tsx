'use client'
// What stands beside a step of what was given before: one's own, also what this device alone has, and what has opened of the other's.
import { useTranslations } from 'next-intl'
import { useNames, useReading, useScreen } from '#app/session/screen.tsx'
import { isBegun } from '#shared/prompts/drafts.ts'
import type { BesideView, OwnWords } from '#shared/session/part-shape.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { ShownBody } from '../shown/answer-card.tsx'
import { FromBefore } from './from-before.tsx'
import { keptName } from './kept-name.ts'

/** What an answer is called: by its question in half a line, where it has one, and the other's by their name. */
function useCalled(): (each: Pick<BesideView, 'seat' | 'step'>) => string {
  const t = useTranslations('room')
  const { words } = useReading()
  const { of, isMe } = useNames()
  return ({ seat, step }) => {
    const asked = words.script.steps[step]?.asked
    if (isMe(seat)) return asked ?? t('own-before')
    return asked ? `${of(seat)} · ${asked}` : of(seat)
  }
}

export function OwnBefore({ about }: { about: OwnWords | null }) {
  const called = useCalled()
  const { seat } = useScreen().view
  if (about?.shown.as !== 'given') return null
  return (
    <section className="mb-6 rounded-card border border-line bg-sunken p-4">
      <h2 className="mb-2 text-small font-semibold">{called({ seat, step: about.step })}</h2>
      <ShownBody step={about.step} seat={seat} shown={about.shown} />
    </section>
  )
}

/** `except`: what the control itself shows. */
export function StandsBeside({ step, except }: { step: StepView; except?: BesideView | undefined }) {
  const { beside = [], keptBeside = [] } = step
  const called = useCalled()
  const { drafts, locale } = useReading()
  const { seat } = useScreen().view
  const kept = keptBeside.flatMap((id) => {
    const value = drafts.read(keptName(id))
    return isBegun(value) ? [{ seat, step: id, shown: { as: 'given' as const, value, locale } }] : []
  })
  const shown = beside.filter((each) => each !== except)
  const tonight = [...kept, ...shown].map((each) => (
    <section key={`${each.seat} ${each.step}`} className="mb-6 rounded-card border border-line bg-sunken p-4">
      <h2 className="mb-2 text-small font-semibold">{called(each)}</h2>
      <ShownBody step={each.step} seat={each.seat} shown={each.shown} />
    </section>
  ))
  return (
    <>
      {tonight}
      {step.before && <FromBefore step={step} />}
    </>
  )
}
