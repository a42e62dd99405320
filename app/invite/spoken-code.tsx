'use client'
// A word and a number to say on the telephone. It runs out after ten minutes, and a new one is a press away.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useDoor } from '#app/asking/use-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import { inGroups } from '#shared/typed.ts'
import type { Code } from './shape.ts'

type SpokenCodeProps = { session: string; origin: string; first: Code | null; now: () => number }

export function SpokenCode({ session, origin, first, now }: SpokenCodeProps) {
  const t = useTranslations('lobby.invite')
  const door = useDoor()
  const [code, setCode] = useState(first)
  const over = useOver(code?.until ?? null, now)
  const renew = async () => {
    const made = await door.send(`/api/sessions/${session}/code`, {})
    if (made) setCode(made)
  }
  const address = new URL(origin).host
  return (
    <section>
      <h2 className="font-semibold">{t('say')}</h2>
      <p className="mb-3 text-quiet">
        {t.rich('say-hint', { address: () => <strong className="font-semibold text-ink">{`${address}/code`}</strong> })}
      </p>
      {code && !over && <Spoken code={code} />}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {code && (
          <p role="status" className="text-small text-quiet">
            {over ? t('code-over') : t.rich('code-until', { time: () => <TimeText at={code.until} as="time" /> })}
          </p>
        )}
        <Button
          tone={code && !over ? 'plain' : 'soft'}
          onClick={renew}
          busy={door.busy}
          className={code && !over ? '-ms-3' : ''}
        >
          {code ? t('code-new') : t('code-make')}
        </Button>
      </div>
      <Notice tone="wrong" className="mt-3">
        {door.refused}
      </Notice>
    </section>
  )
}

function Spoken({ code }: { code: Code }) {
  const t = useTranslations('lobby.invite')
  return (
    <dl className="grid gap-3 rounded-control border border-line bg-raised px-5 py-4">
      <div>
        <dt className="text-small text-quiet">{t('code-word')}</dt>
        <dd className="font-serif text-prompt">{code.word}</dd>
      </div>
      <div>
        <dt className="text-small text-quiet">{t('code-digits')}</dt>
        <dd className="text-prompt tabular-nums">
          <span className="sr-only">{[...code.digits].join(' ')}</span>
          <span aria-hidden="true" className="tracking-wide">
            {inGroups(code.digits).join('\u2009 ')}
          </span>
        </dd>
      </div>
    </dl>
  )
}

function useOver(until: number | null, now: () => number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const look = () => setOver(until !== null && now() >= until)
    look()
    const tick = setInterval(look, 1_000)
    return () => clearInterval(tick)
  }, [until, now])
  return over
}
