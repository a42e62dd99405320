// Random ids and tokens, and the hashes under which they are kept. Nothing that is handed out is stored as it is.
import { createHash, createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto'
import { digitsIn } from '#shared/typed.ts'

export function newId(): string {
  return randomUUID()
}

/** 144 random bits, fit for a link's fragment. */
export function newToken(): string {
  return randomBytes(18).toString('base64url')
}

/** A token is too long to be guessed from a plain hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Six digits, the first of which may be 0. */
export function newDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** A few digits could be guessed from a plain hash, so the server's secret goes into this one. `place` names what the digits open. */
export function hashDigits(secret: string, digits: string, place: string): string {
  return createHmac('sha256', secret).update(`digits:${place}:${digits}`).digest('base64url')
}

/** [RM24] Addresses and names could be guessed from a plain hash too. `counted` says what is counted, and of whom. */
export function hashCounted(secret: Buffer, counted: string): string {
  return createHmac('sha256', secret).update(counted).digest('hex')
}

// No letter that is taken for a digit, as Crockford chose them.
const LEGIBLE = '0123456789abcdefghjkmnpqrstvwxyz'

/** 80 random bits in four groups, to be written down and typed again. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(16)].map((byte) => LEGIBLE[byte & 31]).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/** [PA6] However it was typed: spaces, capitals, other scripts' digits, and letters read for digits are no matter. */
export function hashRecoveryCode(typed: string): string {
  return hashToken(`recovery:${asWritten(typed)}`)
}

/** A guest's code on paper looks like a recovery code and is never taken for one. */
export function hashPaperCode(typed: string): string {
  return hashToken(`paper:${asWritten(typed)}`)
}

function asWritten(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => digitsIn(digit))
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
  return letters.replaceAll('o', '0').replace(/[il]/g, '1')
}
