'use client'
// What somebody agrees to with a counsellor, for themselves: three switches. Of the other one nothing is shown but whether it holds.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Said } from '#app/ui/said.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CounsellingSeen } from '#server/runtime.ts'
import { BackTo, daysBack, type Reaching, useBackTo } from './back-to.tsx'
import { Part } from './part.tsx'
import { ConsentSwitch } from './switch.tsx'

type Seen = CounsellingSeen['consents'][number]
type ConsentsProps = { counselling: string; name: string } & Pick<CounsellingSeen, 'consents' | 'openedSince'>

export function Consents({ counselling, name, consents, openedSince }: ConsentsProps) {
  const t = useTranslations('counselling.consents')
  const door = useDoor()
  const back = { 'past-reflections': useBackTo(), agreements: useBackTo() } satisfies Record<Reaching, object>
  const [outcome, setOutcome] = useState<'kept' | 'taken-back' | null>(null)
  const turn = async ({ purpose, mine }: Seen) => {
    if (door.busy) return
    setOutcome(null)
    const reachesBackTo = purpose === 'hosting' ? null : daysBack(back[purpose])
    const done = mine
      ? await door.change(`/api/counselling/${counselling}/withdraw`, { purpose })
      : await door.change(`/api/counselling/${counselling}/consents`, { purpose, reachesBackTo })
    if (done) setOutcome(mine ? 'taken-back' : 'kept')
  }
  return (
    <Part title={t('title')}>
      <p>{t('text')}</p>
      {openedSince !== null && <p>{t.rich('opened-since', { date: () => <TimeText at={openedSince} as="date" /> })}</p>}
      <ul className="grid grid-cols-1 gap-3">
        {consents.map((seen) => (
          <ConsentSwitch key={seen.purpose} seen={seen} name={name} onTurn={() => turn(seen)}>
            {seen.purpose !== 'hosting' && !seen.mine && <BackTo of={seen.purpose} back={back[seen.purpose]} />}
          </ConsentSwitch>
        ))}
      </ul>
      <Said refused={door.refused} tone="kept">
        {outcome && t(outcome)}
      </Said>
      <p className="text-small text-quiet">{t('off')}</p>
    </Part>
  )
}
