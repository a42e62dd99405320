// How long an evening is said to take, and how long two take who read it all and type twenty words a minute.
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { structureProblems } from '#shared/exercises/checks/structure.ts'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import { minutesAtFirst, minutesOf } from '#shared/exercises/minutes.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Command } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { exerciseView, viewFor } from '#shared/session/view.ts'
import { dayIn } from '#tests/support/days.ts'
import { catalogue, EVENING, given, opened } from '#tests/support/given.ts'
import { begun, scriptOf } from '#tests/support/scripts.ts'
import { FAMILIAR } from '#tests/support/second.ts'
import { wordsOf } from './library.ts'

const FRAMED = CATALOGUE.filter(({ edition }) => edition === 2)
const TYPED_IN_A_MINUTE = 20
const READ_IN_A_MINUTE = 200
/** A hundred words, and as many more as some people take longer. */
const READ = 160
/** In minutes: finding and pressing one thing. */
const PRESS = 0.05

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Half of what fits, in words of six letters with their space. */
const said = (most: number) => 'a walk after the dishes are done '.repeat(20).slice(0, Math.floor(most / 2))

/** All that was put into words in a command. */
function typedIn(command: Command): number {
  const texts: string[] = []
  JSON.stringify(command, (key, value) => {
    if (typeof value === 'string' && value.includes(' ') && key !== 'type') texts.push(value)
    return value
  })
  return texts.reduce((sum, text) => sum + wordsIn(text), 0)
}

function pressesIn(command: Command): number {
  const value = command.type === 'answer' ? command.value : null
  const several = value && ('values' in value ? Object.keys(value.values) : 'order' in value ? value.order : null)
  return 2 + (several?.length ?? 0)
}

/** In minutes, both being there together: whoever is slower is waited for, and each screen is read. */
function evening(script: Script): number {
  let live: Live = openLive('evening', opened({ script, has: FAMILIAR }))
  const clock = { first: 0, second: 0 }
  const seen = { first: '', second: '' }
  const words = wordsOf(script, 'en')
  for (let turn = 0; turn < 900 && live.session.phase !== 'closed'; turn += 1) {
    const order = turn % 2 === 0 ? PARTNER_SEATS : PARTNER_SEATS.toReversed()
    const acted = order.find((seat) => {
      const command = nextFor(live, seat, turn)
      const decision = command && decide(live.session, seat, command, EVENING, catalogue)
      if (!command || !decision || isRefusal(decision) || decision.events.length === 0) return false
      const at = screenOf(live, seat)
      const both = Math.max(clock.first, clock.second)
      // What stands on a screen is read once, and what opened waits for both.
      if (at.key !== seen[seat]) {
        clock[seat] = at.opened ? both : clock[seat]
        clock[seat] += wordsIn(at.opened ? at.texts : (words?.steps[at.step]?.prompt ?? '')) / READ_IN_A_MINUTE + PRESS
      }
      seen[seat] = at.key
      clock[seat] += typedIn(command) / TYPED_IN_A_MINUTE + pressesIn(command) * PRESS
      const { events } = decision
      live = advance(live, { position: live.session.position + 1, at: EVENING, seat, events }, decision.after).live
      const timed = events.find((event) => event.type === 'clock-started')
      if (timed && 'step' in timed) {
        const { prompt } = live.session.steps.find(({ id }) => id === timed.step) ?? {}
        const rounds = prompt && 'rounds' in prompt ? 2 * prompt.rounds : 1
        const long = prompt && 'seconds' in prompt ? (prompt.seconds * rounds) / 60 : 0
        clock.first = clock.second = Math.max(clock.first, clock.second) + long
      }
      return true
    })
    if (!acted) throw new Error(`${script.id} stands still at ${JSON.stringify(viewFor(live.session, 'first').at)}`)
  }
  expect(live.session.phase).toBe('closed')
  return Math.max(clock.first, clock.second)
}

