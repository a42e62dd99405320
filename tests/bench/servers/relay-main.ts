// A relay in a process of its own: relay-main <memory | plain | batched> [url of its database].
import { randomUUID } from 'node:crypto'
import { SEATS } from '#shared/session/seat.ts'
import { answering, heapUsed, settleDown } from './answering.ts'
import { openRelay } from './relay.ts'
import { openStore, type StoreKind } from './stores.ts'

const [kind = 'memory', url = ''] = process.argv.slice(2)
const store = await openStore(kind as StoreKind, url)
const { port } = await openRelay(store)

answering(port, {
  make: async ({ rooms, isHosted }: { rooms: number; isHosted: boolean }) => {
    const names = Array.from({ length: rooms }, () => randomUUID())
    await store.open(names)
    const seats = SEATS.filter((seat) => isHosted || seat !== 'counsellor')
    return names.map((room) => seats.map((seat) => ({ room, seat, token: seat })))
  },
  heap: heapUsed,
  forget: settleDown,
})
