// Accounts, their names and their codes, on any database: what is given once is given once, however many ask.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { accountAt, accountById, keepPassword, nameAccount } from '#db/accounts.ts'
import type { Db } from '#db/client.ts'
import { keepChallenge, takeChallenge } from '#db/passkeys.ts'
import { personById } from '#db/people.ts'
import { codesLeft, replaceCodes, spendRecoveryCode } from '#db/recovery-codes.ts'
import { MINUTE } from '#shared/time.ts'
import { aPerson, NOON } from '#tests/support/rows.ts'

async function anAccount(db: Db): Promise<string> {
  const person = await personById(db, { person: await aPerson(db) })
  return person?.accountId ?? ''
}

export function accounts(db: Db): void {
  describe('Accounts', () => {
    test('[ST12] a name is given to one account, whoever asks at the same moment', async () => {
      const asking = [await anAccount(db), await anAccount(db), await anAccount(db)]
      const [hashed, sealed] = [randomUUID(), Buffer.from('sealed')]
      const name = (account: string) =>
        db.transaction((tx) => nameAccount(tx, { account, name: hashed, sealed, at: NOON }))
      const named = await Promise.all(asking.map(name))
      expect(named.filter(Boolean)).toHaveLength(1)
      const account = asking[named.indexOf(true)] ?? ''
      expect(await accountAt(db, { name: hashed })).toEqual({ account, address: sealed, password: null })
      expect(await name(account)).toBe(true)
    })

    test('[ST12] of two passwords the last one holds', async () => {
      const account = await anAccount(db)
      for (const password of ['one', 'two']) await keepPassword(db, { id: randomUUID(), account, password, at: NOON })
      expect(await accountById(db, { account })).toMatchObject({ password: 'two' })
    })

    test('[ST14] a code is spent once, and new ones end those before', async () => {
      const account = await anAccount(db)
      const [hash, other] = [randomUUID(), randomUUID()]
      await replaceCodes(db, { account, hashes: [hash, other], at: NOON })
      const spent = await Promise.all([1, 2, 3].map(() => spendRecoveryCode(db, { hash, at: NOON })))
      expect(spent.filter(Boolean)).toEqual([{ account }])
      expect(await codesLeft(db, { account })).toBe(1)
      await replaceCodes(db, { account, hashes: [randomUUID()], at: NOON })
      expect(await spendRecoveryCode(db, { hash: other, at: NOON })).toBeNull()
      expect(await codesLeft(db, { account })).toBe(1)
    })

    test('[ST13] what a passkey is asked is answered once, and not after its time', async () => {
      const [asked, late] = [randomUUID(), randomUUID()]
      for (const name of [asked, late]) {
        await keepChallenge(db, { id: randomUUID(), asked: name, challenge: name, until: NOON + MINUTE, now: NOON })
      }
      const taken = await Promise.all([1, 2].map(() => takeChallenge(db, { asked, now: NOON })))
      expect(taken.filter(Boolean)).toEqual([asked])
      expect(await takeChallenge(db, { asked: late, now: NOON + MINUTE })).toBeNull()
    })
  })
}
