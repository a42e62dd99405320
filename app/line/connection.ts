// The line between this device and one session: views come down, and commands go up once they are kept here.
// It never counts on the socket's own buffer, which would send before the room is joined.

import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { type Drafts, draftOf } from '#app/on-device/drafts.ts'
import type { Outbox } from '#app/on-device/outbox.ts'
import type { AnyCommand, ClientToServer, Reply, SentCommand, ServerToClient } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { HostView } from '#shared/session/host-view-shape.ts'
import { ASKS_AGAIN, type RefusalCode } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Frame, View } from '#shared/session/view-shape.ts'
import { type LineState, openStore } from './line-state.ts'
import { CONNECTS_WITHIN, growPatience, LONGEST, openPatience } from './patience.ts'
import { openSender } from './sending.ts'
import { onWake } from './wake.ts'
import { withClock } from './with-clock.ts'

/** What a seat sees: a partner's view, or the counsellor's. */
export type Seen = View | HostView

type Line = Socket<Omit<ServerToClient, 'view'> & { view: (frame: Frame<Seen>) => void }, ClientToServer<AnyCommand>>
type Store<V extends Seen, C extends AnyCommand> = ReturnType<typeof openStore<V, C>>

export type Connection<V extends Seen = View, C extends AnyCommand = Command> = {
  subscribe: (changed: () => void) => () => void
  snapshot: () => LineState<V, C>
  send: (command: C) => void
  /** The person has read the refusal. */
  calm: () => void
  close: () => void
}

export type Place = {
  session: string
  protocol: number
  /** On one phone: the seat held here for somebody. Without it, one's own. */
  seat?: PartnerSeat | undefined
}

/** What a place is called on this device: drafts and commands that wait are kept by it, never one seat's under the other's. */
// [PR12] On a shared phone each seat has a place of its own on the device.
export function placeName({ session, seat }: Pick<Place, 'session' | 'seat'>): string {
  return seat ? `${session}@${seat}` : session
}

const ANSWERS_WITHIN = 6_000
const [SOON, LATER] = [300, 2_500]
const CODES: readonly RefusalCode[] = [
  'reload-needed',
  'signed-out',
  'not-found',
  'unreadable',
  'too-many',
  'unavailable',
]
/**
 * Where asking again helps, and after how long at the least: [DU40] the door could not look who this is, [RM19] or too many come from
 * where it stands.
 */
const PASSING: Partial<Record<RefusalCode, number>> = { unavailable: 1_000, 'too-many': 4_000 }

/** `protocol` is the version that this page was made for; `connect` opens the library's socket. */
export function openConnection<V extends Seen, C extends AnyCommand>(
  { session, protocol, seat }: Place,
  outbox: Outbox<C>,
  drafts: Drafts,
  connect: (options: Partial<ManagerOptions & SocketOptions>) => Line = io,
): Connection<V, C> {
  const store = openStore<V, C>(outbox, drafts)
  const socket = connect({
    transports: ['websocket'],
    auth: { session, protocol, ...(seat && { seat }) },
    // [RM25]
    query: { ...ASKS_AGAIN, session },
    reconnectionDelay: SOON,
    reconnectionDelayMax: LATER,
    timeout: CONNECTS_WITHIN,
    autoConnect: false,
  })
  const renew = () => socket.disconnect().connect()
  const flush = openSender(placeName({ session, seat }), {
    outbox,
    settle: store.settle,
    undecided: () => store.change({ undecided: true }),
    emit: openAsking(socket),
    unanswered: () => {
      if (socket.connected) renew()
    },
  })
  growPatience(socket.io)
  const close = listen(socket, store, flush, renew)
  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    send: (given) => {
      const command = withClock(given)
      const draft = draftOf(command)
      if (draft !== null) drafts.takeUp(draft)
      outbox.add(command, Date.now())
      store.change({ refused: null })
      flush()
    },
    calm: () => store.change({ refused: null }),
    close,
  }
}

/** Null when the line is gone, or has been silent for longer than it is known to need. */
function openAsking<C extends AnyCommand>(socket: Line): (sent: SentCommand<C>) => Promise<Reply | null> {
  const patience = openPatience(ANSWERS_WITHIN, LONGEST)
  let heard = 0
  const hear = () => {
    heard += 1
  }
  socket.io.on('ping', hear)
  socket.onAny(hear)
  // [DU15] A line on which something comes is standing, however long an answer takes.
  const silence = async (over: AbortSignal) => {
    for (let before = -1; before !== heard && !over.aborted; ) {
      before = heard
      await new Promise((done) => setTimeout(done, patience.now()))
    }
    return null
  }
  return async (sent) => {
    if (!socket.connected) return null
    const [began, over] = [Date.now(), new AbortController()]
    const answered = socket
      .timeout(LONGEST)
      .emitWithAck('command', sent)
      .catch(() => null)
    const reply = await Promise.race([answered, silence(over.signal)])
    over.abort()
    if (reply) patience.took(Date.now() - began)
    else if (socket.connected) patience.failed()
    return reply
  }
}

function listen<V extends Seen, C extends AnyCommand>(
  socket: Line,
  store: Store<V, C>,
  flush: () => void,
  renew: () => void,
): () => void {
  socket.on('connect', () => {
    store.open()
    flush()
  })
  // Which seat this is, the server knows: a page is made for the one it has.
  socket.on('view', (frame) => store.show(frame as Frame<V>))
  socket.on('presence', (presence) => store.change({ presence }))
  socket.on('disconnect', (reason, details) => {
    store.change({ line: 'down' })
    const told = toldToStayAway(details)
    // The server closed it on purpose: the library leaves coming back to us.
    const within = told ?? (reason === 'io server disconnect' ? SOON + Math.random() * 1_200 : null)
    if (within === null) return
    // [DU73] Then, and not a while later as the library would have it; a try that comes to nothing is followed by others soon.
    socket.disconnect()
    opening = setTimeout(() => socket.connect(), within)
  })
  socket.on('connect_error', (fault) => {
    const refused = socket.active ? null : refusalIn(fault)
    const within = refused && PASSING[refused]
    store.change({ line: 'down', crowded: refused === 'too-many', over: within ? null : refused })
    if (within) opening = setTimeout(() => socket.connect(), within * (1 + Math.random() * 2))
  })

  const elsewhere = ({ key }: StorageEvent) => {
    if (key?.startsWith('halfway:outbox:')) store.change({})
  }
  window.addEventListener('storage', elsewhere)
  const sleep = onWake(renew)
  // Not at once: a page that is given up again before this turn is over opens nothing.
  let opening = setTimeout(() => socket.connect())
  return () => {
    clearTimeout(opening)
    sleep()
    window.removeEventListener('storage', elsewhere)
    socket.close()
  }
}

/** A server that restarts says how many milliseconds to stay away, so that not everybody comes back at once. */
function toldToStayAway(details: unknown): number | null {
  const closed = typeof details === 'object' && details !== null && 'context' in details ? details.context : null
  const reason = closed instanceof CloseEvent ? closed.reason : ''
  const told = /^retry-in (\d{1,5})$/.exec(reason)?.[1]
  return told === undefined ? null : Number(told)
}

// A refused connection carries its code as the whole of its text.
function refusalIn({ message }: Error): RefusalCode {
  return CODES.find((code) => code === message) ?? 'fault'
}
