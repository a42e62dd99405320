import { describe, expect, test } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { type CameUp, type Command, Fate, WayOut } from '#shared/session/commands.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf, hasLookedBack } from '#shared/session/looking-back.ts'
import { saidAt } from '#shared/session/source.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { viewFor } from '#shared/session/view.ts'
import { stateById } from '#shared/session/walk.ts'
import { DAY, HOUR } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, type Given, given, opened } from '#tests/support/given.ts'
import { goOn, promise, scriptOf, started } from '#tests/support/scripts.ts'

const terms = { as: 'agreement', who: 'both', when: 'it rains', will: 'we stay', reviewOn: dayIn(7, EVENING) } as const
const agreed = started(promise)
  .and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })
  .and('second', { type: 'sign', step: 'promise', proposal: 1 })
const closed = agreed.and('first', goOn('promise')).and('second', goOn('promise'))

// A loop whose name is signed, as its rules ask.
const named = given(opened({ script: { ...scriptOf(), id: ourLoop.id, steps: naming() } }))
  .and('first', { type: 'ready', mode: 'in-one-place' })
  .and('second', { type: 'ready', mode: 'in-one-place' })
  .and('first', { type: 'propose', step: 'loop-name', terms: { as: 'name', text: 'The whirl' }, locale: 'en' })
  .and('second', { type: 'sign', step: 'loop-name', proposal: 1 })

function naming() {
  return ourLoop.steps.filter(({ id }) => id === 'loop-name').map(({ after: _, ...step }) => step)
}

const said = (fate: Fate, inTheWay?: string): Command => ({
  type: 'review-agreement',
  step: 'promise',
  fate,
  locale: 'en',
  ...(inTheWay && { inTheWay }),
})
const looped = (wayOut: WayOut, cameUp: CameUp = 'once'): Command => ({
  type: 'review-loop',
  step: 'loop-name',
  cameUp,
  wayOut,
})
/** The letter at that moment, and all else that the other could read. */
const readBy = (seat: 'first' | 'second', { session }: Given, now: number) => {
  const then = asOf(session, now)
  const all = Array.from({ length: session.position }, (_, at) => saidAt(then, seat, at + 1))
  const rest = { view: viewFor(then, seat), spoken: spokenFor(then, seat), sources: all.filter(Boolean) }
  return { letter: reflect(then, []), ...rest }
}
const keys = (so: Given, now: number) =>
  reflect(asOf(so.session, now), [])
    .blocks.flatMap(({ sentences }) => sentences.map(({ key }) => key))
    .filter((key) => /says|both-say|in-the-way|since/.test(key))

