import { describe, expect, test } from 'vitest'
import { viewFor } from '#shared/session/view.ts'
import { stateById } from '#shared/session/walk.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING } from '#tests/support/given.ts'
import { ask, chosen, evening, goOn, leads, point, promise, sayBack, started, text } from '#tests/support/scripts.ts'

const saying = started(leads, point, sayBack)
  .and('first', chosen('leads', 'me'))
  .and('second', chosen('leads', 'you'))
  .and('first', text('point', 'I miss you in the evenings'))
  .and('first', goOn('point'))
  .and('second', goOn('point'))

const say = (words: string) => ({ type: 'mirror', step: 'say-back', text: words, locale: 'en' }) as const
const judge = (heard: 'yes' | 'nearly' | 'not-yet') => ({ type: 'judge', step: 'say-back', heard }) as const
const settle = (how: 'close-enough' | 'said-again') => ({ type: 'settle-mirror', step: 'say-back', how }) as const

describe('MI Mirror', () => {
  test('[MI1] only the one who spoke judges; only the listener says back', () => {
    const said = saying.and('second', say('You want me home earlier'))
    said.when('second', judge('yes')).refused('not-the-speaker')
    saying.when('first', say('me')).refused('own-words')
    said.and('first', judge('yes')).when('second', say('again')).refused('already-settled')
  })

  test('[MI3] close enough is offered after two rounds, "I’ll say it again" after three, and no fourth', () => {
    const once = saying.and('second', say('more time')).and('first', judge('nearly'))
    once.when('first', settle('close-enough')).refused('too-early')
    const twice = once.and('second', say('more of me')).and('first', judge('not-yet'))
    twice.when('first', settle('said-again')).refused('too-early')
    twice.when('first', settle('close-enough')).gives({ type: 'mirror-settled', how: 'close-enough' })
    const thrice = twice.and('second', say('that I look up')).and('first', judge('nearly'))
    thrice.when('second', say('a fourth')).refused('step-closed')
    thrice.when('first', settle('said-again')).gives({ type: 'mirror-settled', how: 'said-again' })
  })
})

describe('OF Offers', () => {
  const asked = started(ask).and('first', { type: 'offer', step: 'ask', text: 'a walk on Sunday', locale: 'en' })
  const open = asked.and('second', { type: 'offer', step: 'ask', text: 'an hour to read', locale: 'es' })

  test('[OF1] asks stay sealed until both have asked or passed', () => {
    expect(viewFor(asked.session, 'second')).toEqual(viewFor(started(ask).session, 'second'))
    expect(JSON.stringify(viewFor(open.session, 'second'))).toContain('a walk on Sunday')
  })

  test('[OF1] passing one’s own ask leaves the other’s to be answered', () => {
    const passed = asked.and('second', { type: 'pass', step: 'ask' })
    const yes = { type: 'respond', step: 'ask', locale: 'es', response: { says: 'yes' } } as const
    expect(viewFor(passed.session, 'second').at).toMatchObject({
      step: {
        part: {
          offers: [
            { asker: 'first', stage: 'to-answer' },
            { asker: 'second', settled: 'passed' },
          ],
        },
      },
    })
    expect(stateById(passed.and('second', yes).session, 'ask').offers.first?.settled).toMatchObject({ how: 'yes' })
    expect(
      stateById(passed.and('second', { type: 'pass', step: 'ask' }).session, 'ask').offers.first?.settled,
    ).toMatchObject({
      how: 'left-open',
    })
  })

  test('[OF2] there is no fifth asking', () => {
    let weighed = open
    for (let round = 1; round <= 4; round += 1) {
      if (round > 1) weighed = weighed.and('first', { type: 'offer', step: 'ask', text: `ask ${round}`, locale: 'en' })
      const later = { says: 'later', when: 'on Sunday' } as const
      weighed = weighed.and('second', { type: 'respond', step: 'ask', locale: 'es', response: later })
    }
    weighed.when('first', { type: 'offer', step: 'ask', text: 'once more', locale: 'en' }).refused('already-settled')
  })

  test('[OF2] the other answers, and the one who asked weighs it', () => {
    open.when('first', { type: 'accept-response', step: 'ask' }).refused('step-closed')
    const smaller = open.and('second', {
      type: 'respond',
      step: 'ask',
      locale: 'es',
      response: { says: 'smaller', text: 'a cup of tea' },
    })
    expect(
      stateById(smaller.and('first', { type: 'accept-response', step: 'ask' }).session, 'ask').offers.first?.settled,
    ).toMatchObject({ how: 'smaller' })
    expect(
      stateById(smaller.and('first', { type: 'offer', step: 'ask', text: 'half an hour', locale: 'en' }).session, 'ask')
        .offers.first?.rounds,
    ).toHaveLength(2)
  })
})

