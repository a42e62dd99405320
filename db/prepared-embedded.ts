// Prepared statements of the embedded database. Its own way of asking reads each statement anew, which costs more than the work itself.
import { type PGlite, protocol } from '@electric-sql/pglite'
import type { Prepared } from './prepared.ts'

const { serialize } = protocol

export function openPrepared(pglite: PGlite): Prepared {
  const names = new Map<string, string>()
  const nameOf = async (statement: string): Promise<string> => {
    const known = names.get(statement)
    if (known) return known
    const name = `halfway-${names.size + 1}`
    await pglite.execProtocol(joined(serialize.parse({ name, text: statement }), serialize.sync()))
    names.set(statement, name)
    return name
  }
  // Only within both locks does nothing land inside another's transaction.
  return (statement, values) =>
    pglite._runExclusiveTransaction(() =>
      pglite._runExclusiveQuery(async () => {
        const asked = serialize.bind({ statement: await nameOf(statement), values: [...values] })
        const { messages } = await pglite.execProtocol(joined(asked, serialize.execute(), serialize.sync()))
        return messages.flatMap((message) =>
          'fields' in message && Array.isArray(message.fields) ? [message.fields] : [],
        )
      }),
    )
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
