// The line between this device and one session: views come down, and commands go up once they are kept here.
// It never counts on the socket's own buffer, which would send before the room is joined.
import { io, type Socket } from 'socket.io-client'
import { type ClientToServer, PROTOCOL_VERSION, type ServerToClient } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import type { Drafts } from './line/drafts.ts'
import type { Outbox } from './line/outbox.ts'
import { openStore, type RoomState } from './line/room-state.ts'
import { openSender } from './line/sending.ts'
import { onWake } from './line/wake.ts'

export type Connection = {
  subscribe: (changed: () => void) => () => void
  snapshot: () => RoomState
  send: (command: Command) => void
  /** The person has read the refusal. */
  calm: () => void
  close: () => void
}

const ACK_WITHIN = 6_000
const CODES: readonly RefusalCode[] = ['reload-needed', 'signed-out', 'not-found', 'too-many']

export function openConnection(session: string, outbox: Outbox, drafts: Drafts): Connection {
  const store = openStore(outbox, drafts)
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: { session, protocol: PROTOCOL_VERSION },
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    timeout: 5_000,
  })
  const renew = () => socket.disconnect().connect()
  const flush = openSender(session, {
    outbox,
    settle: store.settle,
    emit: async (sent) => {
      if (!socket.connected) return null
      return socket
        .timeout(ACK_WITHIN)
        .emitWithAck('command', sent)
        .catch(() => null)
    },
    unanswered: () => {
      if (socket.connected) renew()
    },
  })
  const close = listen(socket, store, flush, renew)
  return {
    subscribe: store.subscribe,
    snapshot: store.snapshot,
    send: (command) => {
      outbox.add(command, Date.now())
      store.change({ refused: null })
      flush()
    },
    calm: () => store.change({ refused: null }),
    close,
  }
}

function listen(
  socket: Socket<ServerToClient, ClientToServer>,
  store: ReturnType<typeof openStore>,
  flush: () => void,
  renew: () => void,
): () => void {
  socket.on('connect', () => {
    store.open()
    flush()
  })
  socket.on('view', store.show)
  socket.on('presence', (presence) => store.change({ presence }))
  socket.on('disconnect', (reason) => {
    store.change({ line: 'down' })
    // The server closed it on purpose, as when it restarts: the library leaves coming back to us.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 300 + Math.random() * 1_200)
  })
  socket.on('connect_error', (fault) => store.change({ line: 'down', over: socket.active ? null : refusalIn(fault) }))

  const elsewhere = ({ key }: StorageEvent) => {
    if (key?.startsWith('halfway:outbox:')) store.change({})
  }
  window.addEventListener('storage', elsewhere)
  const sleep = onWake(renew)
  return () => {
    sleep()
    window.removeEventListener('storage', elsewhere)
    socket.close()
  }
}

// A refused connection carries its code as the whole of its text.
function refusalIn({ message }: Error): RefusalCode {
  return CODES.find((code) => code === message) ?? 'fault'
}
