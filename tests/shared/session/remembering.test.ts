// What the steps remember and say by themselves: words read once before they go, what is known already, being heard, coming back.
import { describe, expect, test } from 'vitest'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { begunWith, blankOf } from '#shared/prompts/drafts.ts'
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { Command } from '#shared/session/commands.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, type Given } from '#tests/support/given.ts'
import { chosen, evening, goOn, order, pass, ranked, started, startedApart, text } from '#tests/support/scripts.ts'

const seen = ({ session }: Given, seat: 'first' | 'second') => {
  const { at } = viewFor(session, seat)
  if (at.phase !== 'step') throw new Error(at.phase)
  return at
}
const stepOf = (story: Given, seat: 'first' | 'second') => seen(story, seat).step
const both = (story: Given, command: Command) => PARTNER_SEATS.reduce((after, seat) => after.and(seat, command), story)

const first: Step = { ...evening, id: 'first-words', revealWith: 'last' }
const mood: Step = {
  id: 'mood',
  asks: 'both',
  revealWith: 'last',
  prompt: { kind: 'scale', scales: ['mood'] },
}
const second: Step = { ...evening, id: 'second-words', revealWith: 'last' }
const last: Step = { id: 'last', asks: 'both', prompt: { kind: 'choice', options: ['tea', 'walk'], most: 1 } }

describe('RM27 Read once before it goes', () => {
  test('[RM27] words are, with those that open along, at the last step of them that takes words', () => {
    const story = started(first, mood, second, last)
    expect(stepOf(story, 'first')).not.toHaveProperty('beat')
    const scaled = both(story, text('first-words', 'the kettle'))
    expect(stepOf(scaled, 'first')).not.toHaveProperty('beat')
    const worded = both(scaled, {
      type: 'answer',
      step: 'mood',
      locale: 'en',
      value: { kind: 'scale', values: { mood: 4 } },
    })
    expect(stepOf(worded, 'first').beat).toMatchObject([
      { step: 'first-words', shown: { as: 'given', value: { text: 'the kettle' } } },
    ])
    expect(stepOf(both(worded, text('second-words', 'the walk')), 'first')).not.toHaveProperty('beat')
  })

  test('[RM27] what is ticked, set on a line, ordered or guessed is not; words that open by themselves are', () => {
    for (const step of [last, order, { ...mood, revealWith: undefined } as unknown as Step]) {
      expect(stepOf(started(step, last), 'first'), step.id).not.toHaveProperty('beat')
    }
    expect(stepOf(started(evening), 'first').beat).toEqual([])
    expect(stepOf(started({ ...evening, kept: true }), 'first')).not.toHaveProperty('beat')
    expect(stepOf(started(evening).and('first', text('evening', 'tea')), 'first')).not.toHaveProperty('beat')
  })

  test('[RM27] [RV2] one’s own passes and what the other does leave nothing in it', () => {
    const story = started(first, second, last)
    const passed = story.and('first', pass('first-words')).and('second', text('first-words', 'the other’s'))
    expect(stepOf(passed, 'first').beat).toEqual([])
    expect(JSON.stringify(stepOf(passed, 'first'))).not.toContain('the other’s')
  })
})

describe('RM28 Sent is sent', () => {
  test('[RM28] what is sent can be taken back until the other’s is in, and has opened from then on', () => {
    const story = started(last).and('first', chosen('last', 'tea'))
    expect(stepOf(story, 'first').canTakeBack).toBe(true)
    story.and('first', { type: 'take-back', step: 'last' }).when('second', chosen('last', 'walk')).gives({
      type: 'answer-given',
      seat: 'second',
    })
    const open = story.and('second', chosen('last', 'walk'))
    for (const seat of PARTNER_SEATS) {
      expect(stepOf(open, seat)).toMatchObject({ canTakeBack: false, part: { kind: 'opened' } })
    }
  })
})