describe('AG Agreements', () => {
  const terms = {
    as: 'agreement',
    who: 'both',
    when: 'it gets loud',
    will: 'put the phones away',
    reviewOn: dayIn(14, EVENING),
  } as const
  const proposed = started(promise).and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })

  test('[AG1] a signature names what it signs, so nobody signs changed words', () => {
    const changed = proposed.and('first', {
      type: 'propose',
      step: 'promise',
      terms: { ...terms, will: 'go to bed' },
      locale: 'en',
    })
    changed.when('second', { type: 'sign', step: 'promise', proposal: 1 }).refused('changed-since')
    changed.when('second', { type: 'sign', step: 'promise', proposal: 2 }).gives({ type: 'agreement-signed' })
  })

  test('[AG2] nobody signs for both', () => {
    proposed.when('first', { type: 'sign', step: 'promise', proposal: 1 }).refused('own-proposal')
  })

  test('[AG3] an agreed break starts when the second has signed', () => {
    const step = { ...promise, prompt: { kind: 'agree', as: 'agreement', startsBreak: true } } as const
    started(step)
      .and('first', {
        type: 'propose',
        step: 'promise',
        locale: 'en',
        terms: { ...terms, break: { minutes: 30, opening: 'with tea' } },
      })
      .when('second', { type: 'sign', step: 'promise', proposal: 1 }, EVENING)
      .gives(
        { type: 'agreement-signed' },
        { type: 'break-taken', until: EVENING + 30 * MINUTE, words: { opening: 'with tea' } },
      )
  })
})

describe('BR Breaks', () => {
  const at = (minutes: number) => EVENING + minutes * MINUTE
  const taken = started(evening).and('first', { type: 'take-break', minutes: 20, opening: 'with a hug' })

  test('[BR1] a break is never refused, whatever the moment', () => {
    for (const moment of [saying, taken, started(evening), taken.and('second', { type: 'stop-for-today' })]) {
      const { session } = moment.and('second', { type: 'take-break', minutes: 30 })
      expect(session.break?.outcome ?? session.phase).toBe(moment.session.phase === 'resting' ? 'resting' : 'open')
    }
  })

  test('[BR2] only the caller shortens it, and nothing else goes on meanwhile', () => {
    taken.when('second', { type: 'shorten', minutes: 5 }).refused('not-the-caller')
    taken.when('first', { type: 'shorten', minutes: 5 }, at(1)).gives({ type: 'break-shortened', until: at(6) })
    taken.when('second', text('evening', 'meanwhile')).refused('on-a-break')
  })

  test('[BR3] the caller comes back first, then the other, and then it is over', () => {
    taken.when('second', { type: 'return' }, at(21)).refused('not-the-caller')
    taken
      .and('first', { type: 'return' }, at(21))
      .when('second', { type: 'return' }, at(22))
      .gives({ type: 'seat-returned' }, { type: 'break-ended' })
  })

  test('[BR4] the caller may ask for more time once', () => {
    const longer = taken.and('first', { type: 'renegotiate', minutes: 15 }, at(20))
    expect(longer.session.break?.until).toBe(at(35))
    longer.when('first', { type: 'renegotiate', minutes: 15 }, at(35)).refused('already-renegotiated')
  })

  test('[BR5] the other may close only five minutes after the promised time, and may stop for today at any moment', () => {
    taken.when('second', { type: 'close' }, at(24)).refused('break-not-over')
    taken.when('second', { type: 'close' }, at(25)).gives({ type: 'session-closed' })
    taken.when('second', { type: 'stop-for-today' }, at(1)).gives({ type: 'session-rested' })
  })

  test('[BR6] the one who waits may send each kind line once', () => {
    const sent = taken.and('second', { type: 'send-line', line: 'take-your-time' })
    sent.when('second', { type: 'send-line', line: 'take-your-time' }).refused('line-already-sent')
    sent.when('second', { type: 'send-line', line: 'see-you-soon' }).gives({ type: 'line-sent' })
  })
})
