// A partner in a room through a real socket: sends until it is answered, keeps the newest view, and remembers every frame that came.
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import {
  type ClientToServer,
  PROTOCOL_VERSION,
  type Presence,
  type Reply,
  type ServerToClient,
} from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'

const ACK_WITHIN = 3_000
const VIEW_WITHIN = 8_000

export type Bot = {
  socket: Socket<ServerToClient, ClientToServer>
  /** Everything that came down, as it came: event name and JSON. */
  frames: { event: string; json: string }[]
  presences: Presence[]
  view: () => View
  frame: () => Frame | null
  /** Sends one command until it is answered, by the same id. */
  send: (command: Command, id?: string) => Promise<Reply>
  /** The first view, now or later, that is as asked for. */
  until: (fits: (view: View) => boolean, why?: string) => Promise<View>
  close: () => void
}

/** Resolves once the first view has come; rejects with the refusal's code when the door says no. */
export async function enter(
  origin: string,
  { session, token, seat }: { session: string; token: string | null; seat?: PartnerSeat },
): Promise<Bot> {
  const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 500,
    auth: { session, protocol: PROTOCOL_VERSION, ...(token && { token }), ...(seat && { seat }) },
  })
  const frames: Bot['frames'] = []
  const presences: Presence[] = []
  const waiting = new Set<() => void>()
  let newest: Frame | null = null
  socket.onAny((event: string, sent: unknown) => frames.push({ event, json: JSON.stringify(sent) }))
  socket.on('presence', (presence) => {
    presences.push(presence)
    for (const look of waiting) look()
  })
  socket.on('view', (frame) => {
    if (newest && frame.version < newest.version) return
    newest = frame
    for (const look of waiting) look()
  })
  const bot: Bot = {
    socket,
    frames,
    presences,
    frame: () => newest,
    view: () => newest?.view ?? fail('no view yet'),
    send: async (command, id = randomUUID()) => {
      for (;;) {
        const reply = await socket
          .timeout(ACK_WITHIN)
          .emitWithAck('command', { id, command })
          .catch(() => null)
        if (reply) return reply
      }
    },
    until: (fits, why = 'as asked for') =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no view ${why}; the newest is ${JSON.stringify(newest)}`))
        }, VIEW_WITHIN)
        const look = () => {
          if (!newest || !fits(newest.view)) return
          clearTimeout(late)
          waiting.delete(look)
          resolve(newest.view)
        }
        waiting.add(look)
        look()
      }),
    close: () => void socket.close(),
  }
  await Promise.race([bot.until(() => true, 'at all'), refusal(socket)])
  return bot
}

/** Rejects with the code of the refusal, and closes. */
function refusal(socket: Bot['socket']): Promise<never> {
  return new Promise((_, reject) => {
    socket.on('connect_error', (fault) => {
      if (socket.active) return
      socket.close()
      reject(new Error(fault.message))
    })
  })
}

function fail(why: string): never {
  throw new Error(why)
}
