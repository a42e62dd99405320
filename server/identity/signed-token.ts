// A sign-in's token as a device sends it: followed by a signature of ours, as the sign-in library makes it.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token, where this secret has signed it. Whether its sign-in still stands only the database knows. */
export function tokenIn(sent: string, secret: string): string | null {
  const [token = '', signature = '', ...more] = decoded(sent).split('.')
  const signed = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  const isOurs = more.length === 0 && given.length === signed.length && timingSafeEqual(given, signed)
  return isOurs && token !== '' ? token : null
}

/** Null where a cookie of that name is missing, or there are several. */
export function cookieNamed(name: string, header: string): string | null {
  const values = header
    .split(/;\s*/)
    .flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []))
  return values.length === 1 ? (values[0] ?? null) : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
