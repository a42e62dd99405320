// Tells the one who runs the server why no line comes: by what stands before it, or by another address than it was told. Nothing of who asks.
import type { IncomingMessage } from 'node:http'
import type { Origins } from '../front/origins.ts'
import type { Journal } from '../ops/journal.ts'
import { onceAnHour } from '../ops/once-an-hour.ts'
import type { LineServer } from './lines.ts'

type Told = { journal: Journal; origins: () => Origins }

/** [FC6] [FC8] */
export function tellRefused(io: LineServer, { journal, origins }: Told): void {
  const once = onceAnHour<'line-without-upgrade' | 'line-of-foreign-origin'>()
  io.engine.on('connection_error', ({ req }: { req?: IncomingMessage }) => {
    if (!req) return
    const { origin, upgrade } = req.headers
    const expected = origins().all()
    const isForeign = origin !== undefined && !expected.includes(origin)
    if (upgrade !== undefined && !isForeign) return
    const event = upgrade === undefined ? 'line-without-upgrade' : 'line-of-foreign-origin'
    once(event, () => journal.warn({ origin: origin?.slice(0, 200) ?? null, expected }, event))
  })
}
