import { describe, expect, test } from 'vitest'
import type { Entry } from '#shared/session/events.ts'
import { followed } from '#shared/session/followed.ts'
import { openLive } from '#shared/session/live.ts'
import { lapse } from '#shared/session/rules/host.ts'
import { viewForHost } from '#shared/session/view-host.ts'
import { EVENING, type Given, given, opened } from '#tests/support/given.ts'
import { hosted, walkHosted } from '#tests/support/hosted.ts'
import { ask, evening, goOn, leads, order, scriptOf, started, text } from '#tests/support/scripts.ts'

const MINUTE = 60_000
const walk = { ...evening, id: 'walk' }
const asked = started(evening, walk).and('counsellor', { type: 'host-ask' })
const scene = hosted(started(evening, walk))
const viewOf = (at: Given) => openLive('evening', at.log).seen
const bothIn = scene.and('first', text('evening', 'a walk')).and('second', text('evening', 'the sea'))
const typed = { type: 'bring-prompt', to: 'first', prompt: { as: 'typed', text: 'And now?', locale: 'en' } } as const
const dismissed = scene.and('first', { type: 'dismiss-host' })
const between = dismissed.and('first', { type: 'return' }).and('second', { type: 'return' })

describe('CO Coming in', () => {
  test('[CO1] a counsellor asks by name, in the lobby or once begun, and once more after a "not tonight"', () => {
    given(opened({ script: scriptOf(evening) }))
      .when('counsellor', { type: 'host-ask' })
      .gives({ type: 'host-asked', words: { name: 'Ada' } })
    const refused = asked.and('second', { type: 'refuse-host' })
    refused.when('counsellor', { type: 'host-ask' }).gives({ type: 'host-asked' })
    refused
      .and('counsellor', { type: 'host-ask' })
      .and('first', { type: 'refuse-host' })
      .when('counsellor', { type: 'host-ask' })
      .refused('asked-enough')
  })

  test('[CO2] a yes is private until both have said theirs; a no is the same for everybody, whoever said it', () => {
    const yes = asked.and('first', { type: 'admit-host' })
    expect(viewOf(yes).second).toEqual(viewOf(asked).second)
    expect(viewOf(yes).counsellor).toEqual(viewOf(asked).counsellor)
    yes.when('second', { type: 'admit-host' }).gives({ type: 'host-answered' }, { type: 'host-admitted' })
    const [one, other] = (['first', 'second'] as const).map((seat) => viewOf(asked.and(seat, { type: 'refuse-host' })))
    expect(one).toEqual(other)
    expect(one?.first.view.host).toMatchObject({ here: 'refused', name: 'Ada' })
  })

  test('[CO3] let in, they see who is in and what opens from then on, and not what opened before', () => {
    const before = started(evening, walk)
      .and('first', text('evening', 'a walk'))
      .and('second', text('evening', 'the sea'))
    expect(JSON.stringify(viewOf(hosted(before)).counsellor)).not.toContain('the sea')
    expect(viewOf(scene.and('second', { type: 'pass', step: 'evening' })).counsellor.view.room?.at).toMatchObject({
      step: { seats: { first: 'not-in-yet', second: 'in' } },
    })
    expect(JSON.stringify(viewOf(bothIn).counsellor)).toContain('the sea')
  })

  test('[CO3] what opened with another counsellor there stays between them and the two', () => {
    const seenByAda = viewOf(bothIn).counsellor
    expect(JSON.stringify(seenByAda)).toContain('the sea')
    const left = bothIn.and('counsellor', { type: 'host-leave' })
    expect(JSON.stringify(viewOf(hosted(left)).counsellor)).toContain('the sea')
    const log = hosted(left).log.map((entry): Entry => {
      const isLater = entry.position > left.log.length && entry.seat === 'counsellor'
      return isLater ? { ...entry, events: [{ type: 'host-asked', words: { name: 'Grace' } }] } : entry
    })
    const seenByGrace = JSON.stringify(viewOf(given(log)).counsellor)
    expect(seenByGrace).toContain('"here":"in"')
    expect(seenByGrace).not.toContain('the sea')
  })

  test('[CO3] two counsellors of one name share nothing that opened: the person counts, and in an old log the name', () => {
    const [ada, other] = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002']
    const left = bothIn.and('counsellor', { type: 'host-leave' })
    const again = hosted(left).log
    const by = (later: string | undefined, renamed = false) =>
      JSON.stringify(
        viewOf(
          given(
            again.map((entry): Entry => {
              if (entry.seat !== 'counsellor') return entry
              const isLater = entry.position > left.log.length
              const events = entry.events.map((event) =>
                renamed && isLater && event.type === 'host-asked' ? { ...event, words: { name: 'Grace' } } : event,
              )
              const person = isLater ? later : ada
              return { ...entry, events, ...(person && later && { person }) }
            }),
          ),
        ).counsellor,
      )
    expect(by(other)).toContain('"here":"in"')
    expect(by(other)).not.toContain('the sea')
    expect(by(ada)).toContain('the sea')
    expect(by(ada, true)).toContain('the sea')
    expect(by(undefined)).toContain('the sea')
  })

  test('[CO4] asking tells nobody whether the two take a break or rest', () => {
    const begun = started(evening, walk)
    begun.and('first', { type: 'take-break', minutes: 20 }).when('counsellor', { type: 'host-ask' }).refused('not-now')
    begun.and('first', { type: 'stop-for-today' }).when('counsellor', { type: 'host-ask' }).refused('not-now')
  })

  test('[CO3] apart, the counsellor leads on from the step they see, and finds out nothing of who is further', () => {
    const apart = scene
      .and('first', { type: 'choose-mode', mode: 'apart' })
      .and('second', text('evening', 'the sea'))
      .and('second', goOn('evening'))
    for (const step of ['walk', 'evening'])
      apart
        .when('counsellor', { type: 'host-go-on', step })
        .refused(step === 'evening' ? 'step-unfinished' : 'step-closed')
  })

  test('[CO4] until both have let them in, and once it rests, they see names and a title, and pace nothing', () => {
    for (const out of [asked, dismissed, scene.and('first', { type: 'stop-for-today' })]) {
      expect(viewOf(out).counsellor.view.room).toBeNull()
      out.when('counsellor', { type: 'hold', on: true }).refused('not-admitted')
    }
    const back = scene
      .and('first', { type: 'stop-for-today' })
      .and('first', { type: 'resume' })
      .and('second', { type: 'resume' })
    expect(viewOf(back).first.view.host).toBeNull()
    expect(viewOf(back).counsellor.view).toMatchObject({ here: 'over', mayAsk: true, room: null })
  })
})

