// The open sockets and what goes down them. It knows sessions and seats by name only; who may have a line is the door's to say.
import { randomInt } from 'node:crypto'
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as parser from 'socket.io-parser'
import type { AnyCommand, ClientToServer, Presence, ServerToClient } from '#shared/protocol.ts'
import type { HostFrame } from '#shared/session/host-view-shape.ts'
import type { Seat } from '#shared/session/seat.ts'
import type { Frame } from '#shared/session/view-shape.ts'
import type { HostSeated, Seated } from '../core/access.ts'
import { WRITTEN } from '../live/live-session.ts'
import { beneathOf, guard } from './guard.ts'
import { sendInOneBreath } from './one-breath.ts'

const MOST_BYTES = 32 * 1024
// Longer than anybody waits for their turn; who says nothing at all is cut by the guard.
const COMES_IN_WITHIN = 30_000
const RESTARTING = 1012
// What letting one in again costs a server, and how long everybody stays away at the least, and at the most.
const [A_LINE, LEAST, MOST] = [3, 400, 30_000]
// How long the closing frames have to leave.
const FAREWELL = 200

/**
 * What a line belongs to, as it was when it opened, and who opened it. Every command asks the database again. `asksAgain`: whether
 * it sends again by itself what it is told is not decided.
 */
export type LinePlace = {
  seated: Seated | HostSeated
  asking: string
  signIn: string
  asksAgain?: boolean
  /** [PR4] Their place was looked up once more after it had joined. Before that nothing of the room goes down it. */
  entered?: true
}
type None = Record<string, never>
type Up = ClientToServer<AnyCommand>
type Down = ServerToClient<Frame | HostFrame>
export type Line = Socket<Up, Down, None, LinePlace>
export type LineServer = Server<Up, Down, None, LinePlace>
export type Lines = ReturnType<typeof openLines>

/** Puts a view that is written already into its packet as it is. */
class FrameEncoder extends parser.Encoder {
  override encode(packet: parser.Packet) {
    const frame = packet.type === parser.PacketType.EVENT && packet.data[0] === 'view' && packet.data[1]
    if (!frame?.[WRITTEN]) return super.encode(packet)
    const { version, now, [WRITTEN]: view } = frame
    return [`${packet.type}["view",{"version":${version},"view":${view},"now":${now}}]`]
  }
}

type Asked = {
  /** Before a connection is taken at all. */
  allow: (request: IncomingMessage) => Promise<boolean>
  /** Whether a counsellor may still be where they are. */
  clearSeat: (place: LinePlace) => Promise<boolean>
  /** Before a counsellor who is let in is shown anything of the room. */
  noteAdmitted: (place: LinePlace) => Promise<void>
}

export function openLines(http: HttpServer, { allow, clearSeat, noteAdmitted }: Asked) {
  const io: LineServer = new Server(http, {
    parser: { ...parser, Encoder: FrameEncoder },
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: COMES_IN_WITHIN,
    // CORS does not guard WebSockets; this does.
    allowRequest: (request, answer) => {
      allow(request).then(
        (allowed) => answer(allowed ? null : 'not allowed', allowed),
        () => answer('not allowed', false),
      )
    },
  })
  http.once('close', guard(sendInOneBreath(io)))
  // [CO27] A counsellor's right may end by time alone or by another process, so it is checked before each frame.
  const sendToHost = (line: Line, down: (line: Line) => void) =>
    clearSeat(line.data).then(
      (may) => void (may ? down(line) : line.disconnect(true)),
      () => void line.disconnect(true),
    )
  const send = (session: string, seat: Seat, down: (line: Line) => void): void => {
    for (const line of readersOf(io, groupOf({ session, seat }))) {
      if (!line.data.entered) continue
      if (seat === 'counsellor') void sendToHost(line, down)
      else down(line)
    }
  }
  return {
    io,
    show: (session: string, seat: Seat, frame: Frame | HostFrame): void => {
      // [CO37] Nothing goes down a line that was not noted.
      const isAdmitted = 'here' in frame.view && frame.view.here === 'in'
      send(session, seat, (line) => {
        if (!isAdmitted) return void line.emit('view', frame)
        noteAdmitted(line.data).then(
          () => void line.emit('view', frame),
          () => void line.disconnect(true),
        )
      })
    },
    tell: (session: string, seat: Seat, presence: Presence): void =>
      send(session, seat, (line) => line.emit('presence', presence)),
    /** Ends every line of a session, or of one seat in it: who may still have one comes back by themselves. */
    endSession: (session: string, seat?: Seat): void =>
      void io.in(seat ? groupOf({ session, seat }) : session).disconnectSockets(true),
    /** Where there are lines just now, or of one session alone, and whether a counsellor has one there. */
    places: (of?: string): Occupied[] => [...placesOf(of ? readersOf(io, of) : io.sockets.sockets.values()).values()],
    /** [CO27] Ends the lines of counsellors who may not be where they are any more. */
    askHosts: async (): Promise<void> => {
      const hosts = [...io.sockets.sockets.values()].filter(({ data }) => data.seated?.seat === 'counsellor')
      await Promise.all(hosts.map((line) => sendToHost(line, () => {})))
    },
    /** Ends the lines of a seat that are somebody else's than this person's. */
    endOthers: (session: string, seat: Seat, person: string | undefined): void => {
      const others = readersOf(io, groupOf({ session, seat })).filter(({ data }) => data.seated.person !== person)
      for (const line of others) line.disconnect(true)
    },
    endFallen: (fallen: Fallen): Promise<void> => endFallen(io, fallen),
    endSignIn: (signIn: string): void => void io.in(signIn).disconnectSockets(true),
    /** Who has a line here just now, by their own sign-in. */
    people: (): string[] => [...io.sockets.sockets.values()].flatMap(({ data }) => data.asking ?? []),
    drain: (): Promise<void> => drain(io, http),
  }
}

type Fallen = (open: readonly LinePlace[]) => Promise<readonly number[]>

/** [PR51] Ends those of which `fallen` gives the place in the list. */
async function endFallen(io: LineServer, fallen: Fallen): Promise<void> {
  const open = [...io.sockets.sockets.values()].filter(({ data }) => data.seated)
  for (const at of await fallen(open.map(({ data }) => data))) open[at]?.disconnect(true)
}

export function groupOf({ session, seat }: { session: string; seat: Seat }): string {
  return `${session}:${seat}`
}

export type Occupied = { session: string; couple: string; hosted: boolean }

function placesOf(lines: Iterable<Line>): Map<string, Occupied> {
  const places = new Map<string, Occupied>()
  for (const { data } of lines) {
    if (!data.seated) continue
    const { session, couple, seat } = data.seated
    const hosted = seat === 'counsellor' || (places.get(session)?.hosted ?? false)
    places.set(session, { session, couple, hosted })
  }
  return places
}

function readersOf(io: LineServer, group: string): Line[] {
  const ids = [...(io.sockets.adapter.rooms.get(group) ?? [])]
  return ids.flatMap((id) => io.sockets.sockets.get(id) ?? [])
}

/** [DU73] Closes every line with the number of milliseconds to stay away: the more they are, the longer the time in which they come back. */
async function drain(io: LineServer, http: HttpServer): Promise<void> {
  const lines = [...io.sockets.sockets.values()]
  const within = Math.min(MOST, LEAST + lines.length * A_LINE)
  for (const { conn } of lines) beneathOf(conn)?.close(RESTARTING, `retry-in ${randomInt(within)}`)
  await new Promise((resolve) => setTimeout(resolve, FAREWELL))
  const closed = io.close()
  http.closeAllConnections()
  await closed
}
