'use client'
// Which words in progress stand on the screen, so that the foot can ask about other ones that are kept under the same name.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Other } from '#app/on-device/drafts.ts'

export type Slot = {
  name: string
  fits: (kept: unknown) => boolean
  use: (other: Other) => void
  /** What has been given and stands where the words in progress were. */
  given: unknown
}

type Slots = { slots: readonly Slot[]; open: (slot: Slot) => () => void }

const SlotsContext = createContext<Slots | null>(null)

export function SlotsRoot({ children }: { children: ReactNode }) {
  const [slots, setSlots] = useState<readonly Slot[]>([])
  const open = useCallback((slot: Slot) => {
    setSlots((before) => [...before, slot])
    return () => setSlots((before) => before.filter((each) => each !== slot))
  }, [])
  const context = useMemo(() => ({ slots, open }), [slots, open])
  return <SlotsContext value={context}>{children}</SlotsContext>
}

export function useSlots(): readonly Slot[] {
  return useContext(SlotsContext)?.slots ?? []
}

/** Null where nothing can be written now. */
export function useSlot(slot: Slot | null): void {
  const open = useContext(SlotsContext)?.open
  const newest = useRef(slot)
  newest.current = slot
  const name = slot?.name
  const given = JSON.stringify(slot?.given)
  useEffect(() => {
    if (!open || name === undefined) return
    return open({
      name,
      fits: (kept) => newest.current?.fits(kept) === true,
      use: (other) => newest.current?.use(other),
      given: given === undefined ? undefined : JSON.parse(given),
    })
  }, [open, name, given])
}
