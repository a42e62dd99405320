'use client'
// One line for as long as the page of a session stands, and what is known through it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openDevice } from '#app/on-device/device.ts'
import { type Drafts, openDrafts } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import { useLasting } from '#app/ui/lasting.ts'
import type { AnyCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'
import { type Connection, openConnection, type Place, placeName, type Seen } from './connection.ts'
import { type LineState, NOTHING_YET } from './line-state.ts'

/**
 * How the words given here reach the server. `kept-here`: the line is gone and they wait on this device. `undecided`: they were
 * sent, and nobody knows yet whether they are saved. `crowded`: there is no line, since too many come from here.
 */
export type Saving = 'saved' | 'saving' | 'kept-here' | 'undecided' | 'no-line' | 'crowded'

/** What a screen knows of its line besides the view, and how it acts through it. */
export type Wire<C extends AnyCommand = Command> = Pick<LineState<View, C>, 'presence' | 'pending' | 'refused'> &
  Pick<Connection<View, C>, 'calm' | 'send'> & { saving: Saving }

/** A line on which the first view has come. `offset`: the server's clock minus this device's. */
export type OpenLine<V extends Seen = View, C extends AnyCommand = Command> = {
  frame: Frame<V>
  wire: Wire<C>
  drafts: Drafts
  offset: number
}

const never = () => () => {}
const nothing = () => NOTHING_YET

type Coming<V extends Seen, C extends AnyCommand> = Pick<LineState, 'crowded' | 'over'> & {
  /** Null until the first view has come. */
  line: OpenLine<V, C> | null
}

/** `V` and `C` go with the seat that the server gives: a partner's, unless said otherwise. */
export function useLine<V extends Seen = View, C extends AnyCommand = Command>(place: Place): Coming<V, C> {
  const { session, protocol, seat } = place
  const [opened, setOpened] = useState<{ connection: Connection<V, C>; drafts: Drafts } | null>(null)
  useEffect(() => {
    const device = openDevice()
    const name = placeName({ session, seat })
    const drafts = openDrafts(name, device)
    const connection = openConnection<V, C>({ session, protocol, seat }, openOutbox<C>(name, device), drafts)
    setOpened({ connection, drafts })
    return connection.close
  }, [session, protocol, seat])
  const connection = opened?.connection
  const state = useSyncExternalStore(connection?.subscribe ?? never, connection?.snapshot ?? nothing, nothing)
  // A line that is back within this time is not spoken of.
  const down = useLasting(state.line === 'down', 1_500)
  const { frame, presence, pending, refused, offset, crowded, over } = state
  if (!opened || !frame) return { line: null, crowded, over }
  const { calm, send } = opened.connection
  const wire = { presence, pending, saving: savingOf(state, down), refused, calm, send }
  return { line: { frame, wire, drafts: opened.drafts, offset }, crowded, over }
}

type Waiting = Pick<LineState, 'line' | 'crowded' | 'unsaved' | 'undecided'>

export function savingOf({ line, crowded, unsaved, undecided }: Waiting, down: boolean): Saving {
  if (unsaved > 0 && undecided) return 'undecided'
  if (unsaved > 0) return line === 'down' ? 'kept-here' : 'saving'
  if (!down) return 'saved'
  return crowded ? 'crowded' : 'no-line'
}
