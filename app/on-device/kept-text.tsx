'use client'
// Words typed outside a room, kept on this device until the server has them. Leaving the page, however it is left, loses none.
import { useCallback, useEffect, useRef, useState } from 'react'
import { openDevice } from './device.ts'
import { type Drafts, type Other, openDrafts } from './drafts.ts'
import { OtherWords, useOther } from './other-words.tsx'

export type KeptText = {
  /** Null while nothing is being written. */
  text: string | null
  write: (next: string | null) => void
  /** These have been saved; what was written meanwhile stays. */
  done: (saved: string) => void
  /** What another tab keeps under the same name. */
  other: Other | null
  useOther: () => void
  letOtherGo: () => void
}

const PLACE = 'page'

/** `name`: what they are about, as no other words on this device. */
export function useKeptText(name: string): KeptText {
  const [text, setText] = useState<string | null>(null)
  const newest = useRef<string | null>(null)
  const [drafts, setDrafts] = useState<Drafts | null>(null)
  const show = useCallback((next: string | null) => {
    newest.current = next
    setText(next)
  }, [])
  useEffect(() => {
    const opened = openDrafts(PLACE, openDevice())
    setDrafts(opened)
    // [DU12] Nothing that lies here is newer than what was typed before this turn.
    if (newest.current !== null) opened.keep(name, newest.current)
    else {
      const kept = opened.read(name)
      show(typeof kept === 'string' && kept !== '' ? kept : null)
    }
    return () => {
      newest.current = null
    }
  }, [name, show])
  // [DU12] With every letter, since nobody says beforehand that they leave.
  const write = (next: string | null) => {
    if (next === null) drafts?.forget(name)
    else drafts?.keep(name, next)
    show(next)
  }
  const other = useOther(() => drafts?.others(name).find(({ draft }) => typeof draft === 'string') ?? null)
  const turnTo = () => {
    if (typeof other?.draft !== 'string') return
    drafts?.turnTo(name, other.draft, other)
    show(other.draft)
  }
  return {
    text,
    write,
    done: (saved) => newest.current === saved && write(null),
    other,
    useOther: turnTo,
    letOtherGo: () => other && drafts?.letGo(name, other),
  }
}

/** What it was about is gone. */
export function forgetText(name: string): void {
  openDrafts(PLACE, openDevice()).forget(name)
}

/** Beneath the field they are typed in: asks about what another tab keeps for it. */
export function OtherKept({ kept: { other, useOther, letOtherGo } }: { kept: KeptText }) {
  return <OtherWords other={other} onUse={useOther} onLetGo={letOtherGo} />
}
