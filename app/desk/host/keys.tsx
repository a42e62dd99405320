'use client'
// One letter for each thing a host does often. Silent while somebody writes, while a sheet is open, and on a device where they are turned
// off, as by somebody who speaks to their computer.
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { openDevice } from '#app/on-device/device.ts'

const WRITING = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** [CO17] Never with another key held: three times Shift hides the page, and the browser has its own with Control and Alt. */
export function useKeys(keys: Readonly<Record<string, () => void>>, on: boolean): void {
  const newest = useRef(keys)
  newest.current = keys
  // A key does what it says from the moment that it stands on its button.
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat
      if (held || event.isComposing || !(event.target instanceof Element)) return
      if (event.target.closest(WRITING) || document.querySelector('[role="dialog"], dialog[open]')) return
      const act = newest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
}

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
