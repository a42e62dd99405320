import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import { decide } from '#shared/session/decide.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { backAfterCaller, frontOf, type ScreenTurn, sentFor, whoseTurn } from '#shared/session/one-phone.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { type BySeat, PARTNER_SEATS } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import type { View } from '#shared/session/view-shape.ts'
import { dayIn } from '#tests/support/days.ts'
import { catalogue, EVENING, type Given, opened } from '#tests/support/given.ts'
import { seeded } from '#tests/support/rehearsal.ts'
import { ask, evening, goOn, leads, point, promise, sayBack, started, talk, text } from '#tests/support/scripts.ts'
import { walks } from '#tests/support/walks.ts'

const viewsOf = ({ session }: Given): BySeat<View> => ({
  first: viewFor(session, 'first'),
  second: viewFor(session, 'second'),
})
const turnIn = (story: Given): ScreenTurn => whoseTurn(viewsOf(story))

describe('SE Session: one phone', () => {
  test('[SE11] each answers alone, and the reveal is for both', () => {
    const story = started(evening, { ...evening, id: 'morning' })
    expect(turnIn(story)).toBe('first')
    const one = story.and('first', text('evening', 'the kettle'))
    expect(turnIn(one)).toBe('second')
    const both = one.and('second', text('evening', 'the quiet'))
    expect(turnIn(both)).toBe('both')
    expect(sentFor(viewsOf(both), goOn('evening'))).toEqual(PARTNER_SEATS)
  })

  test('[AG15] each is asked by themselves about a smaller version, and goes on from there', () => {
    const smaller = { ...promise, prompt: { kind: 'agree', as: 'agreement', smaller: true } } as const
    const terms = {
      as: 'agreement',
      who: 'both',
      when: 'at dinner',
      will: 'a walk',
      reviewOn: dayIn(14, EVENING),
    } as const
    const puts = { type: 'propose', step: promise.id, locale: 'en', terms } as const
    const sign = (proposal: number) => ({ type: 'sign', step: promise.id, proposal }) as const
    const signed = started(smaller).and('first', puts).and('second', sign(1))
    expect(turnIn(signed)).toBe('first')
    const gone = signed.and('first', goOn(promise.id))
    expect(turnIn(gone)).toBe('second')
    const put = gone.and('second', { ...puts, terms: { ...terms, will: 'ten minutes' } })
    expect(turnIn(put)).toBe('first')
    expect(turnIn(put.and('first', sign(2)))).toBe('first')
  })

  test('[SE11] who goes first alternates from step to step', () => {
    const on = started(evening, { ...evening, id: 'morning' })
      .and('first', text('evening', 'the kettle'))
      .and('second', text('evening', 'the quiet'))
      .and('first', goOn('evening'))
    // Half gone on, as when a line broke: the shared screen is drawn for whoever has not.
    expect([turnIn(on), frontOf(viewsOf(on))]).toEqual(['both', 'second'])
    const next = on.and('second', goOn('evening'))
    expect(turnIn(next)).toBe('second')
    expect(turnIn(next.and('second', text('morning', 'the bread')))).toBe('first')
  })

  test('[SE11] whoever has the phone keeps it while there is more for them to do', () => {
    const needs = { ...evening, id: 'needs' }
    const mirror = { id: 'back', asks: 'both', prompt: { kind: 'mirror', of: 'needs' } } as const
    const story = [goOn('needs')].reduce(
      (told, command) => told.and('first', command).and('second', command),
      started(needs, mirror).and('first', text('needs', 'the kettle')).and('second', text('needs', 'the quiet')),
    )
    const one = story.and('second', { type: 'mirror', step: 'back', text: 'warmth', locale: 'en' })
    const both = one.and('first', { type: 'mirror', step: 'back', text: 'silence', locale: 'en' })
    // Each has the other's saying-back to judge.
    expect([whoseTurn(viewsOf(both), 'first'), whoseTurn(viewsOf(both), 'second')]).toEqual(['first', 'second'])
    expect(turnIn(both)).toBe('second')
  })

  test('[SE11] a mirror goes from the listener to the one who spoke and back, until it is settled for both', () => {
    const said = started(leads, point, sayBack)
      .and('first', { type: 'answer', step: 'leads', locale: 'en', value: { kind: 'choice', chosen: ['me'] } })
      .and('second', { type: 'answer', step: 'leads', locale: 'en', value: { kind: 'choice', chosen: ['you'] } })
      .and('first', text('point', 'I miss you in the evenings'))
      .and('first', goOn('point'))
      .and('second', goOn('point'))
    expect(turnIn(said)).toBe('second')
    const back = said.and('second', { type: 'mirror', step: 'say-back', text: 'more evenings', locale: 'en' })
    expect(turnIn(back)).toBe('first')
    expect(turnIn(back.and('first', { type: 'judge', step: 'say-back', heard: 'nearly' }))).toBe('second')
    expect(turnIn(back.and('first', { type: 'judge', step: 'say-back', heard: 'yes' }))).toBe('both')
  })

  test('[SE11] one proposes, the other signs; an ask goes to the one who answers and back', () => {
    const terms = {
      as: 'agreement',
      who: 'both',
      when: 'it rains',
      will: 'we stay',
      reviewOn: dayIn(14, EVENING),
    } as const
    const story = started(promise)
    const proposed = story.and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })
    expect([turnIn(story), turnIn(proposed)]).toEqual(['first', 'second'])
    expect(turnIn(proposed.and('second', { type: 'sign', step: 'promise', proposal: 1 }))).toBe('both')

    const asked = started(ask).and('first', { type: 'offer', step: 'ask', text: 'a walk', locale: 'en' })
    expect(turnIn(asked)).toBe('second')
    const open = asked.and('second', { type: 'pass', step: 'ask' })
    expect(turnIn(open)).toBe('second')
    const yes = { type: 'respond', step: 'ask', locale: 'en', response: { says: 'yes' } } as const
    expect(turnIn(open.and('second', yes))).toBe('both')
  })

  test('[SE11] what is timed, and a break, are for both; its caller comes back first', () => {
    expect(turnIn(started(talk))).toBe('both')
    const paused = started(talk).and('second', { type: 'take-break', minutes: 20 })
    expect([turnIn(paused), frontOf(viewsOf(paused))]).toEqual(['both', 'second'])
    expect(sentFor(viewsOf(paused), { type: 'return' })).toEqual(['second'])
    expect(backAfterCaller(viewsOf(paused))).toBeNull()
    expect(backAfterCaller(viewsOf(paused.and('second', { type: 'return' })))).toBe('first')
  })

  test('[SE11] every exercise comes to its end when only those act whose turn it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE), fc.integer({ min: 0, max: 2 ** 31 }), (script, seed) => {
        expect(playedByTurns(script, seed).session.phase).toBe('closed')
      }),
      walks(60),
    )
  })
})

function playedByTurns(script: Script, seed: number): Live {
  const temper = { pick: seeded(seed), locale: 'en', mode: 'one-phone', reviewOn: dayIn(14, EVENING) } as const
  let live = openLive('evening', opened({ script }))
  let turn: ScreenTurn = 'both'
  for (let moves = 0; moves < 300 && live.session.phase !== 'closed'; moves += 1) {
    const { first, second } = live.seen
    turn = whoseTurn({ first: first.view, second: second.view }, turn === 'both' ? null : turn)
    for (const seat of turn === 'both' ? PARTNER_SEATS : [turn]) {
      const say = (_view: View, most: number) => 'words of an evening'.slice(0, most)
      const command = nextCommand(live.seen[seat].view, { ...temper, say })
      const decision = command && decide(live.session, seat, command, EVENING, catalogue)
      if (!decision || isRefusal(decision) || decision.events.length === 0) continue
      const { events } = decision
      live = advance(live, { position: live.session.position + 1, at: EVENING, seat, events }).live
    }
  }
  return live
}