describe('RM29 Steps remember', () => {
  const sentence: PromptOf<'builder'> = {
    kind: 'builder',
    blanks: [
      { id: 'need', as: 'words', most: 60, pick: ['held', 'trusted'] },
      { id: 'moment', as: 'words', most: 160 },
    ],
  }
  const blank = blankOf(sentence, null)
  const asked = (...options: string[]) => [
    { as: 'given', value: { kind: 'choice', chosen: options }, locale: 'en' } as const,
  ]

  test('[RM29] a blank begins with what the other has asked about, where words are still to come', () => {
    expect(begunWith(sentence, blank, asked('trusted'))).toEqual({ ...blank, picked: { need: 'trusted' } })
    expect(begunWith(sentence, blank, asked('held', 'trusted'))).toEqual(blank)
    expect(begunWith(sentence, blank, asked('own-time'))).toEqual(blank)
    expect(begunWith(sentence, blank, [{ as: 'passed', note: null }])).toEqual(blank)
    const whole = { ...sentence, blanks: sentence.blanks.slice(0, 1) }
    expect(begunWith(whole, blankOf(whole, null), asked('trusted'))).toEqual(blankOf(whole, null))
  })

  test('[RM29] in the map the other’s order stands beside the question about it', () => {
    const curious = scriptById('the-map-of-needs')?.steps.find(({ id }) => id === 'curious')
    expect(curious).toMatchObject({ beside: ['needs'] })
    const asks: Step = { ...last, id: 'asks', beside: ['order'] }
    const guesses: Step = { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'order' } }
    const story = started(order, guesses, asks)
      .and('first', ranked('order', 'touch', 'time', 'room'))
      .and('second', ranked('order', 'room', 'time', 'touch'))
    const open = both(both(story, pass('guess')), goOn('guess'))
    expect(stepOf(open, 'first').beside).toMatchObject([
      { seat: 'second', step: 'order', shown: { value: { order: ['room', 'time', 'touch'] } } },
    ])
  })

  const agree = (id: string, who: PromptOf<'agree'>['who']): Step => ({
    id,
    asks: 'both',
    prompt: { kind: 'agree', as: 'agreement', says: 'weekly', ...(who && { who }) },
  })
  const terms = (who: 'first' | 'second', will: string) =>
    ({ as: 'agreement', says: 'weekly', who, when: 'Thursday', will, reviewOn: dayIn(14, EVENING) }) as const

  test('[RM29] an agreement that can be for one alone asks nobody for whom it is', () => {
    const story = started(agree('mine', 'one'), agree('other', { otherThan: 'mine' }))
    expect(stepOf(story, 'first').part).not.toHaveProperty('begins')
    const signed = both(
      story
        .and('first', { type: 'propose', step: 'mine', locale: 'en', terms: terms('first', 'run') })
        .and('second', { type: 'sign', step: 'mine', proposal: 1 }),
      goOn('mine'),
    )
    for (const seat of PARTNER_SEATS) {
      expect(stepOf(signed, seat).part).toMatchObject({ kind: 'agree', begins: { who: 'second' } })
    }
  })

  test('[RM29] an agreement begins with one’s own sentence, and not with one that is signed already', () => {
    const own: Step = {
      id: 'if-then',
      asks: 'both',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'when', as: 'words', most: 100 },
          { id: 'will', as: 'words', most: 100 },
        ],
      },
    }
    const says = (when: string, will: string): Command => ({
      type: 'answer',
      step: 'if-then',
      locale: 'en',
      value: { kind: 'builder', blanks: { when, will } },
    })
    const promise = (id: string): Step => ({
      id,
      asks: 'both',
      about: 'if-then',
      beside: ['if-then'],
      prompt: { kind: 'agree', as: 'agreement' },
    })
    const open = started(own, promise('promise'), promise('one-more'))
      .and('first', says('we come home', 'I put the phone away'))
      .and('second', says('it is late', 'I say so'))
    const story = both(open, goOn('if-then'))
    expect(stepOf(story, 'second').part).toMatchObject({ begins: { when: 'it is late', will: 'I say so' } })
    const signed = both(
      story
        .and('second', {
          type: 'propose',
          step: 'promise',
          locale: 'en',
          terms: { as: 'agreement', who: 'second', when: 'it is late', will: 'I say so', reviewOn: dayIn(14, EVENING) },
        })
        .and('first', { type: 'sign', step: 'promise', proposal: 1 }),
      goOn('promise'),
    )
    expect(stepOf(signed, 'second').part).not.toHaveProperty('begins')
    expect(stepOf(signed, 'first').part).toMatchObject({ begins: { will: 'I put the phone away' } })
  })
})

