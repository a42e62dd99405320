'use client'
// What was asked and came to something, with its answer: one line of the list of what goes into the letter.
import { useTranslations } from 'next-intl'
import { useNames } from '#app/session/screen.tsx'
import { partnerOf } from '#shared/session/seat.ts'
import type { WishOf } from '#shared/session/view-shape.ts'
import { OpenedAnswer } from '../opened.tsx'
import { OwnText } from '../shown/own-text.tsx'

export function Wishes({ step, wishes }: { step: string; wishes: readonly WishOf[] }) {
  const t = useTranslations('room.offer')
  const { of, isMe } = useNames()
  return (
    <span className="grid gap-3">
      {wishes.map(({ asker, called = step, asked, response }) => {
        const other = partnerOf(asker)
        return (
          <span key={asker} className="grid gap-1">
            <span className="text-small text-quiet">
              {isMe(asker) ? t('you-ask') : t('they-ask', { name: of(asker) })}
            </span>
            <OpenedAnswer step={called} value={asked.value} locale={asked.locale} />
            <span className="text-small text-quiet">
              {isMe(other) ? t('you-answered') : t('they-answered', { name: of(other) })} {t(`says.${response.says}`)}
            </span>
            {response.says === 'later' && <OwnText text={response.when} locale={asked.locale} by={other} />}
            {response.says === 'smaller' && <OwnText text={response.text} locale={asked.locale} by={other} />}
          </span>
        )
      })}
    </span>
  )
}
