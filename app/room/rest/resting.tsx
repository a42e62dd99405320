'use client'
// Stopped for today: the place is kept, and either can come back when they like. Nobody is told who stopped.
import { useTranslations } from 'next-intl'
import { KeepMyPlace } from '#app/places/keep-my-place.tsx'
import { Foot, FootWords, WayHome } from '#app/session/frame/foot.tsx'
import { ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { useReading, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { LeadOn } from '../host/lead-on.tsx'

export function Resting({ resumed, parted }: { resumed: boolean; parted: boolean }) {
  const t = useTranslations('room.resting')
  const { send, pending, doors } = useScreen()
  const { now } = useReading()
  const h = useTranslations('room.host')
  const back = resumed || pending.some(({ type }) => type === 'resume')
  return (
    <PageFrame
      bar={null}
      foot={
        <Foot beside={<WayHome />}>
          {back ? (
            <FootWords>{t('waiting')}</FootWords>
          ) : (
            <Button className="w-full" onClick={() => send({ type: 'resume' })}>
              {t('resume')}
            </Button>
          )}
        </Foot>
      }
    >
      <LeadOn />
      <div className="animate-arrive">
        <ScreenHead at="resting" why={t('why')}>
          {t('title')}
        </ScreenHead>
        <p className="mt-4">{parted ? h('parted') : t('text')}</p>
        <div className="mt-10 grid gap-6">
          {doors.home && <KeepMyPlace now={now} />}
          <Finish />
        </div>
      </div>
    </PageFrame>
  )
}

function Finish() {
  const t = useTranslations('room.resting')
  const { send } = useScreen()
  return (
    <details className="rounded-card border border-line px-5 py-4">
      <summary className="min-h-11 content-center font-semibold">{t('finish')}</summary>
      <p className="mt-1 mb-4 text-quiet">{t('finish-text')}</p>
      <Button tone="soft" onClick={() => send({ type: 'close' })}>
        {t('finish-now')}
      </Button>
    </details>
  )
}