describe('CO Pacing', () => {
  test('[CO6] held, one may answer and not go on; a sealed step waits too', () => {
    const held = bothIn.and('counsellor', { type: 'hold', on: true })
    held.when('first', goOn('evening')).refused('held')
    held.and('counsellor', { type: 'hold', on: false }).when('first', goOn('evening')).gives({ type: 'went-on' })
    const sealed = hosted(started(leads, evening)).and('counsellor', { type: 'hold', on: true })
    const given = sealed.and('first', { type: 'pass', step: 'leads' })
    given.when('second', { type: 'pass', step: 'leads' }).gives({ type: 'prompt-passed' })
    given
      .and('second', { type: 'pass', step: 'leads' })
      .when('counsellor', { type: 'hold', on: false })
      .gives({ type: 'pace-set' }, { type: 'speaker-settled' }, { type: 'step-entered', step: 'evening' })
  })

  test('[CO6] slowed, the two go on a minute after it opened; the counsellor leads both on from what is finished', () => {
    const slow = bothIn.and('counsellor', { type: 'slow', on: true })
    slow.when('first', goOn('evening'), EVENING + MINUTE - 1).refused('too-early')
    slow.when('first', goOn('evening'), EVENING + MINUTE).gives({ type: 'went-on' })
    expect(viewOf(slow).first.view.at).toMatchObject({ step: { goOnFrom: EVENING + MINUTE } })
    scene.when('counsellor', { type: 'host-go-on', step: 'evening' }).refused('step-unfinished')
    bothIn
      .and('counsellor', { type: 'hold', on: true })
      .when('counsellor', { type: 'host-go-on', step: 'evening' })
      .gives(
        { type: 'pace-set', on: false },
        { type: 'led-on' },
        { type: 'went-on', seat: 'first' },
        { type: 'went-on', seat: 'second' },
        { type: 'step-entered', step: 'walk' },
      )
  })

  test('[CO45] once their line has fallen, hold and slow are over, and what is shut opens when both have wished it', () => {
    const fallen = (at: Given): Given => {
      const events = lapse(at.session)
      return given([
        ...at.log,
        {
          position: at.session.position + 1,
          at: EVENING,
          seat: 'counsellor',
          events: followed(at.session, events, EVENING).events,
        },
      ])
    }
    expect(lapse(bothIn.session)).toEqual([])
    const held = fallen(bothIn.and('counsellor', { type: 'hold', on: true }))
    held.when('first', goOn('evening')).gives({ type: 'went-on' })
    const slow = fallen(bothIn.and('counsellor', { type: 'slow', on: true }))
    slow.when('second', goOn('evening'), EVENING).gives({ type: 'went-on' })
    expect(lapse(slow.session)).toEqual([])
    const shut = scene.and('counsellor', { type: 'hold-reveal', on: true })
    shut.when('first', { type: 'open-shut' }).refused('nothing-shut')
    const asked = fallen(shut.and('first', text('evening', 'a walk')).and('second', text('evening', 'the sea')))
    expect(viewOf(asked).first.view.host).toMatchObject({ revealHeld: true, opening: 'asked' })
    const one = asked.and('first', { type: 'open-shut' })
    expect(viewOf(one).second).toEqual(viewOf(asked).second)
    expect(viewOf(one).counsellor).toEqual(viewOf(asked).counsellor)
    one
      .when('second', { type: 'open-shut' })
      .gives({ type: 'opening-wished' }, { type: 'pace-set', on: false }, { type: 'answers-revealed' })
    const back = one.and('counsellor', { type: 'hold-reveal', on: true })
    expect(viewOf(back).first.view.host).toMatchObject({ revealHeld: true, opening: null })
    back.when('second', { type: 'open-shut' }).refused('nothing-shut')
  })

  test('[CO7] a reveal held shut opens when it is let go, in the same entry, and tells nobody before that all are in', () => {
    const shut = scene.and('counsellor', { type: 'hold-reveal', on: true }).and('first', text('evening', 'a walk'))
    const full = shut.and('second', text('evening', 'the sea'))
    expect(viewOf(full).first).toEqual(viewOf(shut).first)
    full
      .when('counsellor', { type: 'hold-reveal', on: false })
      .gives({ type: 'pace-set' }, { type: 'answers-revealed', steps: ['evening'] })
    full.when('counsellor', { type: 'host-leave' }).gives({ type: 'host-gone' }, { type: 'answers-revealed' })
  })
})

