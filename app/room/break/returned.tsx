'use client'
// [RM32] The first screen after a break: what its caller promised to begin with. Each leaves it when they like, and it comes once.
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Foot } from '#app/session/frame/foot.tsx'
import { ScreenFrame, ScreenHead } from '#app/session/frame/screen-frame.tsx'
import { useDraft, useNames, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'
import { SeatMark, seatLook } from '#app/ui/seat-mark.tsx'
import { isErased } from '#shared/session/events.ts'
import type { ReturnedView } from '#shared/session/view-shape.ts'

type ReturnedProps = { returned: ReturnedView; step: ReactNode }

const isRead = (kept: unknown): kept is boolean => typeof kept === 'boolean'

export function Returned({ returned, step }: ReturnedProps) {
  const [read, setRead] = useDraft(`returned-${returned.takenAt}`, false, isRead)
  return read ? step : <Opening {...returned} onOn={() => setRead(true)} />
}

function Opening({ caller, opening, takenAt, onOn }: ReturnedView & { onOn: () => void }) {
  const t = useTranslations('room.returned')
  const on = useTranslations('room.go-on')
  const shown = useTranslations('room.shown')
  const { view } = useScreen()
  const { of, isMe } = useNames()
  return (
    <ScreenFrame
      foot={
        <Foot>
          <Button className="w-full" onClick={onOn}>
            {on('on-alone')}
          </Button>
        </Foot>
      }
    >
      <div className="animate-arrive pt-[12dvh]">
        <SeatMark seat={caller} name={view.names[caller]} className="mb-6 size-14" />
        <ScreenHead at={`returned:${takenAt}`} why={t('why')}>
          {isMe(caller) ? t('you') : t('they', { name: of(caller) })}{' '}
          <em dir="auto" className={`mt-4 block border-s-3 ps-4 [overflow-wrap:anywhere] ${seatLook(caller).line}`}>
            {isErased(opening) ? shown('erased') : opening}
          </em>
        </ScreenHead>
      </div>
    </ScreenFrame>
  )
}
