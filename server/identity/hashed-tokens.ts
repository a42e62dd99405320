// Between the sign-in library and its tables: what a browser sends is looked up by its hash, and nothing else of it is ever kept.
import { hashToken } from '../secrets.ts'
import { type AdapterQuery, around, type Opening } from './around-adapter.ts'

type Method = (asked: AdapterQuery) => Promise<unknown>

/** [PR45] */
export function withHashedTokens(open: Opening): Opening {
  return (options) => around(open(options), byHash)
}

/** The answer holds the token that was sent, as if it were kept in the open. */
async function byHash(method: Method, asked: AdapterQuery): Promise<unknown> {
  if (asked.model !== 'session') return method(asked)
  const given = new Map<unknown, string>()
  const hashed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(hashed)
    if (typeof value !== 'string') return value
    given.set(hashToken(value), value)
    return hashToken(value)
  }
  const fields = (all: Record<string, unknown>) => ('token' in all ? { ...all, token: hashed(all.token) } : all)
  const answer = await method({
    ...asked,
    ...(asked.where && {
      where: asked.where.map((one) => (one.field === 'token' ? { ...one, value: hashed(one.value) } : one)),
    }),
    ...(asked.data && { data: fields(asked.data) }),
    ...(asked.update && { update: fields(asked.update) }),
  })
  return Array.isArray(answer) ? answer.map((row) => restored(row, given)) : restored(answer, given)
}

function restored(row: unknown, given: ReadonlyMap<unknown, string>): unknown {
  if (typeof row !== 'object' || row === null || !('token' in row)) return row
  const token = given.get(row.token)
  return token === undefined ? row : { ...row, token }
}