describe('CO Bringing', () => {
  test('[CO8] a prompt comes right after the step they are at, asks whom it is for, and opens to both', () => {
    const brought = scene.and('counsellor', typed)
    expect(brought.session.steps.map(({ id }) => id)).toEqual(['evening', 'brought-1', 'walk'])
    const there = bothIn.and('counsellor', typed).and('first', goOn('evening')).and('second', goOn('evening'))
    expect(viewOf(there).second.view.at).toMatchObject({
      step: { asked: false, brought: true, words: { en: { prompt: 'And now?' } }, part: { stage: 'listening' } },
    })
    there.when('second', text('brought-1', 'mine')).refused('not-asked')
    there.when('first', text('brought-1', 'a nap')).gives({ type: 'answer-given' }, { type: 'answers-revealed' })
  })

  test('[CO8] two brought at once come in their order; what needs another step, or promises to keep, is not brought', () => {
    const two = scene.and('counsellor', typed).and('counsellor', { ...typed, to: 'both' })
    expect(two.session.steps.map(({ id }) => id)).toEqual(['evening', 'brought-1', 'brought-2', 'walk'])
    const from = (exercise: string, step: string) =>
      ({ type: 'bring-prompt', to: 'both', prompt: { as: 'library', exercise, step } }) as const
    scene.when('counsellor', from('weather', 'sky')).gives({ type: 'prompt-brought' })
    scene.when('counsellor', from('weather', 'carry')).refused('no-such-step')
    scene.when('counsellor', from('none', 'sky')).refused('no-such-exercise')
  })
})

