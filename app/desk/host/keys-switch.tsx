'use client'
// Whether single letters act, on this device. Somebody who speaks to their computer, or types elsewhere, turns them off.
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { openDevice } from '#app/on-device/device.ts'

const NAME = 'halfway:host-keys'

export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false)
  useEffect(() => setOn(openDevice().read(NAME) !== 'off'), [])
  const change = (next: boolean) => {
    openDevice().keep(NAME, next ? 'on' : 'off')
    setOn(next)
  }
  return [on, change]
}

export function KeysSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const t = useTranslations('hosting.bar')
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => onChange(!on)}
      className="mt-1 hidden min-h-11 rounded-small px-2 text-small text-quiet underline decoration-1 underline-offset-4 hover:text-ink lg:inline-block [@media(hover:none)]:hidden"
    >
      {t(on ? 'keys-on' : 'keys-off')}
    </button>
  )
}
