'use client'
// What somebody agrees to with a counsellor, for themselves: three switches. Of the other one nothing is shown but whether it holds.
import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { useServerClock } from '#app/ui/moment-field.tsx'
import { Said } from '#app/ui/said.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { CounsellingSeen } from '#server/runtime.ts'
import type { Instant } from '#shared/time.ts'
import { BackTo, daysBack, type Reaching, useBackTo } from './back-to.tsx'
import { Part } from './part.tsx'

type Seen = CounsellingSeen['consents'][number]
type ConsentsProps = {
  counselling: string
  name: string
  /** What the server's clock said when the page was made. */
  now: Instant
} & Pick<CounsellingSeen, 'consents' | 'openedSince'>

export function Consents({ counselling, name, now, consents, openedSince }: ConsentsProps) {
  const t = useTranslations('counselling.consents')
  const door = useChange()
  const clock = useServerClock(now)
  const back = { 'past-reflections': useBackTo(), agreements: useBackTo() } satisfies Record<Reaching, object>
  const [outcome, setOutcome] = useState<'kept' | 'taken-back' | null>(null)
  const turn = async ({ purpose, mine }: Seen) => {
    if (door.busy) return
    setOutcome(null)
    const reachesBackTo = purpose === 'hosting' ? null : daysBack(back[purpose], clock())
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

type SwitchProps = { seen: Seen; name: string; onTurn: () => void; children?: ReactNode }

/** One thing to agree to: a switch of one's own, and whether it holds for both. */
function ConsentSwitch({ seen: { purpose, mine, joint }, name, onTurn, children }: SwitchProps) {
  const t = useTranslations('counselling.consents')
  const [label, hint] = [useId(), useId()]
  const Mark = joint ? Check : CircleDashed
  return (
    <li className="rounded-card border border-line bg-raised p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p id={label} className="font-semibold">
            {t(purpose, { name })}
          </p>
          <p id={hint} className="text-small text-quiet">
            {t(`${purpose}-hint`)}
          </p>
        </div>
        <button
          type="button"
          role="switch"
          aria-checked={mine !== null}
          aria-labelledby={label}
          aria-describedby={hint}
          onClick={onTurn}
          className="group -m-1.5 grid min-h-11 min-w-15 shrink-0 place-items-center rounded-small p-1.5"
        >
          <span
            aria-hidden="true"
            className="block h-7 w-12 rounded-full border border-edge bg-sunken p-0.5 transition-colors duration-150 group-hover:border-ink group-aria-checked:border-accent group-aria-checked:bg-accent"
          >
            <span className="block size-5.5 rounded-full border border-edge bg-raised transition-transform duration-150 group-aria-checked:translate-x-5 rtl:group-aria-checked:-translate-x-5" />
          </span>
        </button>
      </div>
      {children}
      {purpose !== 'hosting' && mine && <Reach of={purpose} reachesBackTo={mine.reachesBackTo} />}
      <p className="mt-3 flex items-center gap-2 text-small">
        <Mark aria-hidden="true" className={`size-4 shrink-0 ${joint ? 'text-accent' : 'text-quiet'}`} />
        {t(joint ? 'joint' : 'not-joint')}
      </p>
    </li>
  )
}

type ReachProps = { of: Reaching } & Pick<NonNullable<Seen['mine']>, 'reachesBackTo'>

function Reach({ of, reachesBackTo }: ReachProps) {
  const t = useTranslations('counselling.consents')
  return (
    <p className="mt-3 text-small">
      {reachesBackTo === null
        ? t(`reaches-all.${of}`)
        : t.rich('reaches', { date: () => <TimeText at={reachesBackTo} as="date" /> })}
    </p>
  )
}