describe('RM31 Being heard', () => {
  test('[RM31] one entry says it on both screens, also while the other round is owed', () => {
    const mirror: Step = { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'evening' } }
    const story = both(both(started(evening, mirror), text('evening', 'an hour')), goOn('evening'))
      .and('second', { type: 'mirror', step: 'say-back', text: 'one hour', locale: 'en' })
      .and('first', { type: 'judge', step: 'say-back', heard: 'yes' })
    for (const seat of PARTNER_SEATS) {
      expect(stepOf(story, seat).part).toMatchObject({
        kind: 'mirror',
        mirrors: expect.arrayContaining([
          expect.objectContaining({ speaker: 'first', settled: 'fitted', rounds: [expect.anything()] }),
          expect.objectContaining({ speaker: 'second', settled: null }),
        ]),
      })
    }
  })
})

describe('RM32 Coming back', () => {
  const broken = (opening?: string) =>
    started(evening, last)
      .and('first', { type: 'take-break', minutes: 20, ...(opening && { opening }) })
      .and('first', { type: 'return' }, EVENING + 20 * MINUTE)
      .and('second', { type: 'return' }, EVENING + 21 * MINUTE)

  test('[RM32] what was promised comes first to both, until each has gone on from there', () => {
    const back = broken('with tea')
    for (const seat of PARTNER_SEATS) {
      expect(seen(back, seat).returned).toEqual({ caller: 'first', opening: 'with tea', takenAt: EVENING })
    }
    const answered = both(back, text('evening', 'an hour'))
    expect(seen(answered, 'second').returned).toMatchObject({ opening: 'with tea' })
    const on = both(answered, goOn('evening'))
    for (const seat of PARTNER_SEATS) expect(seen(on, seat)).not.toHaveProperty('returned')
  })

  test('[RM32] nothing promised is nothing to come back to, and a stop takes the place of a return', () => {
    expect(seen(broken(), 'first')).not.toHaveProperty('returned')
    const rested = both(
      started(evening)
        .and('first', { type: 'take-break', minutes: 20, opening: 'with tea' })
        .and('second', { type: 'stop-for-today' }),
      { type: 'resume' },
    )
    expect(seen(rested, 'first')).not.toHaveProperty('returned')
  })
})

describe('RM34 A name needs no further press', () => {
  const name: Step = { id: 'loop-name', asks: 'both', prompt: { kind: 'agree', as: 'name' } }
  const named = (story: Given) =>
    story
      .and('first', { type: 'propose', step: 'loop-name', locale: 'en', terms: { as: 'name', text: 'The whirl' } })
      .and('second', { type: 'sign', step: 'loop-name', proposal: 1 })

  test('[RM34] the second signature goes on for both, and the next screen says what it is', () => {
    const story = named(started(name, evening))
    for (const seat of PARTNER_SEATS) {
      expect(stepOf(story, seat)).toMatchObject({
        step: 'evening',
        signed: { terms: { text: 'The whirl' }, locale: 'en' },
      })
    }
    expect(stepOf(story.and('first', text('evening', 'tea')), 'first')).not.toHaveProperty('signed')
  })

  test('[RM34] apart, and where it is left open, each goes on by themselves', () => {
    expect(stepOf(named(startedApart(name, evening)), 'first')).toMatchObject({ step: 'loop-name', goOn: 'may' })
    const left = started(name, evening).and('second', pass('loop-name'))
    expect(stepOf(left, 'first')).toMatchObject({ step: 'loop-name', goOn: 'may' })
    expect(stepOf(both(left, goOn('loop-name')), 'first')).not.toHaveProperty('signed')
  })
})
