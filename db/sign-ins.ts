// Sign-ins: one for each device of an account, under a coarse name of its browser. Their lines are ended elsewhere.
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Instant } from '#shared/time.ts'
import type { Db } from './client.ts'
import { authSession } from './schema/auth.ts'

export type SignIn = { signIn: string; device: string | null; since: Instant }

/** Those that still hold, the latest first. */
export async function signInsOf(db: Db, { account, now }: { account: string; now: Instant }): Promise<SignIn[]> {
  const found = await db
    .select({ signIn: authSession.id, device: authSession.userAgent, since: authSession.createdAt })
    .from(authSession)
    .where(and(eq(authSession.userId, account), gt(authSession.expiresAt, new Date(now))))
    .orderBy(desc(authSession.createdAt), authSession.id)
  return found.map(({ since, ...rest }) => ({ ...rest, since: since.getTime() }))
}

export async function signInStands(db: Db, { signIn, now }: { signIn: string; now: Instant }): Promise<boolean> {
  return (await db.$count(authSession, and(eq(authSession.id, signIn), gt(authSession.expiresAt, new Date(now))))) > 0
}

/** Ends one sign-in of the account, all, or all but one; says which there were. */
export async function endSignIns(
  db: Db,
  { account, only, but }: { account: string; only?: string; but?: string },
): Promise<string[]> {
  const ended = await db
    .delete(authSession)
    .where(
      and(
        eq(authSession.userId, account),
        only === undefined ? undefined : eq(authSession.id, only),
        but === undefined ? undefined : ne(authSession.id, but),
      ),
    )
    .returning({ id: authSession.id })
  return ended.map(({ id }) => id)
}
