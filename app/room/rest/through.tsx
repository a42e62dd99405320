'use client'
// Apart: every step is done on this side. The rest comes when it comes, and nothing hurries the other.
import { useTranslations } from 'next-intl'
import { ModeAsked } from '#app/session/frame/beneath.tsx'
import { Foot, FootWords, WayHome } from '#app/session/frame/foot.tsx'
import { ScreenFrame, ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { SoFar } from '../sheets/so-far.tsx'

export function Through() {
  const t = useTranslations('room.through')
  return (
    <ScreenFrame
      resting
      foot={
        <Foot beside={<WayHome />}>
          <FootWords>{t('later')}</FootWords>
        </Foot>
      }
    >
      <div className="animate-arrive pt-6">
        <ScreenHead at="through" why={t('why')}>
          {t('title')}
        </ScreenHead>
        <p className="mt-4 mb-8">{t('text')}</p>
        <SoFar />
      </div>
      <ModeAsked />
    </ScreenFrame>
  )
}
