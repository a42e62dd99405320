'use client'
// Whether another counsellor may go along with the two: a yes or no of one's own.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Said } from '#app/ui/said.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { HandoverOffered } from '#server/runtime.ts'
import { Part } from './part.tsx'

type HandoverProps = { counselling: string; name: string; offered: HandoverOffered }

export function Handover({ counselling, name, offered: { kind, until, to, mine, stands } }: HandoverProps) {
  const t = useTranslations('counselling.handover')
  const door = useChange()
  const [said, setSaid] = useState(false)
  const answer = async (agree: boolean) => {
    if (await door.change(`/api/counselling/${counselling}/handover`, { agree })) setSaid(true)
  }
  return (
    <Part title={stands ? t('title-stands', { name }) : t('title')}>
      <p>
        {t.rich(stands ? 'stands' : kind, {
          name,
          to: isolated(to),
          date: () => until !== null && <TimeText at={until} as="date" />,
        })}
      </p>
      {!stands && <p>{t('text')}</p>}
      <Said refused={door.refused} tone="kept">
        {mine && !stands ? t('mine') : said && t('said')}
      </Said>
      <div className="flex flex-wrap gap-3">
        {!mine && !stands && (
          <Button tone="soft" busy={door.busy} onClick={() => answer(true)}>
            {t('yes')}
          </Button>
        )}
        <Button tone="soft" busy={door.busy} onClick={() => answer(false)}>
          {t(stands ? 'end' : 'no')}
        </Button>
      </div>
    </Part>
  )
}
