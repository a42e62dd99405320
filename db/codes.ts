// Spoken codes: a public word that finds the code and secret digits that open it. Five wrong tries and it is dead.
import { and, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { inviteIsOpen } from './invites.ts'
import { codes, invites } from './schema/invites.ts'

export const MOST_TRIES = 5

const codeIsOpen = (now: Instant) => and(isNull(codes.closedAt), gt(codes.expiresAt, now), lt(codes.tries, MOST_TRIES))

/** Makes a code and closes the invite's earlier one. False when the word is in use: take another one. */
export function makeCode(
  db: Db,
  made: { invite: string; word: string; digitsHash: string; sealedDigits: Buffer; at: Instant; expiresAt: Instant },
): Promise<boolean> {
  const { invite, word, at, ...rest } = made
  const worn = and(eq(codes.word, word), or(lte(codes.expiresAt, at), sql`${codes.tries} >= ${MOST_TRIES}`))
  return db.transaction(async (tx) => {
    await tx
      .update(codes)
      .set({ closedAt: at })
      .where(and(isNull(codes.closedAt), or(eq(codes.inviteId, invite), worn)))
    const kept = await tx
      .insert(codes)
      .values({ ...rest, inviteId: invite, word })
      .onConflictDoNothing()
      .returning({ id: codes.id })
    return kept.length > 0
  })
}

export type OpenCode = { code: string; word: string; sealedDigits: Buffer; expiresAt: Instant }

export async function codeOfInvite(
  db: Db,
  { invite, now }: { invite: string; now: Instant },
): Promise<OpenCode | null> {
  const [found] = await db
    .select({ code: codes.id, word: codes.word, sealedDigits: codes.sealedDigits, expiresAt: codes.expiresAt })
    .from(codes)
    .where(and(eq(codes.inviteId, invite), codeIsOpen(now)))
  return found ?? null
}

/** One try. Gives the code and its invite when word and digits are right and both are open; a wrong try is counted. */
export async function tryCode(
  db: Db,
  { word, digitsHash, now }: { word: string; digitsHash: string; now: Instant },
): Promise<{ code: string; invite: string } | null> {
  // One statement, so that tries made at the same moment are all counted.
  const [tried] = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + case when ${codes.digitsHash} = ${digitsHash} then 0 else 1 end` })
    .where(and(eq(codes.word, word), codeIsOpen(now)))
    .returning({ code: codes.id, invite: codes.inviteId, digitsHash: codes.digitsHash })
  if (tried?.digitsHash !== digitsHash) return null
  const [open] = await db
    .select({ id: invites.id })
    .from(invites)
    .where(and(eq(invites.id, tried.invite), inviteIsOpen(now)))
  return open ? { code: tried.code, invite: tried.invite } : null
}
