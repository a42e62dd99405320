// What a connection may cost before anybody has asked for anything: how long it may take to say what it wants, and how many one place may hold.
import type { Server } from 'node:http'
import type { BlockList } from 'node:net'
import { householdOf, isTrusted, understood } from './address.ts'

/** [RM11] Sending one character now and then must not keep a connection open. */
export const PATIENCE_WITH = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
} as const

// A workshop behind one router, with several devices and pages each, has a few hundred.
const MOST = 2_000

/** Not for a listed proxy, which holds the connections of everybody behind it. */
export function capConnections(http: Server, { trusted, most = MOST }: { trusted: BlockList; most?: number }): void {
  const held = new Map<string, number>()
  http.on('connection', (socket) => {
    const address = understood(socket.remoteAddress ?? '')
    if (isTrusted(address, trusted)) return
    const place = householdOf(address)
    const count = (held.get(place) ?? 0) + 1
    held.set(place, count)
    socket.once('close', () => {
      const left = (held.get(place) ?? 1) - 1
      if (left > 0) held.set(place, left)
      else held.delete(place)
    })
    if (count > most) socket.destroy()
  })
}
