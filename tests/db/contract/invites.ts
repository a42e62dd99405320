// Invites and knocks, on any database: each lets one person in, once.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { codeOfInvite, makeCode } from '#db/codes.ts'
import { partnersOf } from '#db/couples.ts'
import {
  acceptBack,
  acceptInvite,
  changeNote,
  inviteByToken,
  inviteOfSession,
  makeInvite,
  wayBack,
} from '#db/invites.ts'
import { answerKnock, knock, knockOf, knocksAt, turnAway } from '#db/knocks.ts'
import { askForPlace } from '#db/place-askings.ts'
import { WAITS } from '#shared/place-anew.ts'
import { MINUTE } from '#shared/time.ts'
import { aCouple, aHalfCouple, anInvite, aPerson, aSession, NOON, WEEK } from '#tests/support/rows.ts'

export function invites(db: Db): void {
  describe('RM Invites', () => {
    test('an invite lets one in, however many open it at the same moment', async () => {
      const half = await aHalfCouple(db)
      const { invite, session, tokenHash } = await anInvite(db, half)
      const joining = await Promise.all(Array.from({ length: 6 }, () => aPerson(db)))
      const accepted = await Promise.all(joining.map((person) => acceptInvite(db, { invite, person, at: NOON })))
      expect(accepted.filter(Boolean)).toEqual([{ couple: half.couple, session, seat: 'second' }])
      const person = joining[accepted.findIndex(Boolean)]
      expect(await partnersOf(db, half)).toContainEqual({ seat: 'second', person })
      expect(await inviteByToken(db, { tokenHash, now: NOON })).toBeNull()
    })

    test('one who invites cannot use their own invite up', async () => {
      const half = await aHalfCouple(db)
      const { invite, tokenHash } = await anInvite(db, half)
      expect(await acceptInvite(db, { invite, person: half.first, at: NOON })).toBeNull()
      expect(await inviteByToken(db, { tokenHash, now: NOON })).toMatchObject({ invite })
    })

    test('looking does not use it up; its time does', async () => {
      const { invite, session, tokenHash } = await anInvite(db, await aHalfCouple(db))
      await inviteByToken(db, { tokenHash, now: NOON })
      expect(await inviteByToken(db, { tokenHash, now: NOON + WEEK - 1 })).toMatchObject({ invite, session })
      expect(await inviteByToken(db, { tokenHash, now: NOON + WEEK })).toBeNull()
      expect(await acceptInvite(db, { invite, person: await aPerson(db), at: NOON + WEEK })).toBeNull()
    })

    test('a new invite closes the one before', async () => {
      const half = await aHalfCouple(db)
      const older = await anInvite(db, half)
      const newer = { ...older, invite: randomUUID(), tokenHash: randomUUID() }
      const sealed = { sealedToken: Buffer.from('another'), sealedNote: null, letsBack: null }
      await makeInvite(db, { ...newer, ...sealed, createdAt: NOON + 1, expiresAt: NOON + WEEK })
      expect(await inviteByToken(db, { tokenHash: older.tokenHash, now: NOON + 1 })).toBeNull()
      expect(await inviteOfSession(db, { session: older.session, now: NOON + 1 })).toMatchObject({
        invite: newer.invite,
      })
    })

    test('[ST3] a way back gives a taken seat to one, and closes every other way back', async () => {
      const ours = await aCouple(db)
      const session = await aSession(db, ours)
      const way = async (letsBack: 'first' | 'second') => {
        const made = { invite: randomUUID(), tokenHash: randomUUID(), couple: ours.couple, session, letsBack }
        const sealed = { sealedToken: Buffer.from('sealed token'), sealedNote: null }
        await makeInvite(db, { ...made, ...sealed, createdAt: NOON, expiresAt: NOON + WEEK })
        return made
      }
      const [theirs, others] = [await way('second'), await way('first')]
      const stranger = await aPerson(db)
      expect(await acceptBack(db, { ...theirs, person: stranger, at: NOON })).toBeNull()
      const both = [
        [ours.second, ours.first],
        [ours.first, ours.second],
      ] as const
      for (const [lost, by] of both) {
        const asked = {
          asking: randomUUID(),
          couple: ours.couple,
          person: lost,
          by,
          askedAt: NOON - WAITS,
          endedAt: null,
        }
        await askForPlace(db, asked)
      }
      expect(await acceptBack(db, { ...theirs, person: stranger, at: NOON - 1 })).toBeNull()
      expect(await wayBack(db, { ...theirs, now: NOON })).toMatchObject({ invite: theirs.invite })
      expect(await inviteOfSession(db, { session, now: NOON })).toBeNull()
      const coming = await Promise.all([aPerson(db), aPerson(db), aPerson(db)])
      expect(await acceptInvite(db, { ...theirs, person: coming[0] ?? '', at: NOON })).toBeNull()
      expect(await acceptBack(db, { ...theirs, person: ours.first, at: NOON })).toBeNull()
      const came = await Promise.all(coming.map((person) => acceptBack(db, { ...theirs, person, at: NOON })))
      expect(came.filter(Boolean)).toEqual([{ couple: ours.couple, session, seat: 'second' }])
      const person = coming[came.findIndex(Boolean)]
      const seated = [
        { seat: 'first', person: ours.first },
        { seat: 'second', person },
      ]
      expect(await partnersOf(db, ours)).toEqual(seated)
      expect(await acceptBack(db, { ...others, person: ours.second, at: NOON })).toBeNull()
    })

    test('the note can be changed while it is open', async () => {
      const { session } = await anInvite(db, await aHalfCouple(db))
      await changeNote(db, { session, sealedNote: Buffer.from('no hurry'), now: NOON })
      const open = await inviteOfSession(db, { session, now: NOON })
      expect(open?.sealedNote?.toString()).toBe('no hurry')
    })
  })

  describe('RM Knocks', () => {
    const knocked = async () => {
      const half = await aHalfCouple(db)
      const made = await anInvite(db, half)
      const word = randomUUID()
      const code = { ...made, word, digitsHash: 'right', sealedDigits: Buffer.from('sealed') }
      await makeCode(db, { ...code, at: NOON, expiresAt: NOON + 10 * MINUTE })
      const open = await codeOfInvite(db, { ...made, now: NOON })
      const knocking = async (at: number) => {
        const one = { knock: randomUUID(), code: open?.code ?? '', person: await aPerson(db), at }
        await knock(db, { ...one, sealedName: Buffer.from('sealed name') })
        return one
      }
      return { half, ...made, knocks: [await knocking(NOON), await knocking(NOON + 1)] as const }
    }

    const admit = (at: { invite: string; session: string }, { knock, person }: { knock: string; person: string }) =>
      db.transaction(async (tx) => {
        if (!(await answerKnock(tx, { knock, state: 'admitted' }))) return null
        return acceptInvite(tx, { invite: at.invite, person, at: NOON })
      })

    test('one is let in by name; the other finds it closed', async () => {
      const { half, invite, session, knocks } = await knocked()
      const [one, other] = knocks
      expect(await knocksAt(db, { session, now: NOON })).toMatchObject([{ knock: one.knock }, { knock: other.knock }])
      expect(await knockOf(db, { ...one, now: NOON })).toEqual({ state: 'waiting', session })
      const admitted = await Promise.all([one, one, one].map((each) => admit({ invite, session }, each)))
      expect(admitted.filter(Boolean)).toEqual([{ couple: half.couple, session, seat: 'second' }])
      const seated = await partnersOf(db, half)
      expect(seated).toHaveLength(2)
      const states = await Promise.all(knocks.map((each) => knockOf(db, { ...each, now: NOON + 1 })))
      expect(states.map((found) => found?.state)).toEqual(['admitted', 'refused'])
      expect(await knocksAt(db, { session, now: NOON })).toEqual([])
    })

    test('one who is turned away stays out', async () => {
      const { session, knocks } = await knocked()
      const [one, other] = knocks
      expect(await turnAway(db, { session, knock: one.knock, now: NOON })).toBe(true)
      expect(await turnAway(db, { session, knock: one.knock, now: NOON })).toBe(false)
      expect(await answerKnock(db, { ...one, state: 'admitted' })).toBe(false)
      expect(await knockOf(db, { ...one, now: NOON })).toEqual({ state: 'refused', session })
      expect(await knocksAt(db, { session, now: NOON })).toMatchObject([{ knock: other.knock }])
    })

    test('a knock is nobody else’s to ask about, and turned away from no other session', async () => {
      const [one, other] = [await knocked(), await knocked()]
      expect(await knockOf(db, { ...one.knocks[0], person: one.knocks[1].person, now: NOON })).toBeNull()
      expect(await turnAway(db, { knock: one.knocks[0].knock, session: other.session, now: NOON })).toBe(false)
    })
  })
}
