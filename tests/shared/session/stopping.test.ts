// Stopping for today, apart: it rests for whoever stopped, and for nobody else.
import { describe, expect, test } from 'vitest'
import { reflect } from '#shared/reflection/reflect.ts'
import { evolve } from '#shared/session/evolve.ts'
import { openLive } from '#shared/session/live.ts'
import { isOverForToday } from '#shared/session/rest.ts'
import { PARTNER_SEATS, partnerOf } from '#shared/session/seat.ts'
import { viewFor } from '#shared/session/view.ts'
import { DAY, HOUR } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, given as fromLog, type Given, opened } from '#tests/support/given.ts'
import { hosted } from '#tests/support/hosted.ts'
import {
  ask,
  chosen,
  evening,
  goOn,
  leads,
  point,
  promise,
  sayBack,
  scriptOf,
  started,
  startedApart,
  text,
} from '#tests/support/scripts.ts'

const stop = { type: 'stop-for-today' } as const
const resume = { type: 'resume' } as const
const sunday = { ...evening, id: 'sunday' }
const terms = {
  as: 'agreement',
  who: 'both',
  when: 'we come home',
  will: 'look up',
  reviewOn: dayIn(14, EVENING),
} as const

const apart = startedApart(evening, sunday)
const spoken = startedApart(leads, point, sayBack)
  .and('first', chosen('leads', 'me'))
  .and('second', chosen('leads', 'you'))
  .and('first', text('point', 'the hour after work'))
const said = spoken.and('second', goOn('point')).and('first', goOn('point'))
const asking = startedApart(ask)
  .and('first', { type: 'offer', step: 'ask', text: 'a walk', locale: 'en' })
  .and('second', { type: 'offer', step: 'ask', text: 'an hour of my own', locale: 'en' })
const proposed = startedApart(promise).and('first', { type: 'propose', step: 'promise', terms, locale: 'en' })
const given = apart.and('first', text('evening', 'tomorrow'))
const ahead = given.and('first', goOn('evening'))
const through = ahead.and('first', text('sunday', 'the river')).and('first', goOn('sunday'))

const MOMENTS: Record<string, Given> = {
  'nothing given': apart,
  'one is in': given,
  'one is further': ahead,
  'one is through': through,
  'while it is said back': said,
  'while asks are weighed': asking,
  'while words lie to be signed': proposed,
  'asked to go over to being together': apart.and('first', { type: 'choose-mode', mode: 'on-a-call' }),
}

const seen = (at: Given) => openLive('evening', at.log).seen
const phases = ({ session }: Given) => PARTNER_SEATS.map((seat) => viewFor(session, seat).at.phase)

