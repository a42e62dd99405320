// Knocks: somebody typed a spoken code, and whoever waits in the room lets them in by name, or does not.
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { inviteIsOpen } from './invites.ts'
import type { RowOf } from './schema/columns.ts'
import { codes, invites, type KNOCK_STATES, knocks } from './schema/invites.ts'

export type KnockState = (typeof KNOCK_STATES)[number]

export async function knock(
  db: Db,
  made: { knock: string; code: string; person: string; sealedName: Buffer; at: Instant },
): Promise<void> {
  const { knock: id, code, person, sealedName, at } = made
  await db.insert(knocks).values({ id, codeId: code, personId: person, sealedName, createdAt: at })
}

/** The state of one's own knock, with the session it leads to. It is refused too once the invite is no longer open. */
export async function knockOf(
  db: Db,
  { knock, person, now }: { knock: string; person: string; now: Instant },
): Promise<{ state: KnockState; session: string } | null> {
  const [found] = await db
    .select({ state: knocks.state, session: invites.sessionId, open: sql<boolean>`${inviteIsOpen(now)}` })
    .from(knocks)
    .innerJoin(codes, eq(codes.id, knocks.codeId))
    .innerJoin(invites, eq(invites.id, codes.inviteId))
    .where(and(eq(knocks.id, knock), eq(knocks.personId, person)))
  if (!found) return null
  return { state: found.state === 'waiting' && !found.open ? 'refused' : found.state, session: found.session }
}

const shape = { knock: knocks.id, person: knocks.personId, sealedName: knocks.sealedName, invite: invites.id }

/** Who waits to be let into a session, in the order they came. */
export function knocksAt(db: Db, { session, now }: { session: string; now: Instant }): Promise<RowOf<typeof shape>[]> {
  return db
    .select(shape)
    .from(knocks)
    .innerJoin(codes, eq(codes.id, knocks.codeId))
    .innerJoin(invites, eq(invites.id, codes.inviteId))
    .where(and(eq(invites.sessionId, session), eq(knocks.state, 'waiting'), inviteIsOpen(now)))
    .orderBy(asc(knocks.createdAt), knocks.id)
}

/** False when nobody waits under that id. */
export async function turnAway(
  db: Db,
  { session, knock, now }: { session: string; knock: string; now: Instant },
): Promise<boolean> {
  const waiting = (await knocksAt(db, { session, now })).some((one) => one.knock === knock)
  return waiting && answerKnock(db, { knock, state: 'refused' })
}

/** False when it was answered already. */
export async function answerKnock(db: Db, { knock, state }: { knock: string; state: KnockState }): Promise<boolean> {
  const answered = await db
    .update(knocks)
    .set({ state })
    .where(and(eq(knocks.id, knock), eq(knocks.state, 'waiting')))
    .returning({ id: knocks.id })
  return answered.length > 0
}
