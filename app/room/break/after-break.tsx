'use client'
// After a break that was called from home: first of all how its caller said they would begin again.
import { useTranslations } from 'next-intl'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { Foot } from '#app/session/frame/foot.tsx'
import { useScreen } from '#app/session/screen.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { SeatMarks } from '#app/ui/seat-mark.tsx'
import type { View } from '#shared/session/view-shape.ts'
import { Promised } from './break-page.tsx'

/** [BR18] `promised` is not there where it was closed before both were back. */
export function AfterBreak({ promised }: Pick<Extract<View['at'], { phase: 'closed' }>, 'promised'>) {
  const t = useTranslations('break-from-home.over')
  const c = useTranslations('common')
  const { view, doors } = useScreen()
  const heading = useArrival('closed')
  return (
    <PageFrame
      foot={
        <Foot>
          {doors.home && (
            <ButtonLink href={doors.home} className="w-full">
              {c('home')}
            </ButtonLink>
          )}
        </Foot>
      }
    >
      <div className="animate-arrive pt-8">
        <SeatMarks names={view.names} className="mb-6 -space-x-3" size="size-14" />
        <h1 ref={heading} tabIndex={-1} className="mb-6 font-serif text-title outline-none">
          {t(promised ? 'title' : 'closed')}
        </h1>
        {promised && <Promised taken={promised} />}
        <p className="mt-6 text-quiet">{t(promised ? 'text' : 'closed-text')}</p>
      </div>
    </PageFrame>
  )
}
