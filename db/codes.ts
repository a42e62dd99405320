// Spoken codes: a public word that finds the code and secret digits that open it. Wrong tries end nothing here: their doors hold up
// whoever makes them.
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { inviteIsOpen } from './invites.ts'
import type { RowOf } from './schema/columns.ts'
import { codes, invites } from './schema/invites.ts'

const codeIsOpen = (now: Instant) => and(isNull(codes.closedAt), gt(codes.expiresAt, now))

/** Makes a code and closes the invite's earlier one. False when the word is in use: take another one. */
export function makeCode(
  db: Db,
  made: { invite: string; word: string; digitsHash: string; sealedDigits: Buffer; at: Instant; expiresAt: Instant },
): Promise<boolean> {
  const { invite, word, at, ...rest } = made
  const worn = and(eq(codes.word, word), lte(codes.expiresAt, at))
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

const shape = { code: codes.id, word: codes.word, sealedDigits: codes.sealedDigits, expiresAt: codes.expiresAt }

export async function codeOfInvite(
  db: Db,
  { invite, now }: { invite: string; now: Instant },
): Promise<RowOf<typeof shape> | null> {
  const [found] = await db
    .select(shape)
    .from(codes)
    .where(and(eq(codes.inviteId, invite), codeIsOpen(now)))
  return found ?? null
}

/** [ST42] One try, which uses nothing up. Gives the code and its invite when word and digits are right and both are open. */
export async function tryCode(
  db: Db,
  { word, digitsHash, now }: { word: string; digitsHash: string; now: Instant },
): Promise<{ code: string; invite: string } | null> {
  const [found] = await db
    .select({ code: codes.id, invite: codes.inviteId })
    .from(codes)
    .innerJoin(invites, eq(invites.id, codes.inviteId))
    .where(and(eq(codes.word, word), eq(codes.digitsHash, digitsHash), codeIsOpen(now), inviteIsOpen(now)))
  return found ?? null
}
