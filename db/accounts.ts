// Accounts: with one, a person signs in from any device. A guest's account has no name to sign in with. No mail is sent to anybody.
import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db, Tx } from './client.ts'
import { dropDeviceLinks } from './device-links.ts'
import { dropPaperCode } from './paper-codes.ts'
import { authAccount, authPasskey, authUser } from './schema/auth.ts'
import { secondFactors } from './schema/counselling.ts'
import { recoveryCodes } from './schema/people.ts'
import { oweSweep } from './sweeping.ts'

const BY_PASSWORD = 'credential'

export type Account = {
  account: string
  /** The name to sign in with, sealed; null for guests. */
  address: Buffer | null
  /** Hashed, and sealed; null where there is none. */
  password: string | null
}

const shape = {
  account: authUser.id,
  address: authUser.sealedAddress,
  guest: authUser.isAnonymous,
  password: authAccount.password,
}

function accounts(db: Db) {
  return db
    .select(shape)
    .from(authUser)
    .leftJoin(authAccount, and(eq(authAccount.userId, authUser.id), eq(authAccount.providerId, BY_PASSWORD)))
}

type Row = Awaited<ReturnType<typeof accounts>>[number]

function read({ guest, address, ...rest }: Row): Account {
  return { ...rest, address: guest ? null : address }
}

export async function accountById(db: Db, { account }: { account: string }): Promise<Account | null> {
  const [found] = await accounts(db).where(eq(authUser.id, account))
  return found ? read(found) : null
}

/** `name`: the keyed hash of an address. Guests are not found by what stands in its place. */
export async function accountAt(db: Db, { name }: { name: string }): Promise<Account | null> {
  const [found] = await accounts(db).where(and(eq(authUser.email, name), eq(authUser.isAnonymous, false)))
  return found ? read(found) : null
}

/** Whether it is a guest's still. It stays so until the commit: of two who would name it at once, the second finds it named. */
export async function isGuestHeld(tx: Tx, { account }: { account: string }): Promise<boolean> {
  const [held] = await tx
    .select({ guest: authUser.isAnonymous })
    .from(authUser)
    .where(eq(authUser.id, account))
    .for('update')
  return held?.guest ?? false
}

/** Gives an account its name to sign in with: a guest is one no longer. False when the name is taken. */
export async function nameAccount(
  tx: Tx,
  { account, name, sealed, at }: { account: string; name: string; sealed: Buffer; at: Instant },
): Promise<boolean> {
  // Two who ask for the same name at the same moment: the second waits, and then sees it taken.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
  const [taken] = await tx.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, name))
  if (taken && taken.id !== account) return false
  await dropPaperCode(tx, { account })
  await dropDeviceLinks(tx, { account })
  await tx
    .update(authUser)
    .set({ email: name, sealedAddress: sealed, isAnonymous: false, updatedAt: new Date(at) })
    .where(eq(authUser.id, account))
  return true
}

export async function keepPassword(
  tx: Tx,
  { id, account, password, at }: { id: string; account: string; password: string; at: Instant },
): Promise<void> {
  const when = new Date(at)
  await tx.delete(authAccount).where(and(eq(authAccount.userId, account), eq(authAccount.providerId, BY_PASSWORD)))
  await tx.insert(authAccount).values({
    id,
    accountId: account,
    providerId: BY_PASSWORD,
    userId: account,
    password,
    createdAt: when,
    updatedAt: when,
  })
}

/** Makes the account a guest's again: nobody can sign in to it any more, and the sign-ins that it has go on. */
export async function unnameAccount(tx: Tx, { account, at }: { account: string; at: Instant }): Promise<void> {
  await oweSweep(tx)
  await tx.delete(authAccount).where(eq(authAccount.userId, account))
  await tx.delete(authPasskey).where(eq(authPasskey.userId, account))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, account))
  await tx.delete(secondFactors).where(eq(secondFactors.accountId, account))
  await tx
    .update(authUser)
    .set({ email: `guest@${account}`, sealedAddress: null, isAnonymous: true, updatedAt: new Date(at) })
    .where(eq(authUser.id, account))
}

/** With its sign-ins, passkeys and codes. Its person stays, and nothing leads to them any more. */
export async function removeAccount(db: Db, { account }: { account: string }): Promise<void> {
  await db.delete(authUser).where(eq(authUser.id, account))
}
