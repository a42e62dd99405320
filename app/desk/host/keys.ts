'use client'
// One letter for each thing a host does often. Silent while somebody writes, while a sheet is open, and where they are turned off.
import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, () => void>>

const WRITING = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** [CO17] Never with another key held: three times Shift hides the page, and the browser has its own with Control and Alt. */
export function useKeys(keys: Keys, on: boolean): void {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat
      if (held || event.isComposing || !(event.target instanceof Element)) return
      if (event.target.closest(WRITING) || document.querySelector('[role="dialog"]')) return
      const act = newest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
}
