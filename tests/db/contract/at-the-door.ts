// Who stands at a session's door, on any database: found by their sign-in exactly where they are found step by step.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type AtTheDoor, atTheDoor } from '#db/at-the-door.ts'
import type { Database } from '#db/client.ts'
import { leaveSeat } from '#db/couples.ts'
import { personById } from '#db/people.ts'
import { authSession } from '#db/schema/auth.ts'
import { placeAskings } from '#db/schema/couples.ts'
import { aCouple, aSession, NOON, WEEK } from '#tests/support/rows.ts'

export function door({ db, prepared }: Pick<Database, 'db' | 'prepared'>): void {
  const signedIn = async (person: string) => {
    const signIn = randomUUID()
    const moments = { createdAt: new Date(NOON), updatedAt: new Date(NOON), expiresAt: new Date(NOON + WEEK) }
    const account = (await personById(db, { person }))?.accountId ?? ''
    await db.insert(authSession).values({ id: signIn, token: `hash of ${signIn}`, userId: account, ...moments })
    return signIn
  }
  const stands = async (signIn: string, session: string, now = NOON): Promise<AtTheDoor | null> => {
    const [byToken, byId] = [
      await atTheDoor(prepared, { by: { tokenHash: `hash of ${signIn}` }, session, now }),
      await atTheDoor(prepared, { by: { signIn }, session, now }),
    ]
    expect(byToken).toEqual(byId)
    return byId
  }

  describe('At the door', () => {
    test('[DU75] a partner is found by their sign-in, for as long as it stands, in their own session', async () => {
      const [ours, others] = [await aCouple(db), await aCouple(db)]
      const [session, theirs] = [await aSession(db, ours), await aSession(db, others)]
      const signIn = await signedIn(ours.second)
      const asking = ours.second
      const seated = { session, couple: ours.couple, seat: 'second', person: asking, by: asking }
      expect(await stands(signIn, session)).toEqual({ seated, signIn, asking })
      for (const [of, at] of [
        [theirs, NOON],
        [randomUUID(), NOON],
        [session, NOON + WEEK],
      ] as const)
        expect(await stands(signIn, of, at)).toBeNull()
    })

    test('[DU75] who has left is not, nor whoever is asked about', async () => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      const [first, second] = [await signedIn(ours.first), await signedIn(ours.second)]
      await leaveSeat(db, { ...ours, person: ours.first, at: NOON })
      expect(await stands(first, session)).toBeNull()
      expect(await stands(second, session)).toMatchObject({ seated: { seat: 'second' } })
      const asking = { personId: ours.second, askedBy: ours.first, askedAt: NOON }
      await db.insert(placeAskings).values({ id: randomUUID(), coupleId: ours.couple, ...asking })
      expect(await stands(second, session)).toBeNull()
    })
  })
}
