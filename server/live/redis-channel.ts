// Notices through Redis instead of Postgres, by the adapter with which Socket.IO's servers speak to each other. The Socket.IO server here
// has no line to anybody and no room, so no view can go this way.
import { createClient } from '@redis/client'
import { createShardedAdapter } from '@socket.io/redis-adapter'
import { Server } from 'socket.io'
import type { Channel } from '#db/channel.ts'
import type { Database } from '#db/client.ts'
import type { Journal } from '../ops/journal.ts'

const [ASKS_EVERY, SILENT, LONGEST] = [1_000, 3_000, 1_000]
/** [DU71] One channel of Redis for all servers. */
const CHANNELS = { channelPrefix: 'halfway', subscriptionMode: 'static' } as const

type Told = { told: (text: string) => void }

/** The database with its notices through Redis, where there is one. */
export function tellThrough(url: string | undefined, database: Database, journal: Journal): Database {
  if (!url) return database
  const { close, ...channel } = openRedisChannel(url, journal)
  return { ...database, channel, close: () => close().finally(database.close) }
}

/** [DU70] Nobody waits for Redis: what is told while it is gone is lost, and comparing positions makes up for it. */
function openRedisChannel(url: string, journal: Journal): Channel & { close: () => Promise<void> } {
  const telling = createClient({
    url,
    pingInterval: ASKS_EVERY,
    // Old notices help nobody.
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1_000,
    socket: {
      connectTimeout: SILENT,
      socketTimeout: SILENT,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST),
    },
  })
  const hearing = telling.duplicate()
  const both = [telling, hearing]
  let bus: Server<Told, Told, Told> | null = null
  let [gone, over] = [false, false]
  let heardIt: (text: string) => void = () => {}
  let connected = () => {}
  const lost = ({ name, code }: Error & { code?: string }) => {
    if (!gone && !over) journal.warn({ kind: name, ...(code && { code }) }, 'redis-gone')
    gone = true
  }
  const isHere = () => {
    if (!both.every(({ isReady }) => isReady)) return
    if (gone) journal.info({}, 'redis-back')
    gone = false
    if (!bus) {
      // Not before: what it asks for at once would be refused. After a loss the library asks for it again.
      bus = new Server({ adapter: createShardedAdapter(telling, hearing, CHANNELS) })
      bus.on('told', (text) => heardIt(text))
    }
    connected()
  }
  const firstly = new Promise<void>((resolve) => {
    setTimeout(resolve, SILENT).unref()
    for (const client of both) {
      client.on('error', lost)
      client.on('ready', () => {
        isHere()
        if (bus) resolve()
      })
      client.connect().catch(lost)
    }
  })
  return {
    tell: async (text) => {
      await firstly
      bus?.serverSideEmit('told', text)
    },
    hear: async (heard, again) => {
      heardIt = heard
      connected = again
      again()
    },
    close: async () => {
      over = true
      await Promise.allSettled(both.map((client) => (client.isReady ? client.close() : client.destroy())))
    },
  }
}
