// What several servers of one database count together, on any database: each server is its own limits over the same table.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { takings } from '#db/schema/keeping.ts'
import { forgetTakings } from '#db/takings.ts'
import { type Budgets, LIMITS, type Limited, openLimits } from '#server/front/limits.ts'
import { openTakings } from '#server/front/takings.ts'
import { newKey } from '#server/log/seal.ts'

const MINUTE = 60_000
const secret = newKey()

export function shared({ db, prepared }: Pick<Database, 'db' | 'prepared'>): void {
  /** A server that has just started. `clock`: by how much its machine's clock is wrong. `ahead`: as much time has passed for all. */
  const server = ({ budgets = {}, clock = 0, passed = { ahead: 0 } }: Opened = {}) => {
    const journal = { info: () => {}, warn: () => {}, error: () => {} }
    const counted = openTakings({ db, prepared, secret, ahead: () => passed.ahead, journal })
    counted.stop()
    const now = () => Date.now() + clock + passed.ahead
    return openLimits({ budgets: { ...LIMITS, ...budgets }, now, takings: counted })
  }
  type Opened = { budgets?: Partial<Budgets>; clock?: number; passed?: { ahead: number } }
  const times = async (many: number, take: () => Promise<boolean>) =>
    (await Promise.all(Array.from({ length: many }, take))).filter(Boolean).length
  const GUARDS = Object.keys(LIMITS).filter(
    (limited) => !['page', 'reach', 'reach-at-all', 'command', 'ask', 'connect'].includes(limited),
  ) as Limited[]

  describe('RM Limits of several servers', () => {
    test.each(GUARDS)(
      '[RM22] %s is counted by two servers together, and by one that was started again',
      async (limited) => {
        const budgets = { [limited]: { points: 5, duration: 600 } }
        const [one, other] = [server({ budgets }), server({ budgets })]
        const key = randomUUID()
        const taken = await Promise.all([one, other].map((each) => times(10, () => each.take(limited, key))))
        expect((taken[0] ?? 0) + (taken[1] ?? 0)).toBe(5)
        const restarted = server({ budgets })
        expect([await restarted.left(limited, key), await restarted.take(limited, key)]).toEqual([false, false])
        expect(await restarted.take(limited, randomUUID())).toBe(true)
      },
    )

    test('[RM22] a household’s larger network is counted by two servers together', async () => {
      const budgets = { knock: { points: 1, duration: 600 } }
      const one = server({ budgets })
      const two = [one, server({ budgets })]
      const own = randomUUID().slice(0, 4)
      const taken = []
      for (let at = 0; at < 40; at++) taken.push(await (two[at % 2] ?? one).take('knock', `2001:db8:${own}:${at}::/64`))
      expect(taken.filter(Boolean)).toHaveLength(16)
    })

    test('[RM22] what is given back is given back for all', async () => {
      const budgets = { 'wrong-at-code': { points: 1, duration: 600 } }
      const [one, other] = [server({ budgets }), server({ budgets })]
      const key = randomUUID()
      expect(await one.take('wrong-at-code', key)).toBe(true)
      expect(await other.left('wrong-at-code', key)).toBe(false)
      await one.giveBack('wrong-at-code', key)
      expect([await other.take('wrong-at-code', key), await one.take('wrong-at-code', key)]).toEqual([true, false])
    })

    test('[RM22] a server whose clock is ten minutes off opens nothing, and a window ends by the database’s clock', async () => {
      const budgets = { 'account-try': { points: 2, duration: 300 } }
      const passed = { ahead: 0 }
      const key = randomUUID()
      const servers = [0, 10 * MINUTE, -10 * MINUTE].map((clock) => server({ budgets, clock, passed }))
      const taken = []
      for (const each of [...servers, ...servers]) taken.push(await each.take('account-try', key))
      expect(taken).toEqual([true, true, false, false, false, false])
      passed.ahead = 5 * MINUTE
      expect(await server({ budgets, passed }).take('account-try', key)).toBe(true)
    })

    test('[RM22] a clock that was put back holds nobody up for longer', async () => {
      const budgets = { knock: { points: 1, duration: 300 } }
      const key = randomUUID()
      const later = server({ budgets, passed: { ahead: 20 * MINUTE } })
      expect([await later.take('knock', key), await later.take('knock', key)]).toEqual([true, false])
      const back = server({ budgets })
      expect([await back.left('knock', key), await back.take('knock', key)]).toEqual([true, true])
    })

    test('[RM23] what is asked all the time is counted by tenths: two servers give a tenth each beyond the share', async () => {
      const budgets = { ask: { points: 100, duration: 600 } }
      const one = server({ budgets })
      const two = [one, server({ budgets })]
      const key = randomUUID()
      let taken = 0
      for (let at = 0; at < 300; at++) if (await (two[at % 2] ?? one).take('ask', key)) taken += 1
      expect(taken).toBeGreaterThanOrEqual(99)
      expect(taken).toBeLessThan(120)
    })

    test('[RM24] no place and no name stands in the database, and what no longer counts goes', async () => {
      const rows = () => db.select().from(takings)
      const limits = server({ budgets: { 'name-tried': { points: 2, duration: 60 } } })
      const name = `${randomUUID()}@example.org from 203.0.113.77`
      await limits.take('name-tried', name)
      const kept = await rows()
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true)
      await forgetTakings(db, { ahead: 24 * 60 * MINUTE })
      expect(await rows()).toEqual([])
    })
  })
}