function nextFor(live: Live, seat: PartnerSeat, turn: number): Command | null {
  const temper = { pick: (n: number) => turn % n, locale: 'en', mode: 'in-one-place' } as const
  const say = (_view: unknown, most: number) => said(most)
  return nextCommand(live.seen[seat].view, { ...temper, say, reviewOn: dayIn(14, EVENING) })
}

function screenOf(live: Live, seat: PartnerSeat) {
  const { at } = live.seen[seat].view
  if (at.phase !== 'step') return { key: at.phase, step: '', opened: false, texts: '' }
  const { step, part } = at.step
  const texts = part.kind === 'opened' ? JSON.stringify(part.opened) : ''
  return { key: `${step} ${part.kind}`, step, opened: part.kind === 'opened', texts }
}

describe('MIN Minutes', () => {
  const note: Step = { id: 'note', asks: 'both', prompt: { kind: 'text', most: 240 } }
  const breath: Step = { id: 'breath', asks: 'both', prompt: { kind: 'breathe', seconds: 60 } }
  const framed = (...steps: Step[]): Script => ({ ...scriptOf(...steps), edition: 2 })

  test('[MIN1] they are worked out from the steps: clocks as they are set, the rest for some longer than for others', () => {
    const added = (...steps: Step[]) => {
      const [least, most] = minutesOf(framed(note, ...steps))
      const [before, beforeMost] = minutesOf(framed(note))
      return [least - before, most - beforeMost]
    }
    const [least, most] = minutesOf(framed(note))
    // Check-in, close and one step.
    expect(least).toBeGreaterThanOrEqual(9)
    expect(most).toBeGreaterThan(least)
    const ten = Array.from({ length: 10 }, (_, nth) => ({ ...breath, id: `breath-${nth}` }))
    expect(added(...ten)).toEqual([12, 13])
    const texts = Array.from({ length: 10 }, (_, nth) => ({ ...note, id: `note-${nth}` }))
    expect(added(...texts).map((more) => Math.abs(more - 16.5 * (more > 20 ? 1.6 : 1)) <= 1)).toEqual([true, true])
  })

  test('[MIN2] a session tells those of the steps that its couple meets', () => {
    const wished: Step = { ...note, id: 'wished', when: { has: 'wish' } }
    const tells = (has: object) => exerciseView(given(opened({ script: framed(note, wished), has })).session).minutes
    const [least, most] = tells(FAMILIAR)
    expect(tells(FAMILIAR)).toEqual(minutesOf(framed(note)))
    expect(tells({ ...FAMILIAR, wish: ['first'] })[0]).toBeGreaterThan(least)
    // On the first evening there is more to say before it begins.
    expect(tells({})[1]).toBeGreaterThan(most + 2)
    expect(minutesAtFirst(framed(note))).toEqual(tells({}))
    const { session } = begun(given(opened({ script: framed(note), has: FAMILIAR })), 'in-one-place')
    expect(exerciseView(session).minutes).toEqual([least, most])
    expect(exerciseView(given(opened({ script: scriptOf(note) })).session).minutes).toEqual([5, 10])
  })

  test.each(FRAMED.map((script) => [script.id, script] as const))(
    '[MIN3] two who type twenty words a minute stay within those of %s',
    (_, script) => {
      const [least, most] = script.minutes
      const took = evening(script)
      expect(took).toBeLessThanOrEqual(most)
      expect(took).toBeGreaterThan(least / 2)
      expect(structureProblems(script).filter(({ at }) => at === 'script.minutes')).toEqual([])
    },
  )

  test.each(FRAMED.map((script) => [script.id, script] as const))(
    '[MIN1] nothing in %s that is only read is longer than is counted for it',
    (_, script) => {
      const words = wordsOf(script, 'en')?.steps
      for (const step of script.steps.filter(({ prompt }) => prompt.kind === 'read')) {
        const { prompt = '', paragraphs = [] } = words?.[step.id] ?? {}
        expect(wordsIn([prompt, ...paragraphs].join(' '))).toBeLessThanOrEqual(READ)
      }
    },
  )
})
