// The check-in before the script of an evening together, and the close after every one.
import { describe, expect, test } from 'vitest'
import { structureProblems } from '#shared/exercises/checks/structure.ts'
import type { Script, Step } from '#shared/exercises/exercise.ts'
import { enters } from '#shared/reflection/opened.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { owedAfter } from '#shared/session/check-in.ts'
import type { Command, Mode } from '#shared/session/commands.ts'
import type { Had } from '#shared/session/session.ts'
import { viewFor } from '#shared/session/view.ts'
import { isClosingTalk } from '#shared/session/view-reading.ts'
import { stateById } from '#shared/session/walk.ts'
import { MINUTE } from '#shared/time.ts'
import { EVENING, type Given, given, opened } from '#tests/support/given.ts'
import { hosted } from '#tests/support/hosted.ts'
import { chosen, goOn, pass, scriptOf, text } from '#tests/support/scripts.ts'
import { checkedIn, FAMILIAR, settles } from '#tests/support/second.ts'

const note: Step = { id: 'note', asks: 'both', prompt: { kind: 'text', most: 120 } }
const extra: Step = { id: 'extra', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'text', most: 120 } }
const point: Step = { id: 'point', asks: 'speaker', prompt: { kind: 'text', most: 120 } }
const script = (...steps: Step[]): Script => ({ ...scriptOf(...steps), edition: 2 })
const energy = (at: number): Command => ({
  type: 'answer',
  step: 'energy',
  locale: 'en',
  value: { kind: 'scale', values: { energy: at } },
})
const today = (what: 'listen' | 'talk-a-little' | 'talk') => chosen('today', what)
const both = (story: Given, command: Command) => story.and('first', command).and('second', command)
type Opens = { steps?: Step[]; mode?: Mode; has?: Had; owed?: 'first' | 'second'; close?: 'short' }
const begins = ({ steps = [note], mode = 'on-a-call', has = FAMILIAR, owed, close }: Opens = {}) =>
  both(given(opened({ script: { ...script(...steps), ...(close && { close }) }, has, ...(owed && { owed }) })), {
    type: 'ready',
    mode,
  })
const seen = ({ session }: Given, seat: 'first' | 'second' = 'first') => {
  const { at } = viewFor(session, seat)
  return at.phase === 'step' ? at.step : null
}
const ids = ({ session }: Given) => session.steps.map(({ id }) => id)
const CLOSE = ['carry', 'talk', 'glad']
const says = (story: Given, first: Command[], second: Command[]) =>
  second.reduce(
    (after, command) => after.and('second', command),
    first.reduce((after, command) => after.and('first', command), story),
  )

