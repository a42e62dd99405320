'use client'
// One connection for as long as the page of a session stands, and what is known through it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Connection, openConnection, type Place, placeName } from '../connection.ts'
import type { Saving } from '../room.tsx'
import { openDevice } from './device.ts'
import { type Drafts, openDrafts } from './drafts.ts'
import { openOutbox } from './outbox.ts'
import { NOTHING_YET, type RoomState } from './room-state.ts'

const never = () => () => {}
const nothing = () => NOTHING_YET

type Opened = { connection: Connection; drafts: Drafts }

export function useConnection({ session, protocol, seat }: Place): Partial<Opened> & { state: RoomState } {
  const [opened, setOpened] = useState<Partial<Opened>>({})
  useEffect(() => {
    const device = openDevice()
    const place = placeName({ session, seat })
    const drafts = openDrafts(place, device)
    const connection = openConnection({ session, protocol, seat }, openOutbox(place, device), drafts)
    setOpened({ connection, drafts })
    return connection.close
  }, [session, protocol, seat])
  const { connection } = opened
  const state = useSyncExternalStore(connection?.subscribe ?? never, connection?.snapshot ?? nothing, nothing)
  return { ...opened, state }
}

export function savingOf({ line, unsaved }: RoomState, down: boolean): Saving {
  if (unsaved > 0) return line === 'down' ? 'kept-here' : 'saving'
  return down ? 'no-line' : 'saved'
}

/** True once `now` has been true for `milliseconds` on end. */
export function useLasting(now: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return setLasting(false)
    const later = setTimeout(() => setLasting(true), milliseconds)
    return () => clearTimeout(later)
  }, [now, milliseconds])
  return lasting
}