describe('SE Stopping for today, apart', () => {
  for (const [moment, before] of Object.entries(MOMENTS)) {
    test(`[SE18] ${moment}: no byte of the other’s screen changes, the place is kept, and either comes back to it`, () => {
      for (const seat of PARTNER_SEATS) {
        const stopped = before.and(seat, stop)
        expect(seen(stopped)[partnerOf(seat)]).toEqual(seen(before)[partnerOf(seat)])
        expect(viewFor(stopped.session, seat).at).toEqual({ phase: 'resting', mineResumed: false, parted: false })
        stopped.when(seat, stop).gives()
        stopped.when(partnerOf(seat), resume).refused('not-resting')
        const back = stopped.and(seat, resume)
        expect(back.session.rested).toEqual([])
        for (const each of PARTNER_SEATS) {
          expect(viewFor(back.session, each)).toEqual(viewFor(before.session, each))
        }
        expect(reflect(back.session, [])).toEqual(reflect(before.session, []))
        expect(reflect(stopped.session, [])).toEqual(reflect(before.session, []))
      }
    })
  }

  test('[SE18] a mirror half written when the other stops is given, and judged when they are back', () => {
    const words = { type: 'mirror', step: 'say-back', text: 'an hour to land', locale: 'en' } as const
    const judged = said.and('first', stop).and('second', words).and('first', resume)
    judged.when('first', { type: 'judge', step: 'say-back', heard: 'yes' }).gives({ type: 'mirror-judged' })
    said.and('first', stop).when('first', { type: 'judge', step: 'say-back', heard: 'yes' }).refused('session-resting')
  })

  test('[SE18] what the other gives meanwhile opens, and is there for whoever comes back', () => {
    const open = given.and('first', stop).and('second', text('evening', 'now'))
    expect(phases(open)).toEqual(['resting', 'step'])
    expect(viewFor(open.and('first', resume).session, 'first').at).toMatchObject({ step: { part: { kind: 'opened' } } })
  })

  test('[SE18] both stop, and each comes back by themselves; whoever stopped may finish it', () => {
    const both = apart.and('second', stop).and('first', stop)
    expect(phases(both)).toEqual(['resting', 'resting'])
    expect(phases(both.and('first', resume))).toEqual(['step', 'resting'])
    both.when('second', { type: 'close' }).gives({ type: 'session-closed' })
    apart.and('second', stop).when('first', { type: 'close' }).refused('step-unfinished')
  })

  test('[SE18] a break holds nobody for one who has stopped: the caller’s is over, and the other’s waits for the caller alone', () => {
    const taken = apart.and('first', { type: 'take-break', minutes: 20 })
    expect(phases(taken.and('first', stop))).toEqual(['resting', 'step'])
    expect(phases(taken.and('second', stop))).toEqual(['break', 'resting'])
    expect(phases(taken.and('second', stop).and('first', { type: 'return' }))).toEqual(['step', 'resting'])
    expect(phases(taken.and('first', { type: 'return' }).and('second', stop))).toEqual(['step', 'resting'])
    const called = apart.and('second', stop).and('first', { type: 'take-break', minutes: 20 })
    expect(phases(called)).toEqual(['break', 'resting'])
    called.when('second', { type: 'send-line', line: 'i-am-here' }).refused('not-on-a-break')
    called.when('second', { type: 'take-break', minutes: 60 }).gives()
    expect(phases(called.and('second', resume))).toEqual(['break', 'break'])
  })

  test('[SE19] over to being there together it rests until whoever stopped is back, and then goes on for both', () => {
    const asked = apart.and('first', { type: 'choose-mode', mode: 'on-a-call' })
    const joined = asked.and('first', stop).and('second', { type: 'choose-mode', mode: 'on-a-call' })
    expect(viewFor(joined.session, 'second').at).toMatchObject({ phase: 'resting', mineResumed: true })
    expect(viewFor(joined.session, 'first').at).toMatchObject({ phase: 'resting', mineResumed: false })
    expect(phases(joined.and('first', resume))).toEqual(['step', 'step'])
    const later = apart
      .and('second', stop)
      .and('first', { type: 'choose-mode', mode: 'on-a-call' })
      .and('second', resume)
    expect(phases(later.and('second', { type: 'choose-mode', mode: 'on-a-call' }))).toEqual(['step', 'step'])
  })

  test('[SE18] [CO4] a counsellor has the yes of both no more, and does not ask before both are there', () => {
    const stopped = hosted(apart).and('second', stop)
    expect(viewFor(stopped.session, 'first')).toMatchObject({ host: null, at: { phase: 'step' } })
    expect(seen(stopped).counsellor.view).toMatchObject({ here: 'over', room: null })
    stopped.when('counsellor', { type: 'host-ask' }).refused('not-now')
    stopped.and('second', resume).when('counsellor', { type: 'host-ask' }).gives({ type: 'host-asked' })
  })

  test('[SE18] [ST3] who sits down in the seat of one who stopped finds the room open', () => {
    const { session } = apart.and('second', stop)
    const events = [{ type: 'seat-taken', seat: 'second', words: { name: 'Tom, again' } }] as const
    const again = evolve(session, { position: session.position + 1, at: EVENING, seat: 'second', events })
    expect(viewFor(again, 'second').at.phase).toBe('step')
  })

  test('[SE18] a log from before, in which one of two apart had stopped both, folds as it did', () => {
    const { session } = said
    const rested = evolve(session, { position: 99, at: EVENING, seat: 'second', events: [{ type: 'session-rested' }] })
    expect(PARTNER_SEATS.map((seat) => viewFor(rested, seat).at.phase)).toEqual(['resting', 'resting'])
    const events = [{ type: 'seat-resumed', seat: 'first' }, { type: 'session-resumed' }] as const
    const back = evolve(rested, { position: 100, at: EVENING, seat: 'first', events })
    for (const seat of PARTNER_SEATS) expect(viewFor(back, seat)).toEqual(viewFor(session, seat))
  })
})

