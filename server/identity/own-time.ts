// Translates between the sign-in library, which reads the machine's clock, and its tables, whose times are by the server's. A sign-in
// that has expired is not deleted, since the clock may have been wrong.
import type { Instant } from '#shared/time.ts'
import { type Adapter, type AdapterQuery, around, type Opening } from './around-adapter.ts'

type Fields = Record<string, unknown>

/** [DU44] */
export function withOwnTime(open: Opening, now: () => Instant): Opening {
  return (options) => {
    const adapter = open(options)
    return around(adapter, async (method, asked, name) => {
      if (asked.model !== 'session') return method(asked)
      if (name === 'delete' && (await isOver(adapter, asked, now()))) return null
      const ahead = Date.now() - now()
      const answer = await method({
        ...asked,
        ...(asked.where && { where: asked.where.map((one) => ({ ...one, value: moved(one.value, -ahead) })) }),
        ...(asked.data && { data: movedIn(asked.data, -ahead) }),
        ...(asked.update && { update: movedIn(asked.update, -ahead) }),
      })
      return Array.isArray(answer) ? answer.map((row) => movedIn(row, ahead)) : movedIn(answer as Fields, ahead)
    })
  }
}

async function isOver(adapter: Adapter, { model, where = [] }: AdapterQuery, at: Instant): Promise<boolean> {
  const found = await adapter.findOne<{ expiresAt: Date }>({ model, where: where as never })
  return found !== null && found.expiresAt.getTime() <= at
}

function moved(value: unknown, by: number): unknown {
  return value instanceof Date ? new Date(value.getTime() + by) : value
}

function movedIn<F extends Fields | null>(fields: F, by: number): F {
  if (typeof fields !== 'object' || fields === null) return fields
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, moved(value, by)])) as F
}
