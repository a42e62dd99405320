'use client'
// After the break that a dismissal began: with the counsellor or without, said privately. Nobody learns who said what.
import { useTranslations } from 'next-intl'
import { Foot, FootWords } from '#app/session/frame/foot.tsx'
import { ScreenFrame, ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { useHost, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { StopForToday } from '../break/stop-for-today.tsx'

export function Between() {
  const t = useTranslations('room.host.between')
  const { send, pending } = useScreen()
  const host = useHost()
  const name = host?.name ?? ''
  const saying = pending.some(({ type }) => type === 'admit-host' || type === 'go-on-without-host')
  return (
    <ScreenFrame
      resting
      foot={
        <Foot wide beside={<StopForToday />}>
          {host?.mine || saying ? (
            <FootWords>{t('waiting')}</FootWords>
          ) : (
            <div className="grid grid-cols-1 gap-2 min-[24rem]:grid-cols-2">
              <Button tone="soft" onClick={() => send({ type: 'admit-host' })}>
                {t('with', { name })}
              </Button>
              <Button tone="soft" onClick={() => send({ type: 'go-on-without-host' })}>
                {t('without', { name })}
              </Button>
            </div>
          )}
        </Foot>
      }
    >
      <div className="animate-arrive pt-6">
        <ScreenHead at="between" why={t('why')}>
          {t('title', { name })}
        </ScreenHead>
        <p className="mt-4">{t('text')}</p>
      </div>
    </ScreenFrame>
  )
}
