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
import type { HostCommand } from '#shared/session/host-commands.ts'
import type { HostView } from '#shared/session/host-view-shape.ts'
import { isUndecided } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'

const ACK_WITHIN = 3_000
const AGAIN = 250
const VIEW_WITHIN = 8_000

export type Bot<V extends View | HostView = View, C extends Command | HostCommand = Command> = {
  socket: Socket<ServerToClient<Frame | Frame<HostView>>, ClientToServer<C>>
  /** Everything that came down, as it came: event name and JSON. */
  frames: { event: string; json: string }[]
  presences: Presence[]
  view: () => V
  frame: () => Frame<V> | null
  /** Sends one command until it is answered, by the same id. */
  send: (command: C, id?: string) => Promise<Reply>
  /** The first view, now or later, that is as asked for. */
  until: (fits: (view: V) => boolean, why?: string) => Promise<V>
  close: () => void
}

/** `cookie`: of a page that is signed in, in place of a token. */
type Entering = { session: string; token: string | null; seat?: PartnerSeat; cookie?: string }
export type HostBot = Bot<HostView, HostCommand>

/** Resolves once the first view has come; rejects with the refusal's code when the door says no. */
export function enter(origin: string, entering: Entering): Promise<Bot> {
  return enterAs<View, Command>(origin, entering)
}

/** The counsellor of a meeting, by the same door. */
export function enterAsHost(origin: string, entering: Entering): Promise<HostBot> {
  return enterAs<HostView, HostCommand>(origin, entering)
}

async function enterAs<V extends View | HostView, C extends Command | HostCommand>(
  origin: string,
  { session, token, seat, cookie }: Entering,
): Promise<Bot<V, C>> {
  const socket: Bot<V, C>['socket'] = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 500,
    query: { session },
    ...(cookie && { extraHeaders: { cookie, origin } }),
    auth: { session, protocol: PROTOCOL_VERSION, ...(token && { token }), ...(seat && { seat }) },
  })
  const frames: Bot<V, C>['frames'] = []
  const presences: Presence[] = []
  const waiting = new Set<() => void>()
  let newest: Frame<V> | null = null
  socket.onAny((event: string, sent: unknown) => frames.push({ event, json: JSON.stringify(sent) }))
  socket.on('presence', (presence) => {
    presences.push(presence)
    for (const look of waiting) look()
  })
  socket.on('view', (frame) => {
    if (newest && frame.version < newest.version) return
    // The door gives each seat frames of its own shape.
    newest = frame as Frame<V>
    for (const look of waiting) look()
  })
  const bot: Bot<V, C> = {
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
        // As a page does: what is not decided yet is asked again.
        if (reply && (reply.ok || !isUndecided(reply.refused))) return reply
        if (reply) await new Promise((resolve) => setTimeout(resolve, AGAIN))
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
function refusal(socket: Pick<Socket, 'active' | 'close' | 'on'>): Promise<never> {
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
