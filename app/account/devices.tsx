'use client'
// Where somebody is signed in, and ending it there. This device has a way out of its own.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '#app/asking/use-change.ts'
import { useDeviceWords } from '#app/identity/device-words.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TimeText } from '#app/ui/time-text.tsx'
import type { SignedInDevice } from '#server/runtime.ts'

export function Devices({ devices }: { devices: readonly SignedInDevice[] }) {
  const t = useTranslations('account.devices')
  const named = useDeviceWords()
  const { busy, refused, change } = useChange()
  const [gone, setGone] = useState<'gone' | 'others-gone' | null>(null)
  const end = async (which: `${string}/sign-out` | 'sign-out-others') => {
    setGone(null)
    if (await change(`/api/account/devices/${which}`, {})) setGone(which === 'sign-out-others' ? 'others-gone' : 'gone')
  }
  return (
    <section aria-labelledby="devices">
      <h2 id="devices" className="font-serif text-prompt">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 text-small text-quiet">{t('text')}</p>
      <ul className="grid gap-2.5">
        {devices.map(({ signIn, device, since, here }) => (
          <li
            key={signIn}
            className="flex flex-wrap items-center justify-between gap-x-4 rounded-control border border-edge bg-raised px-5 py-3"
          >
            <span className="min-w-0">
              <span className="block font-semibold">{named(device)}</span>
              <span className="block text-small text-quiet">
                {here && <strong className="font-semibold text-accent">{t('here')} · </strong>}
                {t.rich('since', { date: () => <TimeText at={since} as="date" /> })}
              </span>
            </span>
            {!here && (
              <Button
                tone="plain"
                className="-mx-3"
                busy={busy}
                aria-label={t('out-label', { device: named(device) })}
                onClick={() => end(`${signIn}/sign-out`)}
              >
                {t('out')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Notice tone="wrong" className="mt-3">
        {refused}
      </Notice>
      <Notice tone="kept" className="mt-3">
        {gone && t(gone)}
      </Notice>
      {devices.length > 2 && (
        <Button tone="soft" className="mt-4" busy={busy} onClick={() => end('sign-out-others')}>
          {t('others')}
        </Button>
      )}
    </section>
  )
}
