// Passkeys: public keys of the devices that may sign an account in, and the questions they are asked, each answered once.
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { authPasskey, authVerification } from './schema/auth.ts'
import type { RowOf } from './schema/columns.ts'

const shape = {
  passkey: authPasskey.id,
  account: authPasskey.userId,
  /** As the browser names it, and in base64 its public key. */
  credential: authPasskey.credentialID,
  publicKey: authPasskey.publicKey,
  counter: authPasskey.counter,
  transports: authPasskey.transports,
  /** The device it was made on, coarsely. */
  device: authPasskey.name,
  since: authPasskey.createdAt,
}

type Row = RowOf<typeof shape>
export type Passkey = Omit<Row, 'transports' | 'since'> & { transports: string[]; since: Instant }

function read({ transports, since, ...rest }: Row): Passkey {
  return { ...rest, transports: transports?.split(',').filter(Boolean) ?? [], since: since?.getTime() ?? 0 }
}

export async function passkeysOf(db: Db, { account }: { account: string }): Promise<Passkey[]> {
  const found = await db
    .select(shape)
    .from(authPasskey)
    .where(eq(authPasskey.userId, account))
    .orderBy(asc(authPasskey.createdAt), authPasskey.id)
  return found.map(read)
}

export async function passkeyOf(db: Db, { credential }: { credential: string }): Promise<Passkey | null> {
  const [found] = await db.select(shape).from(authPasskey).where(eq(authPasskey.credentialID, credential))
  return found ? read(found) : null
}

type NewPasskey = Omit<Passkey, 'since'> & { at: Instant; kind: string; backedUp: boolean }

export async function addPasskey(db: Db, made: NewPasskey): Promise<void> {
  const { passkey, account, credential, publicKey, counter, transports, device, at, kind, backedUp } = made
  await db.insert(authPasskey).values({
    id: passkey,
    userId: account,
    credentialID: credential,
    publicKey,
    counter,
    transports: transports.join(','),
    name: device,
    deviceType: kind,
    backedUp,
    createdAt: new Date(at),
  })
}

export async function countPasskey(db: Db, { passkey, counter }: { passkey: string; counter: number }): Promise<void> {
  await db.update(authPasskey).set({ counter }).where(eq(authPasskey.id, passkey))
}

export async function removePasskey(
  db: Db,
  { account, passkey }: { account: string; passkey: string },
): Promise<boolean> {
  const removed = await db
    .delete(authPasskey)
    .where(and(eq(authPasskey.userId, account), eq(authPasskey.id, passkey)))
    .returning({ id: authPasskey.id })
  return removed.length > 0
}

type Question = { id: string; asked: string; challenge: string; until: Instant; now: Instant }

/** Keeps what a passkey is to sign, under a name that only the one who asked knows. */
export async function keepChallenge(db: Db, { id, asked, challenge, until, now }: Question): Promise<void> {
  await db.delete(authVerification).where(lte(authVerification.expiresAt, new Date(now)))
  await db.insert(authVerification).values({
    id,
    identifier: asked,
    value: challenge,
    expiresAt: new Date(until),
    createdAt: new Date(now),
    updatedAt: new Date(now),
  })
}

export async function takeChallenge(db: Db, { asked, now }: { asked: string; now: Instant }): Promise<string | null> {
  const [taken] = await db
    .delete(authVerification)
    .where(and(eq(authVerification.identifier, asked), gt(authVerification.expiresAt, new Date(now))))
    .returning({ challenge: authVerification.value })
  return taken?.challenge ?? null
}
