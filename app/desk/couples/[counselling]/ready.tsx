'use client'
// What stands before the first hosted room: each asked apart about safety, and both agreeing. It writes down no answer.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useInBrowser } from '#app/ui/time-text.tsx'
import type { CouplePage } from '#server/runtime.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { Part } from './part.tsx'

type ReadyProps = { page: Pick<CouplePage, 'counselling' | 'names' | 'asked' | 'ready'> }

export function Ready({ page: { counselling, names, asked, ready } }: ReadyProps) {
  const t = useTranslations('desk.couple.ready')
  const door = useChange()
  const [shown, setShown] = useState(asked)
  const works = useInBrowser()
  const note = async (seat: PartnerSeat, done: boolean) => {
    setShown({ ...shown, [seat]: done })
    if (!(await door.change(`/api/desk/couples/${counselling}/safety`, { seat, asked: done }))) setShown(shown)
  }
  return (
    <Part
      title={t(ready === 'not-agreed' ? 'title' : 'safety')}
      text={t(ready === 'not-agreed' ? 'not-agreed' : 'why')}
    >
      <ul>
        {PARTNER_SEATS.map((seat) => (
          <li key={seat}>
            <label className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="checkbox"
                checked={shown[seat]}
                disabled={door.busy || !works}
                onChange={(event) => note(seat, event.target.checked)}
                className="mt-1 size-5 shrink-0 accent-accent"
              />
              {t('asked', { name: isolated(names[seat] ?? t(seat)) })}
            </label>
          </li>
        ))}
      </ul>
      <Notice tone="wrong" className="mt-2">
        {door.refused}
      </Notice>
    </Part>
  )
}
