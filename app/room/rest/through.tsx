'use client'
// Apart: every step is done on this side. The rest comes when it comes, and nothing hurries the other.
import { useTranslations } from 'next-intl'
import { useArrival } from '#app/session/frame/arrival.tsx'
import { Bar } from '#app/session/frame/bar.tsx'
import { Foot, FootWords } from '#app/session/frame/foot.tsx'
import { HostBadge } from '#app/session/frame/host-badge.tsx'
import { ModeAsked } from '#app/session/frame/mode-asked.tsx'
import { useScreen } from '#app/session/screen.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { SoFar } from '../sheets/so-far.tsx'

export function Through() {
  const t = useTranslations('room.through')
  const { doors } = useScreen()
  const heading = useArrival('through')
  return (
    <PageFrame
      bar={<Bar resting />}
      strip={<HostBadge />}
      foot={
        <Foot
          beside={
            doors.home && (
              <ButtonLink href={doors.home} tone="plain">
                {t('home')}
              </ButtonLink>
            )
          }
        >
          <FootWords>{t('later')}</FootWords>
        </Foot>
      }
    >
      <div className="animate-arrive pt-6">
        <p className="text-quiet">{t('why')}</p>
        <h1 ref={heading} tabIndex={-1} className="mt-2 font-serif text-prompt outline-none">
          {t('title')}
        </h1>
        <p className="mt-4 mb-8">{t('text')}</p>
        <SoFar />
      </div>
      <ModeAsked />
    </PageFrame>
  )
}
