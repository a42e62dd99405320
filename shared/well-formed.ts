// Makes text storable at the door: a lone half of a surrogate pair is replaced, and U+0000 is refused, since no database takes it.

/** The same value with its strings well-formed, or null where one holds U+0000. Expects parsed, bounded JSON. */
export function wellFormed<T>(value: T): T | null {
  if (!holds(value, NULL_OR_SURROGATE)) return value
  return holds(value, NULL) ? null : (mended(value) as T)
}

const NULL = /\0/
const NULL_OR_SURROGATE = /[\0\ud800-\udfff]/

function holds(value: unknown, sign: RegExp): boolean {
  if (typeof value === 'string') return sign.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => holds(inner, sign))
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mended(inner)]))
}
