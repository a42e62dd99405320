// The wire of Halfway and of the relays that speak as it does: commands with an acknowledgement up, frames down.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { type AnyCommand, type ClientToServer, PROTOCOL_VERSION, type ServerToClient } from '#shared/protocol.ts'
import type { HostFrame, HostView } from '#shared/session/host-view-shape.ts'
import type { Opened, Shown } from '#shared/session/part-shape.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'
import type { Place, Seen, Wire } from '../driver/line.ts'

const AGAIN = 50

type Line = Socket<ServerToClient<Frame | HostFrame>, ClientToServer<AnyCommand>>

export const frames: Wire = {
  connect: (place, ear) =>
    new Promise((resolve, reject) => {
      const line = lineTo(place)
      let newest: Frame | HostFrame | null = null
      let isGoing = false
      const goIn = async () => {
        if (isGoing) return
        isGoing = true
        for (let next = wayIn(newest?.view); next && line.connected; next = wayIn(newest?.view)) {
          // Refused: the other has not begun yet, say.
          await sent(line, randomUUID(), next).catch(() => {})
          await wait(AGAIN)
        }
        isGoing = false
      }
      line.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
        if (type === 'message') ear.raw(String(data))
      })
      line.on('connect_error', (fault) => reject(new Error(fault.message)))
      line.on('view', (frame) => {
        if (newest && frame.version < newest.version) return
        newest = frame
        const seen = seenIn(frame.view)
        if (!seen) return void goIn()
        ear.seen(seen)
        resolve({
          answer: (id, step, text) =>
            sent(line, id, { type: 'answer', step, locale: 'en', value: { kind: 'text', text } }),
          goOn: (id, step) => sent(line, id, { type: 'go-on', step }),
          close: () => void line.close(),
        })
      })
    }),
}

function lineTo({ origin, room, token }: Place): Line {
  return io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { session: room, protocol: PROTOCOL_VERSION, token },
  })
}

function sent(line: Line, id: string, command: AnyCommand): Promise<void> {
  return new Promise((resolve, reject) => {
    line.emit('command', { id, command }, (reply) => {
      if (reply.ok) resolve()
      else reject(new Error(reply.refused))
    })
  })
}

/** Null before the first step, and while a counsellor is not let in. */
function seenIn(view: View | HostView): Seen | null {
  if (view.seat === 'counsellor') {
    if (view.room?.at.phase !== 'step') return null
    const { step, part } = view.room.at.step
    const opened = part.kind === 'answer' && part.isOpen ? part.opened?.[0] : undefined
    return { step, isOpen: opened !== undefined, mine: textOf(opened?.first), theirs: textOf(opened?.second) }
  }
  if (view.at.phase !== 'step' || view.host?.here === 'asked') return null
  const { step, part } = view.at.step
  if (part.kind === 'opened') return { step, isOpen: true, ...bySeat(view, part.opened[0]) }
  return { step, isOpen: false, mine: part.kind === 'answer' ? textOf(part.mine) : null, theirs: null }
}

function bySeat({ seat }: View, opened: Opened | undefined): Pick<Seen, 'mine' | 'theirs'> {
  const [first, second] = [textOf(opened?.first), textOf(opened?.second)]
  return seat === 'first' ? { mine: first, theirs: second } : { mine: second, theirs: first }
}

function textOf(shown: Shown | null | undefined): string | null {
  return shown?.as === 'given' && shown.value.kind === 'text' ? shown.value.text : null
}

/** What leads from here to the first step, with the counsellor let in. */
function wayIn(view: View | HostView | undefined): AnyCommand | null {
  if (!view) return null
  if (view.seat === 'counsellor') return view.here === 'not-asked' && view.mayAsk ? { type: 'host-ask' } : null
  if (view.at.phase === 'lobby') return view.at.ready[view.seat] ? null : { type: 'ready', mode: 'in-one-place' }
  return view.host?.here === 'asked' && view.host.mine === null ? { type: 'admit-host' } : null
}
