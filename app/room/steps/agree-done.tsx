'use client'
// Agreed and signed by both, or left open for another day. Both are fine.
import { useTranslations } from 'next-intl'
import { useNames, useRoom } from '#app/session/screen.tsx'
import { SeatMark } from '#app/ui/seat-mark.tsx'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { StepView } from '#shared/session/view-shape.ts'
import { Foot, FootWords, GoOn } from '../frame/foot.tsx'
import { StepPage } from '../frame/step-page.tsx'
import { TermsCard } from '../shown/terms-card.tsx'
import type { AgreePart } from './agree.tsx'

export function Agreed({ step, part }: { step: StepView; part: AgreePart }) {
  const t = useTranslations('room.agree')
  const { view } = useRoom()
  const { of } = useNames()
  const { agreed } = part
  return (
    <StepPage
      step={step}
      screen="done"
      why={agreed ? t('done-why') : t('open-why')}
      prompt={agreed ? t('done-prompt') : t('open-prompt')}
      foot={
        <Foot given>{step.goOn === 'not-yet' ? <FootWords>{t('by-itself')}</FootWords> : <GoOn step={step} />}</Foot>
      }
    >
      {agreed && (
        <TermsCard proposal={agreed}>
          <ul className="mt-6 flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-4">
            {PARTNER_SEATS.map((seat) => (
              <li key={seat} className="flex items-center gap-2.5 font-serif text-lead italic">
                <SeatMark seat={seat} name={view.names[seat]} className="size-7" />
                {of(seat)}
              </li>
            ))}
          </ul>
        </TermsCard>
      )}
    </StepPage>
  )
}
