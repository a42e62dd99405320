// What the doors of accounts take: addresses as names, passwords, and passkeys as browsers write them. All of it bounded.
import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'
import { plainLine } from '#shared/name.ts'

const LABEL = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?/u.source
const LOCAL = /[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+/u.source
// Letters of any script, in both halves.
const ADDRESS = new RegExp(`^${LOCAL}(?:\\.${LOCAL})*@${LABEL}(?:\\.${LABEL})+$`, 'u')

/** One writing for one address: full-width and composed letters, capitals and a domain's two spellings are no matter. [PA6] */
function addressOf(typed: string): string {
  const plain = plainLine(typed.normalize('NFKC')).toLowerCase().normalize('NFKC')
  const at = plain.lastIndexOf('@')
  const domain = domainToUnicode(domainToASCII(plain.slice(at + 1)))
  return `${plain.slice(0, at)}@${domain}`
}

/** A name to sign in with; capitals make no other one of it. */
export const Address = z.string().max(400).transform(addressOf).pipe(z.string().max(254).regex(ADDRESS))

/** One that may be wrong. */
export const Password = z.string().max(200)
