// What a device knows of its session at one moment. It never goes back to a view older than the one it holds.
import { type Drafts, draftOf } from '#app/on-device/drafts.ts'
import type { Outbox } from '#app/on-device/outbox.ts'
import type { AnyCommand, Presence, Reply, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'

/** `V`: what the seat sees, `C`: what it can ask. */
export type LineState<V = View, C extends AnyCommand = Command> = {
  frame: Frame<V> | null
  presence: Presence
  /** Server's clock minus this device's, in milliseconds. */
  offset: number
  line: 'opening' | 'open' | 'down'
  /** It is down since too many come from where this device is. */
  crowded: boolean
  /** Commands whose effect is not in the view yet. */
  pending: readonly C[]
  /** How many of them the server has not answered. */
  unsaved: number
  /** The first of them was asked, and the server did not know yet what becomes of it. */
  undecided: boolean
  refused: { code: RefusalCode; fault: string | null } | null
  /** The door said no, and asking again would not help. */
  over: RefusalCode | null
}

export const NOTHING_YET: LineState<never, never> = {
  frame: null,
  presence: { here: [], knocking: [] },
  offset: 0,
  line: 'opening',
  crowded: false,
  pending: [],
  unsaved: 0,
  undecided: false,
  refused: null,
  over: null,
}

export function openStore<V = View, C extends AnyCommand = Command>(outbox: Outbox<C>, drafts: Drafts) {
  const listeners = new Set<() => void>()
  // Acknowledged, but the view that shows it has not arrived: without these the screen would flicker back.
  let landing: { command: C; version: number }[] = []
  let state: LineState<V, C> = NOTHING_YET
  let clockKnown = false

  const change = (part: Partial<LineState<V, C>>) => {
    const unsaved = outbox.all().map(({ command }) => command)
    const pending = [...landing.map(({ command }) => command), ...unsaved]
    state = { ...state, ...part, unsaved: unsaved.length, pending }
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    snapshot: () => state,
    change,
    open: () => {
      clockKnown = false
      change({ line: 'open', crowded: false, over: null })
    },
    show: (frame: Frame<V>) => {
      // [DU76]
      if (state.frame && frame.version < state.frame.version) return
      landing = landing.filter(({ version }) => version > frame.version)
      const apart = frame.now - Date.now()
      // Every frame was under way for a while: of several guesses at the server's clock the largest is the best.
      const offset = clockKnown ? Math.max(apart, state.offset) : apart
      clockKnown = true
      change({ frame, offset })
    },
    settle: ({ id, command }: SentCommand<C>, reply: Reply) => {
      const tab = outbox.tabOf(id)
      outbox.remove(id)
      if (!reply.ok) return change({ undecided: false, refused: { code: reply.refused, fault: reply.fault ?? null } })
      const draft = draftOf(command)
      if (draft !== null) drafts.forget(draft, tab)
      if (reply.version > (state.frame?.version ?? 0)) landing = [...landing, { command, version: reply.version }]
      change({ undecided: false })
    },
  }
}