describe('AG Agreements, looked back on blind', () => {
  test.each([
    ['an agreement, in words', closed, said('forgot', 'A long week.')],
    ['an agreement that was kept', closed, said('kept')],
    ['in a session that goes on', agreed, said('not-managed', 'Two late trains.')],
    ['the loop', named, looped('did-not-help')],
    ['a loop that did not come up', named, looped('not-yet', 'not')],
  ])('[AG10] %s: until it opens the other reads the same, whatever was said', (_, so, back) => {
    const after = so.and('first', back, EVENING + HOUR)
    for (const now of [EVENING + HOUR, EVENING + HOUR + DAY - 1])
      expect(readBy('second', after, now)).toEqual(readBy('second', so, now))
    const opens = readBy('second', after, EVENING + HOUR + DAY)
    expect(opens).not.toEqual(readBy('second', so, EVENING + HOUR + DAY))
    expect(readBy('first', after, EVENING + HOUR + DAY).letter).toEqual(opens.letter)
  })

  test('[AG10] both open with the second, and are told together', () => {
    const one = closed.and('first', said('kept'), EVENING + HOUR)
    expect(keys(one, EVENING + HOUR)).toEqual([])
    const both = one.and('second', said('partly'), EVENING + 2 * HOUR)
    expect(keys(both, EVENING + 2 * HOUR)).toEqual(['agreements.says.kept', 'agreements.says.partly'])
    expect(replay('evening', both.log)).toEqual(both.session)
  })

  test('[AG10] said differently before it opens, the last word counts and the day runs from the first', () => {
    const twice = closed
      .and('first', said('dropped', 'I was cross.'), EVENING + HOUR)
      .and('first', said('forgot'), EVENING + 20 * HOUR)
    expect(keys(twice, EVENING + HOUR + DAY - 1)).toEqual([])
    expect(keys(twice, EVENING + HOUR + DAY)).toEqual(['agreements.says.forgot'])
  })

  test('[AG10] what opened by itself waits for nothing: the other’s answer opens at once', () => {
    const late = closed.and('first', said('kept'), EVENING).and('second', said('changed'), EVENING + 3 * DAY)
    expect(keys(late, EVENING + 3 * DAY)).toEqual(['agreements.says.kept', 'agreements.says.changed'])
  })

  test('[AG10] a loop that is looked back on every week is blind every week', () => {
    const week = named.and('first', looped('helped')).and('second', looped('a-little'))
    const since = ['loop.since.way-out.helped', 'loop.since.way-out.a-little']
    const ways = (so: Given, now: number) => keys(so, now).filter((key) => key.includes('way-out'))
    expect(ways(week, EVENING)).toEqual(since)
    const next = week.and('second', looped('did-not-help'), EVENING + 7 * DAY)
    expect(ways(next, EVENING + 7 * DAY)).toEqual(since)
    const both = next.and('first', looped('not-tried'), EVENING + 7 * DAY + HOUR)
    expect(ways(both, EVENING + 7 * DAY + HOUR)).toEqual([
      'loop.since.way-out.not-tried',
      'loop.since.way-out.did-not-help',
    ])
  })

  test('[AG10] its author finds their words, and nobody asks them again', () => {
    const one = closed.and('second', said('forgot', 'A long week.'), EVENING + HOUR)
    const state = stateById(one.session, 'promise')
    expect([hasLookedBack(state, 'first'), hasLookedBack(state, 'second')]).toEqual([false, true])
    const own = spokenFor(one.session, 'second').find(({ text }) => text === 'A long week.')
    expect(own?.sealed).toBe(one.session.position)
  })

  test('[AG10] [PR15] what was deleted before it opened leaves nothing, not even a gap', () => {
    const one = closed.and('first', said('forgot', 'A long week.'), EVENING + HOUR)
    const words = { erased: true } as const
    const log = one.log.map((entry) => ({
      ...entry,
      events: entry.events.map((event) => (event.type === 'agreement-reviewed' ? { ...event, words } : event)),
    }))
    const gone = { type: 'author-erased', seat: 'first', versions: { first: 9, second: 9 } } as const
    const at = EVENING + 2 * HOUR
    const erased = replay('evening', [...log, { position: log.length + 1, at, seat: 'first', events: [gone] }])
    expect(reflect(asOf(erased, at + 2 * DAY), []).blocks).toEqual(reflect(closed.session, []).blocks)
  })

  test.each(WayOut.options.filter((way) => way !== 'not-yet'))(
    '[AG11] %s is told as it was said, in both languages',
    (way) => {
      const told = keys(named.and('first', looped(way)).and('second', looped(way)), EVENING)
      expect(told).toContain(`loop.since.way-out.${way}`)
      for (const { reflection, 'looking-back': back } of Object.values(MESSAGES)) {
        const lines: Record<string, string> = reflection.loop.since['way-out']
        const answers: Record<string, string> = back.review['way-out-answers']
        expect(new Set(Object.values(lines)).size).toBe(4)
        expect([lines[way], answers[way]]).toEqual([expect.any(String), expect.any(String)])
      }
    },
  )

  test.each(Fate.options)('[AG11] %s is told as it was said, in both languages', (fate) => {
    const one = closed.and('first', said(fate))
    expect(keys(one, EVENING + DAY)).toEqual([`agreements.says.${fate}`])
    expect(keys(one.and('second', said(fate)), EVENING)).toEqual([`agreements.both-say.${fate}`])
    for (const { reflection, 'looking-back': back } of Object.values(MESSAGES)) {
      const { says, 'both-say': both } = reflection.agreements
      for (const lines of [says, both, back.review.fates] as Record<string, string>[])
        expect(new Set(Object.values(lines)).size).toBe(Fate.options.length)
      expect([says[fate], both[fate], back.review.fates[fate]].every(Boolean)).toBe(true)
    }
  })
})
