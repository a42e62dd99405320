// Who may host what, as asked of either database: every condition by itself, taken away and given back.
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { giveConsent, withdrawAll, withdrawConsent } from '#db/consents.ts'
import { addCounselling, endCounsellings, noteSafety } from '#db/counselling.ts'
import { addCounsellor, disableCounsellor } from '#db/counsellors.ts'
import { leaveSeat } from '#db/couples.ts'
import { counsellings, handovers, meetingSessions, meetings, secondFactors } from '#db/schema/counselling.ts'
import { people } from '#db/schema/people.ts'
import { confirmFactor, keepSecret } from '#db/second-factors.ts'
import { counsellingOf, hostOf } from '#server/core/access.ts'
import { consented } from '#server/core/agreed-by-both.ts'
import { freshDatabase, KINDS } from '#tests/support/database.ts'
import { aCouple, aPerson, aSession, NOON, WEEK } from '#tests/support/rows.ts'

const SEALED = Buffer.from('sealed')

async function aCounsellor(db: Db): Promise<string> {
  const person = await aPerson(db)
  await asCounsellor(db, person)
  return person
}

async function asCounsellor(db: Db, person: string): Promise<void> {
  await addCounsellor(db, { person, sealedName: SEALED, wrappedKey: SEALED, madeAt: NOON })
  const [{ account } = { account: null }] = await db
    .select({ account: people.accountId })
    .from(people)
    .where(eq(people.id, person))
  await keepSecret(db, { account: account ?? '', sealedSecret: SEALED })
  await confirmFactor(db, { account: account ?? '', at: NOON })
}

async function hosted(db: Db) {
  const [counsellor, two] = [await aCounsellor(db), await aCouple(db)]
  const [session, counselling, meeting] = [await aSession(db, two), randomUUID(), randomUUID()]
  const { couple, first, second } = two
  await addCounselling(db, { counselling, counsellor, couple, sealedAlias: SEALED, policy: 'no-secrets', at: NOON })
  for (const seat of ['first', 'second'] as const) await noteSafety(db, { counselling, seat, at: NOON })
  const plan = { exercises: [] }
  await db
    .insert(meetings)
    .values({ id: meeting, counsellingId: counselling, at: NOON, minutes: 50, plan, createdAt: NOON })
  await db.insert(meetingSessions).values({ meetingId: meeting, sessionId: session })
  for (const person of [first, second]) await agree(db, { counselling, person })
  return { counsellor, couple, first, second, session, counselling }
}

function agree(
  db: Db,
  { counselling, person, back = null }: { counselling: string; person: string; back?: number | null },
) {
  return giveConsent(db, { id: randomUUID(), counselling, person, purpose: 'hosting', reachesBackTo: back, at: NOON })
}

