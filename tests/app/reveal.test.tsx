// @vitest-environment happy-dom
// The reveal on the screen: whose comes first, what is drawn, what is said of it, and how somebody goes through what opened at one time.
import { describe, expect, test } from 'vitest'
import { openRehearsal, playOnce } from '#app/rehearsal/rehearsal.ts'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import { ourLoop } from '#shared/exercises/our-loop.ts'
import { theMapOfNeeds } from '#shared/exercises/the-map-of-needs.ts'
import { weather } from '#shared/exercises/weather.ts'
import { whatWeWant } from '#shared/exercises/what-we-want.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Live } from '#shared/session/live.ts'
import { loopSoFar } from '#shared/session/loop-so-far.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { EVENING } from '#tests/support/given.ts'
import { openScreen, wordsFor } from '#tests/support/heard.tsx'

const NAMES = { first: 'Mara', second: 'Tomás' }
const sayings = { first: 'an hour after work', second: 'the walk by the river' }

/** Played until this step opens to both; `before` is what stood there until then. */
function opening(script: Script, step: string): { before: Live; open: Live } {
  let live = openRehearsal(script, NAMES, EVENING, false)
  for (let turn = 0; turn < 400; turn += 1) {
    const seat = PARTNER_SEATS[turn % 2] ?? 'first'
    const next = playOnce(live, seat, { locale: 'en', say: () => sayings[seat] }, turn, EVENING)
    if (!next) continue
    const { at } = next.seen.first.view
    if (at.phase === 'step' && at.step.step === step && at.step.part.kind === 'opened')
      return { before: live, open: next }
    live = next
  }
  throw new Error(`${step} never opened`)
}

type Shown = { seat?: 'first' | 'second'; locale?: Locale; send?: (command: Command) => void }

async function reveal(script: Script, step: string, { seat = 'first', locale = 'en', send }: Shown = {}) {
  const { before, open } = opening(script, step)
  const screen = openScreen({ seat, locale, words: await wordsFor(locale, script), ...(send && { send }) })
  await screen.turnTo(before)
  const heard = await screen.turnTo(open)
  return { ...screen, heard }
}

function loopIn({ seen }: Live) {
  const { at: place } = seen.first.view
  return place.phase === 'step' && place.step.part.kind === 'opened' ? (place.step.part.loop ?? {}) : {}
}

const at = (lines: readonly string[], what: string) => lines.findIndex((line) => line.includes(what))

