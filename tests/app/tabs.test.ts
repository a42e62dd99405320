// Two tabs of one page on one device: each keeps its own words, and is asked about the other's.
import { describe, expect, test } from 'vitest'
import { openStore } from '#app/line/line-state.ts'
import { deviceOn } from '#app/on-device/device.ts'
import { type Drafts, namesOfDrafts, openDrafts, openDraftsAt } from '#app/on-device/drafts.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import type { Command } from '#shared/session/commands.ts'
import { shelf } from '#tests/support/shelf.ts'

const long = 'The evening we sat on the steps, and nobody said a word for an hour'
const text = (words: string) => ({ kind: 'text', text: words })

/** Tabs of one device, and with `tab` again the same one after a reload. */
function device(room = 10_000, before = {}) {
  const storage = shelf(room, { before })
  let clock = 0
  const now = () => clock++
  const opened = (tab: string) => ({ on: deviceOn(storage, new Map()), tab })
  return {
    storage,
    tab: (name: string): Drafts => openDrafts('evening', opened(name).on, name, now),
    page: (name: string) => {
      const { on } = opened(name)
      const [drafts, outbox] = [openDrafts('evening', on, name, now), openOutbox<Command>('evening', on, name)]
      return { drafts, outbox, store: openStore(outbox, drafts) }
    },
  }
}

const asked = (drafts: Drafts, name = 'landed') => drafts.others(name).map(({ draft }) => draft)

describe('DU Two tabs', () => {
  for (const [what, one, other] of [
    ['words', long, 'x'],
    ['an answer', text(long), text('x')],
    ['an order', { kind: 'rank', order: ['held', 'trusted'] }, { kind: 'rank', order: ['own-pace'] }],
    ['a scale at nought', { kind: 'scale', values: { room: 0 } }, { kind: 'scale', values: { room: 7 } }],
    ['terms', { who: 'both', when: long, will: '' }, { who: 'me', when: '', will: 'x' }],
  ] as const) {
    test(`[DU50] ${what} of two tabs: each reads its own again, and is asked about the other’s`, () => {
      const { tab } = device()
      const [first, second] = [tab('one'), tab('two')]
      first.read('landed')
      second.read('landed')
      first.keep('landed', one)
      second.keep('landed', other)
      expect([tab('one').read('landed'), tab('two').read('landed')]).toEqual([one, other])
      expect([asked(first), asked(second)]).toEqual([[other], [one]])
    })
  }

  test('[DU50] whoever goes on writing in another tab, or after a crash, is asked nothing about what they began from', () => {
    const { tab } = device()
    tab('one').keep('landed', 'The evening')
    const second = tab('two')
    expect([second.read('landed'), asked(second)]).toEqual(['The evening', []])
    second.keep('landed', long)
    expect(asked(second)).toEqual([])
    const third = tab('three')
    expect([third.read('landed'), asked(third)]).toEqual([long, []])
    third.keep('landed', 'x')
    expect(asked(third)).toEqual([])
    third.forget('landed')
    expect([third.read('landed'), asked(tab('four'))]).toEqual([undefined, []])
  })

  test('[DU50] what the other tab writes from then on is asked about, also where nothing was typed here', () => {
    const { tab } = device()
    const [first, second] = [tab('one'), tab('two')]
    first.keep('landed', 'The evening')
    second.read('landed')
    first.keep('landed', long)
    expect(asked(second)).toEqual([long])
    second.keep('landed', 'The evening, and you')
    expect(asked(second)).toEqual([long])
  })

  test('[DU50] to use the others swaps: one’s own are asked about then; let go, they are gone', () => {
    const { tab } = device()
    const [first, second] = [tab('one'), tab('two')]
    first.keep('landed', long)
    second.keep('landed', 'x')
    const [found] = second.others('landed')
    if (!found) throw new Error('nothing is asked')
    second.turnTo('landed', found.draft, found)
    expect([second.read('landed'), asked(second)]).toEqual([long, ['x']])
    const [before] = second.others('landed')
    if (!before) throw new Error('nothing is asked')
    second.turnTo('landed', before.draft, before)
    expect([second.read('landed'), asked(second)]).toEqual(['x', [long]])
    for (const other of second.others('landed')) second.letGo('landed', other)
    const third = tab('three')
    expect([second.read('landed'), asked(second), third.read('landed'), asked(third)]).toEqual(['x', [], 'x', []])
  })

  test('[DU50] what is blank, the same or only folded away is not asked about', () => {
    const { tab } = device()
    const first = tab('one')
    first.keep('landed', long)
    for (const [at, draft] of [long, '  ', text(''), { kind: 'rank', order: [] }, { kind: 'aloud' }, true].entries()) {
      tab(`other ${at}`).keep('landed', draft)
    }
    expect(asked(first)).toEqual([])
  })

  test('[DU50] given by one tab, its words are forgotten and the other’s are not, whichever tab sends them', () => {
    for (const sender of ['one', 'two']) {
      const { page, tab } = device()
      const pages = { one: page('one'), two: page('two') } as Record<string, ReturnType<typeof page>>
      pages.one?.drafts.keep('landed', text('x'))
      pages.two?.drafts.keep('landed', text(long))
      pages.one?.outbox.add({ type: 'answer', step: 'landed', locale: 'en', value: { kind: 'text', text: 'x' } }, 1)
      const sending = pages[sender]
      for (const sent of sending?.outbox.all() ?? []) sending?.store.settle(sent, { ok: true, version: 1 })
      expect([tab('two').read('landed'), asked(tab('two'))]).toEqual([text(long), []])
      const given = tab('two').others('landed', text('x'))
      expect(given.map(({ draft }) => draft)).toEqual([text(long)])
    }
  })

  test('[DU50] given as they were found, words of a tab that is gone are forgotten with them', () => {
    const { page, tab } = device()
    tab('gone').keep('landed', text('x'))
    const { drafts, outbox, store } = page('one')
    drafts.read('landed')
    drafts.takeUp('landed')
    outbox.add({ type: 'answer', step: 'landed', locale: 'en', value: { kind: 'text', text: 'x' } }, 1)
    for (const sent of outbox.all()) store.settle(sent, { ok: true, version: 1 })
    expect(tab('three').read('landed')).toBeUndefined()
  })

  test('[DU50] [DU20] words kept before tabs had their own are read, gone on with and forgotten', () => {
    const before = { 'halfway:draft:evening:landed': JSON.stringify(long), 'halfway:exercise:new-weather': '{"a":"b"}' }
    const { tab, storage } = device(10_000, before)
    const first = tab('one')
    expect([first.read('landed'), asked(first)]).toEqual([long, []])
    first.keep('landed', `${long}.`)
    expect(asked(first)).toEqual([])
    first.forget('landed')
    expect(tab('two').read('landed')).toBeUndefined()
    const on = deviceOn(storage, new Map())
    const exercises = openDraftsAt({ prefix: 'halfway:exercise:', place: 'exercise', tab: 'one' }, on)
    expect(exercises.read('new-weather')).toEqual({ a: 'b' })
    exercises.keep('new-weather', { a: 'c' })
    expect(namesOfDrafts('halfway:exercise:new', on)).toEqual(['-weather'])
  })

  test('[DU50] [DU11] where the device is full each tab holds its own, and reads what the other could keep', () => {
    const { tab } = device(140)
    const [first, second] = [tab('one'), tab('two')]
    first.keep('landed', 'The steps')
    second.keep('landed', long.repeat(9))
    expect([first.read('landed'), second.read('landed')]).toEqual(['The steps', long.repeat(9)])
    expect([asked(first), asked(second)]).toEqual([[], ['The steps']])
  })
})
