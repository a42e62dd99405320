'use client'
// May the counsellor come in: what they would see and what not, and a yes or "not tonight" that only this person ever sees.
import { useTranslations } from 'next-intl'
import { useHost, useScreen } from '#app/session/screen.tsx'
import { Button } from '#app/ui/button.tsx'

export function Question({ onAnswered }: { onAnswered?: () => void }) {
  const t = useTranslations('room.host.ask')
  const { send, pending } = useScreen()
  const host = useHost()
  if (!host) return null
  const { name } = host
  const saying = pending.some(({ type }) => type === 'admit-host' || type === 'refuse-host')
  if (host.mine === 'with' || saying) return <p role="status">{t('answered', { name })}</p>
  const answer = (type: 'admit-host' | 'refuse-host') => {
    send({ type })
    onAnswered?.()
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <WhatIsSeen name={name} />
      <p className="text-small text-quiet">{t('alone')}</p>
      {/* Two answers of one weight. */}
      <div className="grid grid-cols-1 gap-2.5 min-[24rem]:grid-cols-2">
        <Button tone="soft" onClick={() => answer('admit-host')}>
          {t('yes')}
        </Button>
        <Button tone="soft" onClick={() => answer('refuse-host')}>
          {t('no')}
        </Button>
      </div>
    </div>
  )
}

const SEEN = { sees: ['sees-step', 'sees-opened'], not: ['not-yet', 'not-before'] } as const

function WhatIsSeen({ name }: { name: string }) {
  const t = useTranslations('room.host.ask')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(['sees', 'not'] as const).map((what) => (
        <div key={what}>
          <h3 className="font-semibold">{t(what, { name })}</h3>
          <ul className="mt-1 grid list-disc gap-1.5 ps-5 marker:text-quiet">
            {SEEN[what].map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