describe('SA Stopping for today, whatever the reason', () => {
  const ahead = fromLog(opened({ script: scriptOf(evening, sunday) })).and('first', text('evening', 'tomorrow'))
  const quietly = { ...stop, takeBack: true } as const
  const talking = started(evening, sunday).and('first', text('evening', 'tomorrow'))

  test('[SA6] what has not opened is taken back in the entry of the stop, also before it begins, and again once it rests', () => {
    for (const scene of [talking, given, ahead]) {
      const [back, rests] = [
        { type: 'answer-taken-back', seat: 'first', step: 'evening' },
        scene === talking ? 'session-rested' : 'seat-rested',
      ]
      scene.when('first', quietly).gives(back, { type: rests })
      const stopped = scene.and('first', quietly)
      expect(stopped.log).toHaveLength(scene.log.length + 1)
      stopped.when('first', { type: 'take-back', step: 'evening' }).refused('nothing-given')
      expect(seen(stopped).second.view).toEqual(seen(scene.and('first', stop)).second.view)
    }
    talking
      .and('second', stop)
      .when('first', quietly)
      .gives({ type: 'answer-taken-back', seat: 'first', step: 'evening' })
    const open = talking.and('second', text('evening', 'now'))
    expect(open.and('first', quietly).session.states).toEqual(open.and('first', stop).session.states)
  })

  test('[SA5] whoever ends it from the private page leaves an ordinary stop: for the other, the log and the clock the same', () => {
    for (const scene of [talking, given, ahead, ...Object.values(MOMENTS)]) {
      // The page sends what the dialog sends with its box ticked; what the other is sent does not differ by the box.
      const [ended, stopped] = [scene.and('first', quietly), scene.and('first', stop)]
      expect(JSON.stringify(seen(ended).second)).toBe(JSON.stringify(seen(stopped).second))
      expect(JSON.stringify(seen(ended).counsellor)).toBe(JSON.stringify(seen(stopped).counsellor))
      expect(ended.log.at(-1)?.at).toBe(stopped.log.at(-1)?.at)
    }
  })

  test('[SA6] a ready-made line goes with a stop that both see, and with no other', () => {
    const tired = { ...stop, line: 'too-tired' } as const
    talking.when('first', tired).gives({ type: 'session-rested', said: { by: 'first', line: 'too-tired' } })
    const rests = talking.and('first', tired)
    expect(viewFor(rests.session, 'second').at).toMatchObject({ said: { by: 'first', line: 'too-tired' } })
    expect(viewFor(talking.and('first', stop).session, 'second').at).not.toHaveProperty('said')
    const back = rests.and('first', resume).and('second', resume)
    expect(viewFor(back.and('second', stop).session, 'first').at).not.toHaveProperty('said')
    for (const alone of [given, ahead]) alone.when('first', tired).gives({ type: 'seat-rested', seat: 'first' })
  })

  test('[SA4] [SA6] before it has begun a stop changes nothing for the other, and it begins as if nobody had stopped', () => {
    const stopped = ahead.and('first', stop)
    expect(seen(stopped).second).toEqual(seen(ahead).second)
    expect(viewFor(stopped.session, 'first')).toEqual(viewFor(ahead.session, 'first'))
    const ready = { type: 'ready', mode: 'apart' } as const
    const begun = stopped.and('first', ready).and('second', ready)
    expect(phases(begun)).toEqual(['step', 'step'])
    expect(isOverForToday(begun.session, 'first', EVENING)).toBe(false)
  })

  test('[SA7] it is over for today until five in the morning by one’s own clock, or until one is back; apart for oneself alone', () => {
    const { session } = given.and('first', stop)
    const [night, morning] = [EVENING - (EVENING % DAY) + DAY + 4.9 * HOUR, EVENING - (EVENING % DAY) + DAY + 5 * HOUR]
    expect([EVENING, night, morning].map((at) => isOverForToday(session, 'first', at))).toEqual([true, true, false])
    expect(isOverForToday(session, 'second', EVENING)).toBe(false)
    const west = { ...session, offsets: { first: -120 } }
    expect(isOverForToday(west, 'first', morning)).toBe(true)
    const both = talking.and('first', stop)
    const over = (at: Given) => PARTNER_SEATS.map((seat) => isOverForToday(at.session, seat, EVENING))
    expect(over(both)).toEqual([true, true])
    expect(over(both.and('second', resume))).toEqual([true, false])
    expect(over(both.and('second', resume).and('first', resume))).toEqual([false, false])
  })
})
