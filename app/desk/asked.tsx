'use client'
// Another counsellor asks this one to take a couple over, or to cover. Nothing begins by this yes alone.
import { useTranslations } from 'next-intl'
import { useChange } from '#app/asking/use-change.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isolated } from '#app/ui/isolated.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useTimeWords } from '#app/ui/time-text.tsx'
import type { Today } from '#server/runtime.ts'

export function AskedToTake({ asked }: { asked: Today['asked'][number] }) {
  const t = useTranslations('desk.asked')
  const door = useChange()
  const words = useTimeWords()
  const { counselling, other, kind, until, taken } = asked
  const answer = (take: boolean) => door.change(`/api/desk/couples/${counselling}/handover/take`, { take })
  const said = { name: isolated(other), until: until === null ? '' : words(until, 'moment', 'named') }
  return (
    <Card className="mt-8 max-w-text border-lamp! bg-lit!">
      <h2 className="text-small font-semibold text-quiet">{t('title')}</h2>
      <p className="mt-1 font-serif text-lead">{t(kind, said)}</p>
      <p className="mt-2 text-small">{t(taken ? 'taken' : 'text', said)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {!taken && (
          <Button busy={door.busy} onClick={() => answer(true)}>
            {t('take')}
          </Button>
        )}
        <Button tone="soft" busy={door.busy} onClick={() => answer(false)}>
          {t('refuse')}
        </Button>
      </div>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </Card>
  )
}
