'use client'
// One connection for as long as the page of a session stands, and what is known through it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openDevice } from '#app/on-device/device.ts'
import { type Drafts, openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import type { Saving } from '#app/session/screen.tsx'
import type { AnyCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { View } from '#shared/session/view-shape.ts'
import { type Connection, openConnection, type Place, placeName, type Seen } from './connection.ts'
import { NOTHING_YET, type RoomState } from './room-state.ts'

const never = () => () => {}
const nothing = () => NOTHING_YET

type Opened<V extends Seen, C extends AnyCommand> = { connection: Connection<V, C>; drafts: Drafts }
export type Connecting<V extends Seen = View, C extends AnyCommand = Command> = Partial<Opened<V, C>> & {
  state: RoomState<V, C>
}

/** `V` and `C` go with the seat that the server gives: a partner's, unless said otherwise. */
export function useConnection<V extends Seen = View, C extends AnyCommand = Command>({
  session,
  protocol,
  seat,
}: Place): Connecting<V, C> {
  const [opened, setOpened] = useState<Partial<Opened<V, C>>>({})
  useEffect(() => {
    const device = openDevice()
    const place = placeName({ session, seat })
    const drafts = openDrafts(place, device)
    const connection = openConnection<V, C>({ session, protocol, seat }, openOutbox<C>(place, device), drafts)
    setOpened({ connection, drafts })
    return connection.close
  }, [session, protocol, seat])
  const { connection } = opened
  const state = useSyncExternalStore(connection?.subscribe ?? never, connection?.snapshot ?? nothing, nothing)
  return { ...opened, state }
}

type Waiting = Pick<RoomState, 'line' | 'crowded' | 'unsaved' | 'undecided'>

export function savingOf({ line, crowded, unsaved, undecided }: Waiting, down: boolean): Saving {
  if (unsaved > 0 && undecided) return 'undecided'
  if (unsaved > 0) return line === 'down' ? 'kept-here' : 'saving'
  if (!down) return 'saved'
  return crowded ? 'crowded' : 'no-line'
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
