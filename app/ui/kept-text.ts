'use client'
// Words typed outside a room, kept on this device until the server has them. Leaving the page, however it is left, loses none.
import { useEffect, useRef, useState } from 'react'
import { openDevice } from '#app/room/line/device.ts'
import { openDrafts } from '#app/room/line/drafts.ts'

export type KeptText = {
  /** Null while nothing is being written. */
  text: string | null
  write: (next: string | null) => void
  /** These have been saved; what was written meanwhile stays. */
  done: (saved: string) => void
}

const PLACE = 'page'

/** `name`: what they are about, as no other words on this device. */
export function useKeptText(name: string): KeptText {
  const [text, setText] = useState<string | null>(null)
  const newest = useRef<string | null>(null)
  const show = (next: string | null) => {
    newest.current = next
    setText(next)
  }
  useEffect(() => {
    const kept = openDrafts(PLACE, openDevice()).read(name)
    newest.current = typeof kept === 'string' ? kept : null
    setText(newest.current)
  }, [name])
  // [DU12] With every letter, since nobody says beforehand that they leave.
  const write = (next: string | null) => {
    const drafts = openDrafts(PLACE, openDevice())
    if (next === null || next === '') drafts.forget(name)
    else drafts.keep(name, next)
    show(next)
  }
  return { text, write, done: (saved) => newest.current === saved && write(null) }
}
