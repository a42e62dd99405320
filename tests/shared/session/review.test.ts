import { describe, expect, test } from 'vitest'
import type { Step } from '#shared/exercises/exercise.ts'
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import { saidAt } from '#shared/session/source.ts'
import { viewFor } from '#shared/session/view.ts'
import { stateById } from '#shared/session/walk.ts'
import { DAY } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { begun, goOn, promise, started } from '#tests/support/scripts.ts'

const WEEK = 7 * DAY
const terms = { as: 'agreement', who: 'second', when: 'I sit in the car', will: 'send one word' } as const
const proposed = started(promise).and('first', {
  type: 'propose',
  step: 'promise',
  terms: { ...terms, reviewOn: dayIn(7, EVENING) },
  locale: 'en',
})
const agreed = proposed.and('second', { type: 'sign', step: 'promise', proposal: 1 })
const closed = agreed.and('first', goOn('promise')).and('second', goOn('promise'))
const review = { type: 'review-agreement', step: 'promise', fate: 'partly', locale: 'en' } as const

describe('AG Agreements, looked back on', () => {
  test('[AG5] each says what became of it, in the open session as in the closed one', () => {
    expect(closed.session.phase).toBe('closed')
    for (const so of [agreed, closed]) {
      so.when('second', { ...review, inTheWay: 'Two late trains.' }, EVENING + WEEK).gives({
        type: 'agreement-reviewed',
        seat: 'second',
        words: { fate: 'partly', inTheWay: 'Two late trains.' },
      })
    }
  })

  test('[AG5] only what both signed and still stands can be looked back on', () => {
    proposed.when('first', review).refused('nothing-given')
    closed.when('first', { ...review, step: 'nowhere' }).refused('no-such-step')
    const sure: Step = {
      id: 'sure',
      asks: 'both',
      kept: true,
      prompt: { kind: 'scale', scales: ['sure'], decides: 'smaller' },
    }
    const smaller: Step = { ...promise, id: 'smaller', onlyWhenSmaller: true }
    const doubted = (['first', 'second'] as const).reduce(
      (so, seat) =>
        so.and(seat, { type: 'answer', step: 'sure', locale: 'en', value: { kind: 'scale', values: { sure: 4 } } }),
      started(promise, sure, smaller)
        .and('first', {
          type: 'propose',
          step: 'promise',
          terms: { ...terms, reviewOn: dayIn(7, EVENING) },
          locale: 'en',
        })
        .and('second', { type: 'sign', step: 'promise', proposal: 1 })
        .and('first', goOn('promise'))
        .and('second', goOn('promise')),
    )
    const made = doubted
      .and('first', {
        type: 'propose',
        step: 'smaller',
        terms: { ...terms, reviewOn: dayIn(7, EVENING) },
        locale: 'en',
      })
      .and('second', { type: 'sign', step: 'smaller', proposal: 1 })
    made.when('first', review).refused('nothing-given')
    made.when('first', { ...review, step: 'smaller' }).gives({ type: 'agreement-reviewed' })
  })

  test('[AG5] the last word of each counts, and both may read it at its source', () => {
    const twice = closed
      .and('first', { ...review, fate: 'forgot', inTheWay: 'A long week.' })
      .and('first', { ...review, fate: 'kept' })
    const open = asOf(twice.session, EVENING + DAY)
    expect(stateById(open, 'promise').reviews.first).toMatchObject({ fate: 'kept', inTheWay: null })
    expect(saidAt(open, 'second', open.position)).toMatchObject({ as: 'reviewed', fate: 'kept' })
    expect(saidAt(open, 'second', open.position - 1)).toBeNull()
  })

  test('[AG5] [PR2] no view changes by it, and a reload gives the same', () => {
    const after = closed.and('first', review)
    for (const seat of ['first', 'second'] as const)
      expect(viewFor(after.session, seat)).toEqual(viewFor(closed.session, seat))
    expect(replay('evening', after.log)).toEqual(after.session)
    expect(after.session.closedAt).toBe(closed.session.closedAt)
  })

  test('[AG5] the loop can be looked back on as often as one likes, once it has a name', () => {
    const loop = begun(given(opened({ script: ourLoop })), 'in-one-place')
    const back = { type: 'review-loop', step: 'loop-name', cameUp: 'once', wayOut: 'helped' } as const
    loop.when('first', back).refused('nothing-given')
    loop.when('first', { ...back, step: 'nowhere' }).refused('no-such-step')
    agreed.when('first', { ...back, step: 'promise' }).refused('nothing-given')
  })
})
