import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openAdmission } from '#server/line/admission.ts'

describe('DU Coming back all at once', () => {
  test('[DU72] a few at a time, in their order, each let in before others are looked up', async () => {
    const { lookUp, letIn } = openAdmission()
    const done: string[] = []
    let [within, most] = [0, 0]
    const took = (what: string) => async () => {
      within += 1
      most = Math.max(most, within)
      await wait(1)
      within -= 1
      done.push(what)
    }
    const here = { hasGone: () => false }
    const all = Array.from({ length: 60 }, async (_, who) => {
      await lookUp(here, took(`looked up ${who}`))
      await letIn(here, took(`in ${who}`))
    })
    await Promise.all(all)
    expect(most).toBe(16)
    expect(done.filter((what) => what.startsWith('in'))).toEqual(all.map((_, who) => `in ${who}`))
    expect(done.indexOf('in 0')).toBeLessThan(done.indexOf('looked up 32'))
  })

  test('[DU72] who has gone is passed over, and holds nobody up', async () => {
    const { lookUp } = openAdmission()
    let isHere = true
    const first = lookUp({ hasGone: () => false }, async () => {
      await wait(1)
      return 'in'
    })
    const others = Array.from({ length: 20 }, () => lookUp({ hasGone: () => !isHere }, async () => 'in'))
    isHere = false
    expect(await first).toBe('in')
    expect(new Set((await Promise.all(others)).slice(15))).toEqual(new Set([null]))
  })
})