describe.each(KINDS)('CO who may host: %s', async (kind) => {
  const { db } = await freshDatabase(kind)
  let place: Awaited<ReturnType<typeof hosted>>
  const host = (person = place.counsellor, now = NOON) => hostOf(db, person, place.session, now)

  beforeAll(async () => {
    place = await hosted(db)
  })

  test('[CO25] the counsellor of the meeting it lies in, and nobody else', async () => {
    const { counsellor: person, counselling, couple, session } = place
    expect(await host()).toEqual({ session, couple, seat: 'counsellor', person, counselling })
    expect(await host(await aCounsellor(db))).toBeNull()
    expect(await host(place.first)).toBeNull()
    const elsewhere = await aSession(db, await aCouple(db))
    expect(await hostOf(db, person, elsewhere, NOON)).toBeNull()
    expect(await hostOf(db, person, 'no-id', NOON)).toBeNull()
  })

  test('[CO24] not before each was asked about safety', async () => {
    for (const seat of ['first', 'second'] as const) {
      await noteSafety(db, { counselling: place.counselling, seat, at: null })
      expect(await host()).toBeNull()
      await noteSafety(db, { counselling: place.counselling, seat, at: NOON })
    }
    expect(await host()).not.toBeNull()
  })

  test('[CO26] both must agree, and the later of their days counts', async () => {
    const { counselling, couple, first, second } = place
    for (const person of [first, second]) {
      await withdrawConsent(db, { counselling, person, purpose: 'hosting', at: NOON })
      expect(await host()).toBeNull()
      await agree(db, { counselling, person })
    }
    const asked = { counselling, couple, purpose: 'hosting' } as const
    expect(await consented(db, asked)).toEqual({ reachesBackTo: null, openedSince: null })
    await agree(db, { counselling, person: first, back: NOON - WEEK })
    expect(await consented(db, asked)).toEqual({ reachesBackTo: NOON - WEEK, openedSince: null })
    await agree(db, { counselling, person: second, back: NOON })
    expect(await consented(db, asked)).toEqual({ reachesBackTo: NOON, openedSince: null })
    expect(await consented(db, { ...asked, purpose: 'agreements' })).toBeNull()
    expect(await consented(db, { ...asked, couple: null })).toBeNull()
  })

  test('[CO21] not when disabled, nor without a second way to sign in', async () => {
    const { counsellor: person } = place
    await disableCounsellor(db, { person, at: NOON })
    expect(await host()).toBeNull()
    expect(await counsellingOf({ db, now: () => NOON }, person, place.counselling)).toBeNull()
    await disableCounsellor(db, { person, at: null })
    const [own] = await db.select().from(people).where(eq(people.id, person))
    const app = eq(secondFactors.accountId, own?.accountId ?? '')
    await db.update(secondFactors).set({ confirmedAt: null }).where(app)
    expect(await host()).toBeNull()
    await db.update(secondFactors).set({ confirmedAt: NOON }).where(app)
    expect(await host()).not.toBeNull()
  })

  test('[CO25] who covers may, until the day it ends, once that one and both partners said yes', async () => {
    const [cover, id] = [await aCounsellor(db), randomUUID()]
    const row = {
      id,
      counsellingId: place.counselling,
      toCounsellor: cover,
      kind: 'cover',
      until: NOON + WEEK,
    } as const
    await db.insert(handovers).values({ ...row, askedAt: NOON, takenAt: NOON, firstAgreedAt: NOON })
    expect(await host(cover)).toBeNull()
    await db.update(handovers).set({ secondAgreedAt: NOON }).where(eq(handovers.id, id))
    expect(await host(cover)).not.toBeNull()
    expect(await host()).not.toBeNull()
    expect(await host(cover, NOON + WEEK)).toBeNull()
  })

  test('[CO23] not who sits in the couple, however they came by their seat or by the counselling', async () => {
    const own = await hosted(db)
    await asCounsellor(db, own.first)
    await db.update(counsellings).set({ counsellorId: own.first }).where(eq(counsellings.id, own.counselling))
    expect(await hostOf(db, own.first, own.session, NOON)).toBeNull()
    expect(await counsellingOf({ db, now: () => NOON }, own.first, own.counselling)).toBeNull()
  })

  test('[CO28] not after the end, and not when one of the two has left', async () => {
    const other = await hosted(db)
    const asked = (at: typeof other) => hostOf(db, at.counsellor, at.session, NOON)
    expect(await asked(other)).not.toBeNull()
    await leaveSeat(db, { couple: other.couple, person: other.second, at: NOON })
    expect(await asked(other)).toBeNull()
    const third = await hosted(db)
    expect(await endCounsellings(db, { among: { couple: third.couple }, at: NOON })).toEqual([third.counselling])
    await withdrawAll(db, { among: { counselling: third.counselling }, at: NOON })
    expect(await asked(third)).toBeNull()
    await db.update(counsellings).set({ endedAt: null }).where(eq(counsellings.id, third.counselling))
    expect(await asked(third)).toBeNull()
  })
})