describe('RS The reveal on the screen', () => {
  test('[RS1] the other’s words come first for each of the two', async () => {
    for (const [seat, other] of [
      ['first', 'second'],
      ['second', 'first'],
    ] as const) {
      const screen = await reveal(whatWeWant, 'good-day', { seat })
      const lines = screen.read()
      expect(at(lines, sayings[other])).toBeGreaterThan(-1)
      expect(at(lines, sayings[other])).toBeLessThan(at(lines, sayings[seat]))
      screen.close()
    }
  })

  test('[RS2] [RS5] orders and scales are one figure each, said in sentences of which the other’s is the first', async () => {
    const orders = await reveal(theMapOfNeeds, 'guess')
    const said = (...both: string[]) => both.map((words) => at(orders.read(), words))
    const [theirs = 0, own] = said('Tomás’s order: ', 'Your order: ')
    expect([theirs > 0, own]).toEqual([true, theirs + 1])
    expect(orders.page.querySelectorAll('article')).toHaveLength(0)
    expect((await orders.press('Next')).place).toBe('heading 1 “Both are open: what you guessed”')
    const [mine = 0, after] = said('Your guess at Tomás’s order: ', 'Tomás’s guess at your order: ')
    expect([mine > 0, after]).toEqual([true, mine + 1])
    orders.close()
    const sky = await reveal(weather, 'sky')
    expect(at(sky.read(), 'Tomás, closeness: ')).toBe(at(sky.read(), 'You, closeness: ') - 1)
    sky.close()
  })

  test('[RS1] [RS7] the needs of the map are short enough for an order of them to lie on a small phone, in each language', async () => {
    // Half of a phone of 360 pixels holds some fourteen letters beside the place and the mark of a guess.
    const linesOf = (text: string) => text.split(' ').reduce(wrapped, { lines: 1, left: 14 }).lines
    const wrapped = ({ lines, left }: { lines: number; left: number }, { length }: string) =>
      length <= left ? { lines, left: left - length - 1 } : { lines: lines + 1, left: 14 - length - 1 }
    for (const locale of LOCALES) {
      const words = await wordsFor(locale, theMapOfNeeds)
      const needs = Object.values(words.script.steps.needs?.options ?? {})
      expect(needs).toHaveLength(8)
      const lines = needs.reduce((all, need) => all + linesOf(need), 0)
      expect(`${locale}: ${lines}`).toBe(`${locale}: ${Math.min(lines, 15)}`)
    }
  })

  test('[RS2] each order tells the guesses at it by itself: its rows wait for none beside them', async () => {
    const orders = await reveal(theMapOfNeeds, 'guess')
    await orders.press('Next')
    const columns = [...orders.page.querySelectorAll('[data-figure] > div > div')]
    expect(columns.map((column) => column.querySelectorAll('[class*=rounded-small]').length)).toEqual([8, 8])
    orders.close()
  })

  test('[RS3] what opens at once is read one by one, back and forth, and nobody is told how far', async () => {
    const sent: Command[] = []
    const screen = await reveal(theMapOfNeeds, 'guess', { send: (command) => sent.push(command) })
    expect(screen.read()).toContain('1 of 2')
    expect(screen.read()).not.toContain('button “Go on together”')
    expect((await screen.press('Next')).place).toBe('heading 1 “Both are open: what you guessed”')
    expect(screen.read()).toContain('button “Go on together”')
    expect((await screen.press('Back')).place).toBe('heading 1 “Both are open: your orders of needs”')
    expect(sent).toEqual([])
    screen.close()
  })

  test('[DO13] what the loop draws at one time is one page', async () => {
    const screen = await reveal(ourLoop, 'my-move')
    expect(screen.heard.place).toBe('heading 1 “Both are open: what sets it off and the move”')
    expect(screen.read()).toContain('button “Go on together”')
    expect(screen.read().some((line) => /Tomás\. It starts with: .*Then: /.test(line))).toBe(true)
    screen.close()
  })

  test('[RS4] its heading says what opened, and it is spoken once', async () => {
    const screen = await reveal(theMapOfNeeds, 'guess')
    expect(screen.heard).toEqual({ spoken: [], place: 'heading 1 “Both are open: your orders of needs”' })
    screen.close()
    const spanish = await reveal(theMapOfNeeds, 'guess', { locale: 'es' })
    expect(spanish.heard.place).toBe('heading 1 “Respuestas abiertas: los órdenes de necesidades”')
    spanish.close()
  })

  test('[RS6] the loop grows with each reveal, of what has opened and nothing else', async () => {
    const { before, open } = opening(ourLoop, 'my-move')
    expect(JSON.stringify(before.seen.first.view)).not.toContain('"loop"')
    expect(Object.keys(loopIn(open))).toEqual(['starts', 'moves'])
    const later = opening(ourLoop, 'lands-hardest').open
    expect(loopIn(later)).toMatchObject({ ...loopIn(open), reached: { step: 'lands-hardest' } })
    const step = later.session.steps.find(({ id }) => id === 'lands-hardest')
    const seen = step && loopSoFar(later.session, step, ({ id }) => id !== 'sets-off')
    expect(Object.keys(seen?.loop ?? {})).toEqual(['moves', 'reached'])
    expect(loopSoFar(opening(weather, 'sky').open.session, step as Step)).toEqual({})
    const screen = await reveal(ourLoop, 'lands-hardest')
    expect(at(screen.read(), 'Tomás. It starts with: ')).toBe(at(screen.read(), 'Mara. It starts with: ') - 1)
    screen.close()
  })

  test('[RS8] either folds words away for themselves, and unfolds them', async () => {
    const screen = await reveal(whatWeWant, 'good-day')
    await screen.press('Fold away')
    expect(at(screen.read(), sayings.second)).toBe(-1)
    expect(at(screen.read(), sayings.first)).toBeGreaterThan(-1)
    await screen.press('Open')
    expect(at(screen.read(), sayings.second)).toBeGreaterThan(-1)
    screen.close()
  })
})
