// Makes text storable at the door: a lone half of a surrogate pair is replaced, and U+0000 is refused, since no database takes it.

/** The same value with its strings well-formed, or null where one holds U+0000. Expects parsed, bounded JSON. */
export function wellFormed<T>(value: T): T | null {
  // What JSON has to write by its number: U+0000, and halves of pairs.
  if (!/\\u(0000|d[89a-f])/.test(JSON.stringify(value))) return value
  return holdsNull(value) ? null : (mended(value) as T)
}

function holdsNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNull)
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mended(inner)]))
}
