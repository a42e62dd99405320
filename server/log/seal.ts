// Seals words and keys with AES-256-GCM, bound by `place` to the row they belong to. It keeps no key and logs nothing.
import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16
const LENGTH = 4
const BUCKET = 256

/** 32 random bytes: a data key, or the master key that wraps data keys. */
export function newKey(): Buffer {
  return randomBytes(32)
}

/** [PR3] `place` names what the words belong to (session, position, author, kind): they open nowhere else. */
export function seal(key: Buffer, words: string, place: string): Buffer {
  return encrypt(key, pad(words), place)
}

/** Throws when the key, the place or a single bit is not the one it was sealed with. */
export function open(key: Buffer, sealed: Buffer, place: string): string {
  const padded = decrypt(key, sealed, place)
  return padded.toString('utf8', LENGTH, LENGTH + padded.readUInt32BE())
}

export function wrap(master: Buffer, key: Buffer, place: string): Buffer {
  return encrypt(master, key, place)
}

export function unwrap(master: Buffer, wrapped: Buffer, place: string): Buffer {
  return decrypt(master, wrapped, place)
}

// Sealed bytes come in steps of 256, so that their length tells next to nothing about the words.
function pad(words: string): Buffer {
  const length = Buffer.byteLength(words)
  const padded = Buffer.alloc(Math.ceil((LENGTH + length) / BUCKET) * BUCKET)
  padded.writeUInt32BE(length)
  padded.write(words, LENGTH)
  return padded
}

// One call for many, since each costs more than sealing a sentence does.
const drawn = { from: Buffer.alloc(IV * 512), next: Number.POSITIVE_INFINITY }

/** Random bytes that were never given before. */
function newIv(): Buffer {
  if (drawn.next >= drawn.from.length) Object.assign(drawn, { from: randomFillSync(Buffer.alloc(IV * 512)), next: 0 })
  drawn.next += IV
  return drawn.from.subarray(drawn.next - IV, drawn.next)
}

function encrypt(key: Buffer, plain: Buffer, place: string): Buffer {
  const iv = newIv()
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place))
  const body = cipher.update(plain)
  const end = cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), body, end])
}

function decrypt(key: Buffer, sealed: Buffer, place: string): Buffer {
  // Without authTagLength Node accepts a tag of four bytes.
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
}
