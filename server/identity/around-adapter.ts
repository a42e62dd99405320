// Wraps every way in which the sign-in library reads and writes its tables, within its transactions too.
import type { drizzleAdapter } from 'better-auth/adapters/drizzle'

export type Opening = ReturnType<typeof drizzleAdapter>
export type Adapter = ReturnType<Opening>
type Where = { field: string; value: unknown }
export type AdapterQuery = {
  model: string
  where?: Where[]
  data?: Record<string, unknown>
  update?: Record<string, unknown>
}
type Method = (asked: AdapterQuery) => Promise<unknown>
type Name = (typeof METHODS)[number]

const METHODS = [
  'create',
  'findOne',
  'findMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'count',
  // Present in some versions of the library only.
  'consumeOne',
  'incrementOne',
] as const

/** Calls `ask` instead of each method and hands it that method. */
export function around(
  adapter: Adapter,
  ask: (method: Method, asked: AdapterQuery, name: Name) => Promise<unknown>,
): Adapter {
  const methods = adapter as unknown as Record<string, Method | undefined>
  const wrapped = METHODS.flatMap((name) => {
    const method = methods[name]
    return method ? [[name, (asked: AdapterQuery) => ask(method, asked, name)] as const] : []
  })
  const transaction: Adapter['transaction'] = (work) =>
    adapter.transaction((within) => work(around(within as Adapter, ask) as typeof within))
  return { ...adapter, ...Object.fromEntries(wrapped), transaction } as Adapter
}