describe('DO The check-in', () => {
  test('[DO1] it comes first where the two are there together, and never apart', () => {
    for (const mode of ['in-one-place', 'on-a-call', 'one-phone'] as const) {
      expect(ids(begins({ mode }))).toEqual(['energy', 'today', 'note', ...CLOSE])
    }
    expect(ids(begins({ mode: 'apart' }))).toEqual(['note', ...CLOSE])
    const first = both(given(opened({ script: scriptOf(note) })), { type: 'ready', mode: 'on-a-call' })
    expect(ids(first)).toEqual(['note'])
  })

  test('[RV10] apart nothing of it opens, so that together again energy and today open at one time or not at all', () => {
    const atToday = hosted(begins({ steps: [note, extra] }))
      .and('first', energy(2))
      .and('second', energy(8))
    const held = atToday
      .and('counsellor', { type: 'hold', on: true })
      .and('first', { type: 'choose-mode', mode: 'apart' })
    const apart = both(held, today('talk'))
    expect(stateById(apart.session, 'today').revealed).toBeNull()
    const together = both(apart, { type: 'choose-mode', mode: 'on-a-call' })
    expect(together.session).toMatchObject({ shorter: false })
    expect(stateById(together.session, 'energy').revealed).toBeNull()
    const low = together.and('counsellor', { type: 'hold', on: false })
    const said = stateById(low.session, 'today').revealed
    expect(said).not.toBeNull()
    expect(stateById(low.session, 'energy').revealed).toEqual(said)
    expect(seen(low, 'second')).toMatchObject({ checkIn: { way: 'shorter' } })
  })

  test('[DO1] [AN6] what was given ahead in the lobby stays, and opens in its turn', () => {
    const lobby = given(opened({ script: script(note), has: FAMILIAR }))
    expect(viewFor(lobby.session, 'first').at).toMatchObject({ ahead: { step: 'note' } })
    const begun = both(lobby.and('first', text('note', 'given ahead')), { type: 'ready', mode: 'on-a-call' })
    expect(seen(begun)?.step).toBe('energy')
    expect(seen(checkedIn(begun))).toMatchObject({ step: 'note', part: { stage: 'in' } })
  })

  test('[DO1] no script holds a step of either, nor what leads the shorter way', () => {
    expect(structureProblems(script(note, extra))).toEqual([])
    const carry: Step = { id: 'own-list', asks: 'both', prompt: { kind: 'carry' } }
    const path: Step = { id: 'mood', asks: 'both', prompt: { kind: 'scale', scales: ['mood'], decides: 'path' } }
    for (const step of [{ ...note, id: 'today' }, { ...note, id: 'glad' }, carry, path]) {
      expect(structureProblems(script(note, step))).toContainEqual({
        at: 'script.steps.1',
        problem: 'stands-around',
        words: step.id,
      })
    }
  })

  test('[DO2] nobody waits between the two, and both open together', () => {
    const story = begins().and('first', energy(8))
    expect(seen(story)?.step).toBe('today')
    expect(viewFor(story.session, 'second')).toEqual(viewFor(begins().session, 'second'))
    const open = says(story, [today('talk')], [energy(6), today('talk-a-little')])
    for (const seat of ['first', 'second'] as const) {
      expect(seen(open, seat)).toMatchObject({
        step: 'today',
        checkIn: { way: 'full', firstTurn: null },
        part: { kind: 'opened', opened: [{ step: 'energy' }, { step: 'today' }] },
      })
    }
  })

  test('[DO2] skipping passes one’s own of both at once, and the other’s still opens and counts', () => {
    begins()
      .when('first', pass('energy'))
      .gives(
        { type: 'prompt-passed', step: 'energy' },
        { type: 'prompt-passed', step: 'today' },
        { type: 'step-entered', seats: ['first'], step: 'today' },
      )
    const one = says(begins(), [pass('energy')], [energy(2), today('talk')])
    expect(seen(one)?.checkIn?.way).toBe('shorter')
    expect(one.session.shorter).toBe(true)
    const none = says(begins(), [pass('energy')], [pass('energy')])
    expect(seen(none)?.checkIn?.way).toBe('skipped')
    expect(none.session.shorter).toBe(false)
  })

  test('[RV2] whatever the other has given, one’s own is taken back before it opens', () => {
    const back: Command = { type: 'take-back', step: 'energy' }
    const mine = begins().and('first', energy(8)).and('first', today('talk'))
    for (const story of [mine, mine.and('second', energy(2))]) {
      story.when('first', back).gives({ type: 'answer-taken-back', step: 'energy' })
    }
  })

  test('[DO2] neither enters a letter, and each says that it does not', () => {
    const open = says(begins(), [energy(1), today('listen')], [energy(2), today('listen')])
    const { session } = both(both(both(open, goOn('today')), text('note', 'tea')), goOn('note'))
    expect(JSON.stringify(reflect(session, []))).not.toMatch(/energy|today/)
    expect(seen(begins())?.enters).toBe('never')
  })

  test('[DO2] today may be said anew until the first step, and the other sees it', () => {
    const open = says(begins(), [energy(8), today('talk')], [energy(8), today('talk')])
    const anew = open.and('second', goOn('today')).and('first', today('listen'))
    expect(anew.session.shorter).toBe(true)
    expect(seen(anew, 'second')).toMatchObject({ step: 'today', goOn: 'may', checkIn: { way: 'shorter' } })
    expect(anew.and('first', today('talk-a-little')).session.shorter).toBe(false)
    anew.when('first', energy(1)).refused('already-revealed')
    anew.when('first', pass('today')).refused('already-revealed')
    const gone = both(anew, goOn('today'))
    expect(seen(gone)?.step).toBe('note')
    gone.when('first', today('talk')).refused('already-revealed')
  })

  test('[DO2] said anew in a later step of the check-in, it comes before the other once more', () => {
    const open = says(begins({ has: {} }), [energy(8), today('talk')], [energy(8), today('talk')])
    const later = both(open, goOn('today'))
    expect([seen(later)?.step, seen(later)?.checkIn?.way]).toEqual(['how-a-break-goes', 'full'])
    const anew = later.and('second', today('listen'))
    expect([seen(anew, 'first')?.step, seen(anew, 'second')?.step]).toEqual(['today', 'how-a-break-goes'])
    const on = anew.and('first', goOn('today'))
    expect(seen(both(on, goOn('how-a-break-goes')))?.step).toBe('break-word')
  })

  test('[DO3] 3 or less, or listening, leads both the shorter way, which ends with a short talk', () => {
    const short = [
      [
        [energy(3), today('talk')],
        [energy(9), today('talk')],
      ],
      [
        [energy(9), today('talk')],
        [energy(9), today('listen')],
      ],
    ] as const
    for (const [first, second] of short) {
      const story = both(says(begins({ steps: [note, extra] }), [...first], [...second]), goOn('today'))
      const noted = both(both(story, text('note', 'tea')), goOn('note'))
      expect(seen(noted)?.step).toBe('carry')
      expect(seen(both(noted, pass('carry')))?.part).toMatchObject({ clock: { seconds: 60, turns: 2 } })
    }
    const full = both(says(begins({ steps: [extra] }), [energy(4), today('talk')], [pass('energy')]), goOn('today'))
    expect(seen(full)?.step).toBe('extra')
  })

  test('[DO3] where exactly one listens the other speaks, and who speaks first is not asked', () => {
    const steps = [settles, point]
    const given = (opens: Opens, first: Command, second: Command) =>
      says(begins({ steps, ...opens }), [energy(8), first], [energy(8), second])
    const one = given({}, today('listen'), today('talk'))
    expect(seen(one)?.checkIn).toEqual({ way: 'shorter', firstTurn: { seat: 'second', because: 'listen' } })
    expect(seen(both(one, goOn('today')))).toMatchObject({ step: 'point', speaker: 'second' })
    const two = given({}, today('listen'), today('listen'))
    expect(seen(two)?.checkIn).toEqual({ way: 'both-listen', firstTurn: null })
    expect(seen(both(two, goOn('today')))?.step).toBe('who-first')
    const anew = one.and('first', today('talk'))
    expect(seen(both(anew, goOn('today')))?.step).toBe('who-first')
    const always = [{ ...settles, inAnyCase: true as const }, point]
    const asked = both(given({ steps: always }, today('listen'), today('talk')), goOn('today'))
    expect(seen(asked)?.step).toBe('who-first')
    expect(seen(both(asked, chosen('who-first', 'either')))).toMatchObject({ step: 'point', speaker: 'first' })
  })

  test('[DO6] whoever only listened has the first turn on the next evening together', () => {
    const steps = [settles, point]
    const one = both(says(begins({ steps }), [energy(8), today('listen')], [energy(8), today('talk')]), goOn('today'))
    const noted = owedAfter([one.session])
    expect(noted).toBe('first')
    const next = says(begins({ steps, owed: 'first' }), [energy(8), today('talk')], [energy(8), today('talk')])
    expect(seen(next)?.checkIn?.firstTurn).toEqual({ seat: 'first', because: 'listened' })
    expect(seen(both(next, goOn('today')))).toMatchObject({ step: 'point', speaker: 'first' })
    expect(owedAfter([next.session, one.session])).toBe(null)
    const apart = begins({ steps, owed: 'first', mode: 'apart' })
    expect(seen(apart)?.step).toBe('who-first')
    expect(owedAfter([apart.session, one.session])).toBe('first')
    const again = next.and('first', today('listen'))
    expect(seen(again)?.checkIn?.firstTurn).toEqual({ seat: 'second', because: 'listen' })
  })

  test('[DO6] where nobody speaks in the exercise, it is the first turn of the talk that is given, and then owed', () => {
    const atTalk = (opens: Opens, first: Command) => {
      const story = says(begins(opens), [energy(8), first], [energy(8), today('talk')])
      const note = both(both(both(story, goOn('today')), text('note', 'tea')), goOn('note'))
      return { story, talk: seen(both(note, pass('carry'))) }
    }
    const one = atTalk({}, today('listen'))
    expect(seen(one.story)?.checkIn?.firstTurn).toEqual({ seat: 'second', because: 'listen', talk: true })
    expect(one.talk?.part).toMatchObject({ clock: { opener: 'second' } })
    expect(owedAfter([one.story.session])).toBe('first')
    for (const owed of ['first', 'second'] as const) {
      const next = atTalk({ owed }, today('talk'))
      expect(seen(next.story)?.checkIn?.firstTurn).toEqual({ seat: owed, because: 'listened', talk: true })
      expect(next.talk?.part).toMatchObject({ clock: { opener: owed } })
      expect(owedAfter([next.story.session, one.story.session])).toBe(null)
    }
  })

  test('[DO6] it holds where somebody speaks and nobody is asked who, and on a clash where it is asked in any case', () => {
    const roles = says(begins({ steps: [point], owed: 'second' }), [pass('energy')], [pass('energy')])
    expect(seen(both(roles, goOn('today')))).toMatchObject({ step: 'point', speaker: 'second' })
    const always = [{ ...settles, inAnyCase: true as const }, point]
    for (const owed of ['first', 'second'] as const) {
      const story = says(begins({ steps: always, owed }), [pass('energy')], [pass('energy')])
      const asked = both(story, goOn('today'))
      expect(seen(asked)?.step).toBe('who-first')
      expect(seen(both(asked, chosen('who-first', 'me')))).toMatchObject({ step: 'point', speaker: owed })
      const agreed = asked.and('first', chosen('who-first', 'me')).and('second', chosen('who-first', 'you'))
      expect(seen(agreed)).toMatchObject({ step: 'point', speaker: 'first' })
      // Who took the turn that they were owed is not owed it any more.
      const listened = says(
        begins(),
        [energy(8), today(owed === 'first' ? 'listen' : 'talk')],
        [energy(8), today(owed === 'first' ? 'talk' : 'listen')],
      )
      expect(owedAfter([agreed.session, listened.session])).toBe(owed === 'first' ? null : 'second')
    }
  })

  test('[DO4] what the couple has is not asked again, and only who has not said what helps is asked', () => {
    expect(ids(begins({ has: {} })).slice(0, 5)).toEqual([
      'energy',
      'today',
      'how-a-break-goes',
      'break-word',
      'too-much',
    ])
    const story = begins({ has: { ...FAMILIAR, 'what-helps': ['second'] } })
    const at = both(says(story, [pass('energy')], [pass('energy')]), goOn('today'))
    expect([seen(at, 'first')?.asked, seen(at, 'second')?.asked]).toEqual([true, false])
    const said = at.and('first', chosen('too-much', 'a-hand'))
    expect(seen(said, 'second')).toMatchObject({ part: { kind: 'opened' } })
  })

  test('[DO1] who go apart on the way through it leave the rest of it out, and go on together as ever', () => {
    const apart = begins({ steps: [note, extra] })
      .and('first', energy(2))
      .and('first', { type: 'choose-mode', mode: 'apart' })
    expect([seen(apart, 'first')?.step, seen(apart, 'second')?.step]).toEqual(['note', 'note'])
    const wish: Command = { type: 'choose-mode', mode: 'on-a-call' }
    const again = apart.and('first', wish).and('second', wish)
    expect(seen(again)?.step).toBe('note')
    const through = [text('note', 'tea'), goOn('note'), text('extra', 'more'), goOn('extra'), pass('carry')]
    expect(seen(through.reduce(both, again))?.step).toBe('talk')
  })
})

