// Tells the one who runs the server why no line comes: by what stands before it, or by another address than it was told. Nothing of who asks.
import type { IncomingMessage } from 'node:http'
import { HOUR } from '#shared/time.ts'
import type { Origins } from '../front/origins.ts'
import type { Journal } from '../ops/journal.ts'
import type { LineServer } from './lines.ts'

type Told = { journal: Journal; origins: () => Origins }

/** [FC6] [FC8] Each reason once an hour: whoever likes can ask for a line in a wrong way. */
export function tellRefused(io: LineServer, { journal, origins }: Told): void {
  const told = new Set<string>()
  io.engine.on('connection_error', ({ req }: { req?: IncomingMessage }) => {
    if (!req) return
    const { origin, upgrade } = req.headers
    const expected = origins().all()
    const isForeign = origin !== undefined && !expected.includes(origin)
    if (upgrade !== undefined && !isForeign) return
    const event = upgrade === undefined ? 'line-without-upgrade' : 'line-of-foreign-origin'
    if (told.has(event)) return
    told.add(event)
    setTimeout(() => told.delete(event), HOUR).unref()
    journal.warn({ origin: origin?.slice(0, 200) ?? null, expected }, event)
  })
}