describe('CO Going', () => {
  test('[CO9] a moment alone is the same for both; it ends when both say so, or after its time at the word of either', () => {
    const alone = scene.and('first', { type: 'ask-moment-alone' })
    expect(viewOf(alone).counsellor.view.room?.at).toEqual({ phase: 'alone', until: EVENING + 3 * MINUTE })
    alone.when('second', text('evening', 'a walk')).refused('moment-alone')
    alone.when('counsellor', { type: 'hold', on: true }).refused('moment-alone')
    const one = alone.and('second', { type: 'end-moment-alone' })
    expect(viewOf(one).first).toEqual(viewOf(alone).first)
    expect(viewOf(one).counsellor).toEqual(viewOf(alone).counsellor)
    one.when('first', { type: 'end-moment-alone' }).gives({ type: 'moment-alone-ended' })
    alone.when('first', { type: 'end-moment-alone' }, EVENING + 3 * MINUTE).gives({ type: 'moment-alone-ended' })
  })

  test('[CO10] whoever asks them out takes a break; then each says privately, with or without', () => {
    scene
      .when('second', { type: 'dismiss-host' })
      .gives({ type: 'host-dismissed' }, { type: 'break-taken', seat: 'second', until: EVENING + 20 * MINUTE })
    dismissed.when('second', { type: 'go-on-without-host' }).refused('on-a-break')
    between.when('first', text('evening', 'a walk')).refused('between')
    const one = between.and('first', { type: 'go-on-without-host' })
    expect(viewOf(one).second).toEqual(viewOf(between).second)
    expect(viewOf(one).counsellor).toEqual(viewOf(between).counsellor)
    one.when('second', { type: 'go-on-without-host' }).gives({ type: 'host-answered' }, { type: 'host-gone' })
    one.when('second', { type: 'admit-host' }).gives({ type: 'host-answered' }, { type: 'session-rested' })
    between
      .and('first', { type: 'admit-host' })
      .when('second', { type: 'admit-host' })
      .gives({ type: 'host-answered' }, { type: 'host-admitted' })
  })

  test('[CO11] leaving lets the two go on; ending it for today keeps their place', () => {
    scene.when('counsellor', { type: 'host-leave' }).gives({ type: 'host-gone' })
    scene.when('counsellor', { type: 'host-end' }).gives({ type: 'session-rested' })
    expect(viewOf(scene.and('counsellor', { type: 'host-leave' })).first.view.host).toBeNull()
  })

  test('[CO5] no seat can give another seat’s commands', () => {
    scene.when('first', { type: 'hold', on: true }).refused('malformed')
    scene.when('counsellor', text('evening', 'mine')).refused('malformed')
  })

  test('[CO11] what a counsellor did to the pace stays, and nothing of what was answered', () => {
    const { session } = scene.and('counsellor', { type: 'hold', on: true }).and('counsellor', { type: 'host-leave' })
    expect(session.hosted.paced).toMatchObject([{ what: 'held', step: 'evening' }])
  })

  test('[CO3] of asks they read what opened since they were let in, never one that opened before, nor its answer', () => {
    const offered = (by: 'first' | 'second', words: string) =>
      [by, { type: 'offer', step: 'ask', text: words, locale: 'en' }] as const
    const says = { says: 'smaller', text: 'a short stroll' } as const
    const respond = { type: 'respond', step: 'ask', locale: 'en', response: says } as const
    const half = started(ask).and(...offered('first', 'a slow walk'))
    const both = half.and(...offered('second', 'ten minutes'))
    const answered = both.and('second', respond)
    const seen = ({ session }: typeof half) => JSON.stringify(viewForHost(session))
    for (const before of [both, answered])
      expect(seen(hosted(before))).not.toMatch(/slow walk|ten minutes|short stroll/)
    const since = hosted(both)
      .and('second', respond)
      .and(...offered('first', 'half a walk'))
    expect(seen(since)).not.toMatch(/slow walk|ten minutes/)
    expect(seen(since)).toContain('half a walk')
    const waiting = hosted(half)
    expect(seen(waiting)).not.toContain('slow walk')
    expect(seen(waiting.and(...offered('second', 'ten minutes')))).toMatch(/slow walk.*ten minutes/)
  })

  test('[CO3] by chance, too, counsellors come in, bring, hold, go and see something open', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 80; seed += 1) {
      const { log } = walkHosted(opened({ script: scriptOf(evening, order, walk) }), seed)
      for (const { events } of log) for (const { type } of events) seen.add(type)
    }
    for (const type of [
      'host-admitted',
      'host-refused',
      'host-gone',
      'prompt-brought',
      'moment-alone-ended',
      'answers-revealed',
    ])
      expect([...seen]).toContain(type)
  })
})