describe('DO The close', () => {
  const atTalk = (opens: Opens = {}) =>
    both(both(both(checkedIn(begins(opens)), text('note', 'tea')), goOn('note')), pass('carry'))

  test('[DO5] a minute and a half each, twice, over the letter; a minute each where it is short', () => {
    const talk = seen(atTalk())
    expect(talk).toMatchObject({ step: 'talk', frame: 'close', part: { clock: { seconds: 90, turns: 4 } } })
    expect(talk && isClosingTalk(talk)).toBe(true)
    expect(seen(atTalk({ close: 'short' }))?.part).toMatchObject({ clock: { seconds: 60, turns: 2 } })
  })

  test('[DO5] [DO9] what each was glad of opens after it, ends the session, and stands unless it is taken out', () => {
    const glad = both(both(atTalk(), { type: 'begin', step: 'talk' }), goOn('talk'))
    expect(seen(glad)).toMatchObject({ step: 'glad', enters: 'stands' })
    const taken: Command = {
      type: 'answer',
      step: 'glad',
      locale: 'en',
      value: { kind: 'text', text: 'You laughed.', leftOut: true },
    }
    const open = glad.and('first', text('glad', 'You came back with the tea.')).and('second', taken)
    expect(seen(open)).toMatchObject({ part: { kind: 'opened' } })
    const { session } = both(open, goOn('glad'))
    // [DO9] The last screen asks when next, and no earlier one nor an evening that was ended early.
    expect(viewFor(session, 'first').at).toEqual({ phase: 'closed', through: true, next: true })
    const early = both(atTalk(), { type: 'stop-for-today' }).and('first', { type: 'close' })
    expect(viewFor(early.session, 'first').at).toEqual({ phase: 'closed', through: false })
    const step = session.steps.find(({ id }) => id === 'glad') ?? note
    expect([enters(session, 'first', step), enters(session, 'second', step)]).toEqual([true, false])
  })

  test('[DO5] aloud it is said and not kept, and no other text can be taken out by a tick', () => {
    const glad = both(both(atTalk(), { type: 'begin', step: 'talk' }), goOn('talk'))
    const aloud: Command = { type: 'answer', step: 'glad', locale: 'en', value: { kind: 'aloud' } }
    const { session } = both(both(glad, aloud), goOn('glad'))
    expect(enters(session, 'first', session.steps.find(({ id }) => id === 'glad') ?? note)).toBe(false)
    const leftOut = { kind: 'text', text: 'tea', leftOut: true } as const
    checkedIn(begins())
      .when('first', { type: 'answer', step: 'note', locale: 'en', value: leftOut })
      .refused('malformed-answer')
  })

  test('[DO7] after 25 minutes it is offered, and comes once both have said so', () => {
    const skip: Command = { type: 'skip-to-close' }
    const story = checkedIn(begins({ steps: [note, extra] })).and('first', text('note', 'tea'))
    begins().when('first', skip).refused('step-closed')
    expect(seen(story)?.toClose).toEqual({ from: EVENING + 25 * MINUTE, mine: false, theirs: false })
    const back = story
      .and('first', { type: 'take-break', minutes: 20 }, EVENING + 5 * MINUTE)
      .and('first', { type: 'return' }, EVENING + 25 * MINUTE)
      .and('second', { type: 'return' }, EVENING + 26 * MINUTE)
    expect(seen(back)?.toClose?.from).toBe(EVENING + 46 * MINUTE)
    const one = story.and('second', skip)
    one.when('second', skip).gives()
    expect(seen(one, 'first')).toMatchObject({ step: 'note', toClose: { mine: false, theirs: true } })
    const close = one.and('first', skip)
    expect([seen(close, 'first')?.step, seen(close, 'second')?.step]).toEqual(['carry', 'carry'])
    expect(seen(close)?.part).toMatchObject({ ownWords: [] })
    close.when('first', skip).refused('step-closed')
    const through = [pass('carry'), { type: 'begin', step: 'talk' } as const, goOn('talk'), pass('glad'), goOn('glad')]
    expect(through.reduce(both, close).session.phase).toBe('closed')
  })

  test('[DO7] what was to open with a later step stays closed, and nobody waits for it', () => {
    const steps: Step[] = [{ ...note, id: 'had', revealWith: 'wanted' }, { ...note, id: 'wanted' }, extra]
    const story = both(checkedIn(begins({ steps })), text('had', 'an hour'))
    const close = both(story.and('first', text('wanted', 'two')), { type: 'skip-to-close' })
    expect(seen(close)).toMatchObject({ step: 'carry', part: { ownWords: [] } })
  })

  test('[DO7] what had opened stays, and apart nothing is left for another day', () => {
    const open = both(checkedIn(begins({ steps: [note, extra] })), text('note', 'tea'))
    const close = both(open, { type: 'skip-to-close' })
    expect(seen(close)).toMatchObject({ step: 'note', part: { kind: 'opened' } })
    expect(seen(both(close, goOn('note')))).toMatchObject({ step: 'carry', part: { ownWords: [{ step: 'note' }] } })
    begins({ mode: 'apart' }).when('first', { type: 'skip-to-close' }).refused('step-closed')
    expect(seen(begins({ mode: 'apart' }))).not.toHaveProperty('toClose')
  })

  test('[CO8] from the closing talk on nothing is brought any more', () => {
    const asks: Given[] = [atTalk(), both(both(atTalk(), { type: 'begin', step: 'talk' }), goOn('talk'))]
    for (const story of asks) {
      const hosted = both(story.and('counsellor', { type: 'host-ask' }), { type: 'admit-host' })
      hosted
        .when('counsellor', { type: 'bring-prompt', to: 'both', prompt: { as: 'breathe', seconds: 60 } })
        .refused('step-closed')
    }
  })
})
