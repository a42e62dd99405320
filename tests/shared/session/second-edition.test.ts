// What steps of the second edition can do besides, each by a field of its own.
import { describe, expect, test } from 'vitest'
import { otherEditionIn } from '#shared/exercises/checks/edition.ts'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { ENDING, structureProblems } from '#shared/exercises/checks/structure.ts'
import type { InReflection, Script, Step } from '#shared/exercises/exercise.ts'
import { withHalves } from '#shared/exercises/halves.ts'
import { spaceWithAThread } from '#shared/exercises/space-with-a-thread.ts'
import { blankOf, givenOf, isWhole } from '#shared/prompts/drafts.ts'
import type { Filling, PromptOf } from '#shared/prompts/shapes.ts'
import { enters } from '#shared/reflection/opened.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import { wholeSentence } from '#shared/reflection/written/terms.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Command, Response } from '#shared/session/commands.ts'
import type { Had } from '#shared/session/session.ts'
import { viewFor } from '#shared/session/view.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { askedIn, stateById } from '#shared/session/walk.ts'
import { MINUTE } from '#shared/time.ts'
import { dayIn } from '#tests/support/days.ts'
import { EVENING, given, opened } from '#tests/support/given.ts'
import { begun, chosen, goOn, pass, scriptOf, started, startedApart, text } from '#tests/support/scripts.ts'
import { checkedIn, FAMILIAR, full, parts, settles } from '#tests/support/second.ts'

const reviewOn = dayIn(14, EVENING)
const hearing: PromptOf<'builder'> = {
  kind: 'builder',
  blanks: [
    { id: 'feel', as: 'words', most: 60, pick: ['alone', 'closed-in'] },
    { id: 'want', as: 'words', most: 160 },
  ],
  stems: [
    { id: 'new', blanks: ['feel', 'want'] },
    { id: 'known', blanks: ['want'] },
    { id: 'time', blanks: [] },
  ],
}
const hear: Step = { id: 'hear', asks: 'both', prompt: hearing }
const fills = (step: string, filling: Filling): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'builder', ...filling },
})

const note: Step = { id: 'note', asks: 'both', prompt: { kind: 'text', most: 120 } }
type Story = ReturnType<typeof given>
const asked = ({ session }: Story, id: string) => askedIn(session, session.steps.find((step) => step.id === id) ?? note)
const seen = ({ session }: Story, seat: 'first' | 'second') => {
  const { at } = viewFor(session, seat)
  return at.phase === 'step' ? at.step : null
}
const both = (story: Story, command: Command) => story.and('first', command).and('second', command)
const led = (story: Story) => story.and('first', chosen('who-first', 'me')).and('second', chosen('who-first', 'you'))

describe('AN Kept on the device', () => {
  test('[AN11] no answer to it is ever taken, and nothing but going on can be done', () => {
    const story = started(full, note)
    for (const at of [0, 10]) {
      story
        .when('first', { type: 'answer', step: 'full', locale: 'en', value: { kind: 'scale', values: { full: at } } })
        .refused('malformed')
    }
    story.when('first', pass('full')).refused('not-asked')
    story.when('first', goOn('full')).gives({ type: 'went-on', seat: 'first', step: 'full' })
    expect(seen(story, 'first')).toMatchObject({ kept: true, goOn: 'may', part: { kind: 'kept', prompt: full.prompt } })
    expect(seen(both(story, goOn('full')), 'second')?.step).toBe('note')
  })

  test('[AN11] apart and in the lobby one goes on from it alone', () => {
    expect(seen(startedApart(full, note).and('first', goOn('full')), 'first')?.step).toBe('note')
    const lobby = given(opened({ script: scriptOf(full, note) })).and('first', goOn('full'))
    expect(viewFor(lobby.session, 'first').at).toMatchObject({ phase: 'lobby', ahead: { step: 'note' } })
  })

  test('[AN12] a later prompt only says that there may be one', () => {
    const story = both(started(full, { ...note, about: 'full' }), goOn('full'))
    expect(seen(story, 'first')).toMatchObject({ keptBeside: ['full'], part: { about: null } })
    const decides: Step = { ...full, prompt: { ...full.prompt, decides: 'path' } as Step['prompt'] }
    for (const step of [decides, { ...full, asks: 'speaker' as const }]) {
      const found = structureProblems({ minutes: [5, 10], steps: [settles, step, note, ...ENDING] })
      expect(found).toContainEqual({ at: 'script.steps.1.kept', problem: 'kept-decides' })
    }
  })

  test('[AN13] who speaks first settles, and opens to nobody', () => {
    const story = led(started(settles, parts.need))
    expect(story.session.speaker).toBe('first')
    expect(stateById(story.session, 'who-first').revealed).toBe(null)
    expect(seen(started(settles, parts.need), 'first')).toMatchObject({ kept: false, settles: true })
    expect(seen(story, 'second')?.step).toBe('need')
  })
})

describe('AN A prompt for each', () => {
  const story = led(started(settles, parts.like, parts.welcome, note))
  const closeness: Command = {
    type: 'answer',
    step: 'like',
    locale: 'en',
    value: { kind: 'builder', blanks: {}, picked: { close: 'no-air' } },
  }

  test('[AN14] each is asked their own, by words of their own, and both open together', () => {
    expect(seen(story, 'first')).not.toHaveProperty('called')
    expect(seen(story, 'first')).toMatchObject({ speaker: null, part: { prompt: parts.like.prompt } })
    expect(seen(story, 'second')).toMatchObject({ called: 'like.listener', part: { prompt: { kind: 'text' } } })
    story.when('first', text('like', 'no air')).refused('malformed-answer')
    story.when('second', closeness).refused('malformed-answer')
    const answered = story.and('first', closeness).and('second', text('like', 'left alone'))
    const opened = [
      { step: 'like', first: { as: 'given' }, second: null },
      { step: 'like.listener', prompt: { kind: 'text' }, first: null, second: { as: 'given' } },
    ]
    for (const seat of ['first', 'second'] as const) {
      expect(seen(answered, seat)).toMatchObject({ part: { kind: 'opened', opened } })
      expect(openedFor(answered.session, seat)).toMatchObject(opened)
    }
    const words = { like: { why: '', prompt: 'You?', listener: { why: '', prompt: 'And you?' } } }
    expect(withHalves(words)).toMatchObject({ 'like.listener': { prompt: 'And you?' } })
  })

  test('[AN14] a half of another kind, or one that asks one, is told', () => {
    const steps = (step: Step) => structureProblems({ minutes: [5, 10], steps: [settles, step, note, ...ENDING] })
    expect(steps(parts.like)).toEqual([])
    for (const step of [
      { ...parts.like, listener: { prompt: { kind: 'read' as const } } },
      { ...parts.like, asks: 'speaker' as const },
    ]) {
      expect(steps(step)).toContainEqual({ at: 'script.steps.1.listener', problem: 'not-halved' })
    }
  })

  test('[AN18] what answers is asked of whom something was given, by either half', () => {
    const left = both(story.and('first', closeness).and('second', pass('like')), goOn('like'))
    expect(asked(left, 'welcome')).toEqual(['second'])
    expect(seen(left, 'first')).toMatchObject({ step: 'welcome', asked: false, part: { stage: 'listening' } })
    expect(seen(left, 'second')?.beside).toMatchObject([{ seat: 'first', step: 'like', shown: { as: 'given' } }])
    const none = both(both(story, pass('like')), goOn('like'))
    expect(seen(none, 'first')?.step).toBe('note')
  })

  test('[AN18] one of its sentences can be what is answered', () => {
    const { need, hear, myAnswer } = parts
    const said = both(
      led(started(settles, need, hear, myAnswer, note)).and(
        'first',
        fills('need', { stem: 'also-us', blanks: { start: 'tea' } }),
      ),
      goOn('need'),
    )
    const heard = (filling: Filling) => both(said.and('second', fills('hear', filling)), goOn('hear'))
    expect(seen(heard({ stem: 'ask', blanks: { ask: 'how long?' } }), 'first')).toMatchObject({
      step: 'my-answer',
      asked: true,
    })
    expect(seen(heard({ stem: 'thanks', blanks: {} }), 'first')?.step).toBe('note')
    const unknown = { ...myAnswer, answers: { step: 'hear', stem: 'gone' } }
    expect(structureProblems({ minutes: [5, 10], steps: [settles, need, hear, unknown, ...ENDING] })).toContainEqual({
      at: 'script.steps.3.answers',
      problem: 'points-nowhere',
      words: 'hear',
    })
  })

  test('[DO20] what follows a step asks who gave something there, and both where it was for one of them', () => {
    const own: Step = { ...note, id: 'own', follows: 'like' }
    const alone = led(started(settles, parts.like, own, note)).and('first', closeness)
    expect(asked(alone, 'own')).toEqual([])
    const one = both(alone.and('second', pass('like')), goOn('like'))
    expect(seen(one, 'first')).toMatchObject({ step: 'own', asked: true })
    expect(seen(one, 'second')).toMatchObject({ step: 'own', asked: false })
    const time: Step = { ...parts.welcome, id: 'time', answers: undefined, listener: note, follows: 'need' } as Step
    const room = led(started(settles, parts.need, { ...parts.begin, follows: 'need' }, note))
    const begins = (said: Command) => both(room.and('first', said), goOn('need'))
    const sentence = fills('need', { stem: 'not-us', blanks: { minutes: '10', start: 'tea' } })
    expect(asked(begins(sentence), 'begin')).toEqual(['first', 'second'])
    expect(['first', 'second'].map((seat) => seen(begins(pass('need')), seat as 'first')?.step)).toEqual([
      'note',
      'note',
    ])
    const found = (...steps: Step[]) =>
      structureProblems({ minutes: [5, 10], edition: 2, steps: [settles, ...steps, note] })
    expect(found(parts.need, { ...parts.begin, follows: 'need' }, time, parts.sayBack)).toEqual([])
    const problem = { problem: 'points-nowhere' }
    expect(found(parts.need, { ...own, follows: 'later' })).toMatchObject([problem])
    // One of the two would sign, or read, alone.
    expect(found(parts.need, parts.sayBack, parts.like, { ...parts.goal, follows: 'like' })).toMatchObject([problem])
    expect(otherEditionIn({ minutes: [5, 10], steps: [own] }, 1).map(({ words }) => words)).toEqual(['follows'])
  })

  test('[DO20] in Space nothing asks of a time away that nobody asked for, and the letter tells of none', () => {
    const met = (passes: string) => {
      let story = given(opened({ script: spaceWithAThread, has: FAMILIAR }))
      const steps = new Set<string>()
      for (let now = EVENING; story.session.phase !== 'closed'; now += MINUTE) {
        for (const seat of ['first', 'second'] as const) {
          const view = viewFor(story.session, seat)
          const next = nextCommand(view, {
            pick: () => 0,
            say: () => 'tea',
            locale: 'en',
            mode: 'in-one-place',
            reviewOn,
          })
          if (view.at.phase === 'step' && view.at.step.asked) steps.add(view.at.step.step)
          const low = view.at.phase === 'step' && view.at.step.step === 'energy'
          if (next)
            story = story.and(
              seat,
              next.type === 'answer' && (low || next.step === passes) ? pass(next.step) : next,
              now,
            )
        }
      }
      return { steps, letter: JSON.stringify(reflect(story.session, []).blocks) }
    }
    const away = ['my-time', 'begin', 'back', 'welcome']
    const all = met('nothing')
    expect(away.filter((id) => !all.steps.has(id))).toEqual([])
    const none = met('need')
    expect(away.filter((id) => none.steps.has(id) || none.letter.includes(`"${id}`))).toEqual([])
    expect([...none.steps]).toEqual(expect.arrayContaining(['what-it-is-like', 'at-home', 'glad']))
  })

  test('[AN16] beside a prompt stands what opened of the other’s, and nothing that did not', () => {
    const step: Step = { ...note, id: 'later', about: ['note', 'more'], beside: ['note'] }
    const more: Step = { ...note, id: 'more', revealWith: 'later' }
    const story = started(note, more, step).and('first', text('note', 'mine')).and('second', text('note', 'yours'))
    const later = both(both(story, goOn('note')), text('more', 'hidden'))
    expect(seen(later, 'first')).toMatchObject({
      part: { about: { step: 'note', shown: { value: { text: 'mine' } } } },
      beside: [
        { seat: 'first', step: 'more', shown: { value: { text: 'hidden' } } },
        { seat: 'second', step: 'note', shown: { value: { text: 'yours' } } },
      ],
    })
    const passed = both(both(started(note, { ...step, about: 'note' }), pass('note')), goOn('note'))
    expect(seen(passed, 'first')).not.toHaveProperty('beside')
  })

  test('[AN45] what was to stand beside it may be left out on the shorter way, and then nothing does', () => {
    const before: Step = { ...note, id: 'before', leftOutWhenLighter: true }
    const after: Step = { ...note, id: 'after', about: 'before', beside: ['before'] }
    const steps = [before, after]
    expect(structureProblems({ minutes: [5, 10], edition: 2, steps })).toEqual([])
    expect(
      structureProblems({ minutes: [5, 10], edition: 2, steps: [before, { ...note, after: ['before'] }] }),
    ).toMatchObject([{ problem: 'sometimes-left-out' }])
    const lobby = given(opened({ script: scriptOf(...steps) }))
    const story = begun(given(lobby.log, { ...lobby.session, shorter: true }), 'in-one-place')
    expect(viewFor({ ...story.session, cursor: { first: 1, second: 1 } }, 'first').at).toMatchObject({
      step: { step: 'after', part: { about: null } },
    })
    expect(seen(story, 'first')).not.toHaveProperty('beside')
  })

  test('[AN16] so does one’s own beside what stays on the device', () => {
    const kept: Step = { ...note, id: 'kept', kept: 'device', about: 'note' }
    const story = both(started(note, kept).and('first', text('note', 'mine')).and('second', pass('note')), goOn('note'))
    expect(seen(story, 'first')).toMatchObject({
      part: { kind: 'kept' },
      beside: [{ seat: 'first', step: 'note', shown: { value: { text: 'mine' } } }],
    })
    expect(seen(story, 'second')).not.toHaveProperty('beside')
  })

  test('[AN17] what the couple has decides which steps are met, and a wish asks whoever wished', () => {
    const script = scriptOf(parts.word, parts.wished, note)
    const steps = (has: Had) => begun(given(opened({ script, has })), 'in-one-place')
    expect(steps({}).session.steps.map(({ id }) => id)).toEqual(['word', 'note'])
    const wishes = steps({ 'break-word': ['first', 'second'], wish: ['second'] })
    expect(wishes.session.steps.map(({ id }) => id)).toEqual(['wished', 'note'])
    expect(asked(wishes, 'wished')).toEqual(['second'])
    wishes.when('first', text('wished', 'it happened')).refused('not-asked')
  })
})

describe('AN Sentences to choose among', () => {
  test('[AN15] one is chosen, and exactly its own blanks are filled, picked or written', () => {
    const lobby = started(hear)
    for (const filling of <Filling[]>[
      { stem: 'new', blanks: { want: 'I will put the list away' }, picked: { feel: 'alone' } },
      { stem: 'new', blanks: { feel: 'at sea', want: 'I stay' } },
      { stem: 'known', blanks: { want: 'I see it was never about the call' } },
      { stem: 'time', blanks: {} },
    ]) {
      expect(stateById(lobby.and('first', fills('hear', filling)).session, 'hear').answers.first).toMatchObject({
        as: 'given',
      })
    }
    for (const filling of <Filling[]>[
      { blanks: { want: 'I stay' } },
      { stem: 'none-of-them', blanks: {} },
      { stem: 'known', blanks: {} },
      { stem: 'time', blanks: { want: 'I stay' } },
      { stem: 'new', blanks: { want: 'I stay' }, picked: { feel: 'proud' } },
      { stem: 'new', blanks: { feel: 'at sea', want: 'I stay' }, picked: { feel: 'alone' } },
      { stem: 'known', blanks: { want: 'I stay' }, picked: {} },
    ]) {
      lobby.when('first', fills('hear', filling)).refused('malformed-answer')
    }
  })

  test('[AN15] one without a blank counts as own words, which can be carried', () => {
    const carry: Step = { id: 'carry', asks: 'both', prompt: { kind: 'carry' } }
    const both = started(hear, carry)
      .and('first', fills('hear', { stem: 'time', blanks: {} }))
      .and('second', { type: 'pass', step: 'hear' })
      .and('first', { type: 'go-on', step: 'hear' })
      .and('second', { type: 'go-on', step: 'hear' })
    const ownWords = (seat: 'first' | 'second') => {
      const { at } = viewFor(both.session, seat)
      return at.phase === 'step' && at.step.part.kind === 'answer' && at.step.part.ownWords.map(({ step }) => step)
    }
    expect(ownWords('first')).toEqual(['hear'])
    expect(ownWords('second')).toEqual([])
  })

  test('[AN15] told, each ends with exactly one full stop, and what was picked has its name', () => {
    const words = { why: '', prompt: '', stems: { new: 'I did not know. I feel {feel} and {want}' } }
    const wordsOf = () => ({
      title: '',
      for: '',
      asks: '',
      steps: { hear: { ...words, options: { alone: 'left alone' } } },
    })
    const told = (want: string) =>
      wholeSentence(
        { as: 'builder', exercise: 'one', version: 1, step: 'hear', locale: 'en', ...known(want) },
        { locale: 'en', wordsOf },
      )
    const known = (want: string): Filling => ({ stem: 'new', blanks: { want }, picked: { feel: 'alone' } })
    expect(told('stay')).toBe('I did not know. I feel left alone and stay.')
    expect(told('stay.')).toBe('I did not know. I feel left alone and stay.')
    expect(told('do I stay?')).toBe('I did not know. I feel left alone and do I stay?')
    const only = (sentence: string, want: string) =>
      wholeSentence(
        { as: 'builder', exercise: 'one', version: 1, step: 'hear', locale: 'en', blanks: { want } },
        { locale: 'en', wordsOf: () => ({ ...wordsOf(), steps: { hear: { prompt: '', sentence } } }) },
      )
    expect(only('I will {want}', 'dance')).toBe('I will dance.')
    expect(only('I will {want}', 'dance!')).toBe('I will dance!')
    expect(only('I will {want}.', 'dance.')).toBe('I will dance.')
  })

  test('[AN15] [EX1] a sentence without its own blanks is told, and one that a file of the first edition holds', () => {
    const file = (prompt: PromptOf<'builder'>) => ({
      minutes: [5, 10] as [number, number],
      steps: [{ ...hear, prompt }, ...ENDING],
    })
    expect(structureProblems(file(hearing))).toEqual([])
    expect(otherEditionIn(file(hearing), 1).map(({ words }) => words)).toEqual(['pick', 'stems'])
    const stems = [
      { id: 'new', blanks: ['feel', 'feel'] },
      { id: 'new', blanks: [] },
    ]
    expect(structureProblems(file({ ...hearing, stems })).map(({ problem }) => problem)).toEqual([
      'twice',
      'blank-unknown',
      'blank-missing',
    ])
  })

  test('[AN15] what was written under another sentence stays in the draft and is not given', () => {
    const draft = {
      kind: 'builder',
      stem: 'new',
      blanks: { want: 'I stay', feel: 'far' },
      picked: { feel: 'alone' },
    } as const
    expect(isWhole(hearing, null, blankOf(hearing, null))).toBe(false)
    expect(isWhole(hearing, null, draft)).toBe(true)
    expect(givenOf(hearing, draft)).toEqual({ ...draft, blanks: { want: 'I stay' } })
    expect(givenOf(hearing, { ...draft, stem: 'known' })).toEqual({
      kind: 'builder',
      stem: 'known',
      blanks: { want: 'I stay' },
    })
    expect(givenOf(hearing, { ...draft, stem: 'time' })).toEqual({ kind: 'builder', stem: 'time', blanks: {} })
  })
})

describe('LE What enters the letter', () => {
  const rules: InReflection[] = ['never', 'carry', 'stands', 'both', 'both-carry']
  const steps = rules.map((inReflection): Step => ({ ...note, id: `of-${inReflection}`, inReflection }))
  const scale: Step = { id: 'sky', asks: 'both', inReflection: 'stands', prompt: { kind: 'scale', scales: ['near'] } }
  const carry: Step = { id: 'carry', asks: 'both', prompt: { kind: 'carry' } }
  const answered = [...steps, scale].reduce(
    (story, { id }) =>
      both(
        both(
          story,
          id === 'sky'
            ? { type: 'answer', step: id, locale: 'en', value: { kind: 'scale', values: { near: 7 } } }
            : text(id, `of ${id}`),
        ),
        goOn(id),
      ),
    started(...steps, scale, note, carry),
  )
  const before = both(both(answered, text('note', 'no rule')), goOn('note'))
  const list = (seat: 'first' | 'second') => {
    const part = seen(before, seat)?.part
    return part?.kind === 'answer' ? part.ownWords : []
  }
  const carries = (...chosen: string[]): Command => ({
    type: 'answer',
    step: 'carry',
    locale: 'en',
    value: { kind: 'carry', steps: chosen },
  })

  test('[LE1] the view of a step says its rule, and one without says nothing', () => {
    expect(seen(started(steps[1] ?? note), 'first')).toMatchObject({ enters: 'carry' })
    expect(seen(started(note), 'first')).not.toHaveProperty('enters')
  })

  test('[LE17] saying back says the rule of what it is said of', () => {
    const heard = (said: Step) => {
      const saysBack: Step = { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: said.id } }
      return seen(both(both(started(said, saysBack), text(said.id, 'alone')), goOn(said.id)), 'first')
    }
    expect(heard(steps[4] ?? note)).toMatchObject({ step: 'say-back', enters: 'both-carry' })
    expect(heard(steps[1] ?? note)).toMatchObject({ step: 'say-back', enters: 'carry' })
  })

  test('[LE2] the list holds all that could enter, choices and scales too, and what stands is ticked', () => {
    expect(list('first').map(({ step }) => step)).toEqual([
      'of-carry',
      'of-stands',
      'of-both',
      'of-both-carry',
      'sky',
      'note',
    ])
    expect(blankOf({ kind: 'carry' }, null, list('first'))).toEqual({
      kind: 'carry',
      steps: ['of-stands', 'of-both', 'sky'],
    })
  })

  test('[LE3] what is for both enters for both or for neither', () => {
    const letter = (first: Command, other: Command) => {
      const { session } = before.and('first', first).and('second', other)
      const of = (seat: 'first' | 'second') =>
        session.steps.filter((step) => enters(session, seat, step)).map(({ id }) => id)
      return [of('first'), of('second')]
    }
    const all = carries('of-carry', 'of-stands', 'of-both', 'of-both-carry')
    expect(letter(all, all)).toEqual([
      ['of-carry', 'of-stands', 'of-both', 'of-both-carry'],
      ['of-carry', 'of-stands', 'of-both', 'of-both-carry'],
    ])
    expect(letter(all, carries('of-stands'))).toEqual([['of-carry', 'of-stands'], ['of-stands']])
    expect(letter(all, pass('carry'))).toEqual([
      ['of-carry', 'of-stands', 'of-both'],
      ['of-stands', 'of-both', 'sky'],
    ])
  })
})

describe('OF Four answers', () => {
  const wish: Step = { id: 'wish', asks: 'speaker', prompt: { kind: 'offer' } }
  const asksFor = (what: string): Command => ({ type: 'offer', step: 'wish', locale: 'en', text: what })
  const says = (response: Response): Command => ({ type: 'respond', step: 'wish', locale: 'en', response })
  const steps = [settles, wish, note]
  const begins = (edition: Pick<Script, 'edition'>) =>
    begun(given(opened({ script: { ...scriptOf(...steps), ...edition }, has: FAMILIAR })), 'in-one-place')
  const at = (edition: Pick<Script, 'edition'>) => led(begins(edition)).and('first', asksFor('a walk'))
  const second = led(checkedIn(begins({ edition: 2 }))).and('first', asksFor('a walk'))
  const accept: Command = { type: 'accept-response', step: 'wish' }
  const settledAs = ({ session }: Story) => stateById(session, 'wish').offers.first?.settled?.how ?? null

  test('[OF3] a no is one of four, with words or without, and none of the first edition', () => {
    expect(seen(second, 'second')?.part).toMatchObject({
      rules: { responses: ['yes', 'later', 'smaller', 'no'], asks: 2 },
    })
    expect(seen(at({}), 'second')?.part).not.toHaveProperty('rules')
    at({})
      .when('second', says({ says: 'no' }))
      .refused('malformed-answer')
    for (const response of [{ says: 'no' as const }, { says: 'no' as const, text: 'Not on a weekday.' }]) {
      expect(settledAs(second.and('second', says(response)))).toBe(null)
    }
  })

  test('[OF4] after a no it is taken as it is, or asked once for something else', () => {
    const no = second.and('second', says({ says: 'no' }))
    expect(settledAs(no.and('first', accept))).toBe('no')
    const again = no.and('first', asksFor('ten minutes'))
    const settled = again.and('second', says({ says: 'no' }))
    expect(settledAs(settled)).toBe('no')
    settled.when('first', asksFor('five')).refused('already-settled')
    expect(settledAs(again.and('second', says({ says: 'yes' })))).toBe('yes')
    expect(settledAs(second.and('second', pass('wish')))).toBe('no')
    expect(settledAs(at({}).and('second', pass('wish')))).toBe('left-open')
    expect(JSON.stringify(reflect(no.and('first', accept).session, []))).not.toContain('offer')
  })

  test('[OF5] the listener can be who asks', () => {
    const listens: Step = { ...wish, asks: 'listener' }
    expect(structureProblems({ minutes: [5, 10], steps: [settles, note, listens, ...ENDING] })).toEqual([])
    const story = led(started(settles, listens))
    story.when('first', asksFor('a hug')).refused('not-asked')
    story.when('second', asksFor('a hug first')).gives({ type: 'offer-made', seat: 'second' })
  })
})

describe('AG Agreements of the second edition', () => {
  const promises: Step = { id: 'promise', asks: 'both', prompt: { kind: 'agree', as: 'agreement', smaller: true } }
  const terms = (will: string, more: object = {}) =>
    ({ as: 'agreement', who: 'both', when: 'Thursdays', will, reviewOn: dayIn(14, EVENING), ...more }) as Terms
  const puts = (step: string, what: Terms): Command => ({ type: 'propose', step, locale: 'en', terms: what })
  const signs = (step: string, proposal: number): Command => ({ type: 'sign', step, proposal })
  const signed = (story: Story, step: string, what: Terms) =>
    story.and('first', puts(step, what)).and('second', signs(step, 1))

  test('[AG12] a smaller version takes its place once the other has signed it, else the first one stands', () => {
    const first = signed(started(promises, note), 'promise', terms('a walk'))
    expect(seen(first, 'second')).toMatchObject({ goOn: 'may', part: { maySmaller: true } })
    const gone = first.and('first', goOn('promise'))
    expect(viewFor(gone.session, 'second')).toEqual(viewFor(first.session, 'second'))
    const smaller = gone.and('second', puts('promise', terms('ten minutes')))
    expect(seen(smaller, 'first')).toMatchObject({ goOn: 'not-yet', part: { proposal: { number: 2 } } })
    expect(stateById(smaller.and('first', signs('promise', 2)).session, 'promise').agreed?.terms).toMatchObject({
      will: 'ten minutes',
    })
    const stands = smaller.and('first', { type: 'decline', step: 'promise', proposal: 2 })
    expect(stateById(stands.session, 'promise').agreed?.terms).toMatchObject({ will: 'a walk' })
    stands.when('second', puts('promise', terms('five'))).refused('already-settled')
    expect(seen(stands, 'first')).toMatchObject({ goOn: 'may', part: { maySmaller: true } })
    const plain: Step = { ...promises, prompt: { kind: 'agree', as: 'agreement' } }
    signed(started(plain), 'promise', terms('a walk'))
      .when('second', puts('promise', terms('five')))
      .refused('already-settled')
  })

  test('[AG13] a goal is one sentence, and what is weekly is for one of the two and then for the other', () => {
    const goal: Step = { id: 'goal', asks: 'both', prompt: { kind: 'agree', as: 'goal' } }
    const wants: Terms = { as: 'goal', text: 'We look up when the other comes in.' }
    expect(stateById(signed(started(goal), 'goal', wants).session, 'goal').agreed?.terms).toEqual(wants)
    const weekly = { kind: 'agree', as: 'agreement', says: 'weekly' } as const
    const slots: Step[] = [
      { id: 'mine', asks: 'both', prompt: { ...weekly, who: 'one' } },
      { id: 'theirs', asks: 'both', prompt: { ...weekly, who: { otherThan: 'mine' } } },
    ]
    const story = started(...slots)
    story.when('first', puts('mine', terms('running'))).refused('malformed-answer')
    story.when('first', puts('mine', terms('running', { says: 'weekly' }))).refused('malformed-answer')
    const one = both(signed(story, 'mine', terms('running', { says: 'weekly', who: 'second' })), goOn('mine'))
    one.when('first', puts('theirs', terms('singing', { says: 'weekly', who: 'second' }))).refused('malformed-answer')
    one
      .when('first', puts('theirs', terms('singing', { says: 'weekly', who: 'first' })))
      .gives({ type: 'agreement-proposed' })
  })
})

describe('BR A break that a sentence named', () => {
  const begin = parts.begin
  const steps = [settles, parts.need, begin, note]
  const need = fills('need', { stem: 'not-us', blanks: { minutes: '10', start: 'tea' } })
  const at = both(led(started(...steps)).and('first', need), goOn('need'))

  test('[BR11] it begins when both go on, with what the sentence said', () => {
    expect(structureProblems({ minutes: [5, 30], steps: [...steps, ...ENDING] }).filter(hinders)).toEqual([])
    expect(seen(at, 'second')?.part).toEqual({
      kind: 'read',
      begins: { caller: 'first', minutes: 10, opening: 'tea', aloneFrom: null },
    })
    const taken = at.and('second', goOn('begin')).and('first', goOn('begin'), EVENING + MINUTE)
    expect(taken.session.break).toMatchObject({ caller: 'first', until: EVENING + 11 * MINUTE, opening: 'tea' })
    const back = taken.and('first', { type: 'return' }).and('second', { type: 'return' })
    expect(seen(back, 'first')?.step).toBe('note')
  })

  test('[BR11] or with its caller’s press a minute after their first, and never apart or where none was named', () => {
    const pressed = at.and('first', goOn('begin'))
    pressed.when('first', goOn('begin'), EVENING + MINUTE - 1).gives()
    const taken = pressed.and('first', goOn('begin'), EVENING + MINUTE)
    expect(taken.session.break).toMatchObject({ caller: 'first', until: EVENING + 11 * MINUTE })
    const back = taken.and('first', { type: 'return' }).and('second', { type: 'return' })
    expect(seen(back.and('second', goOn('begin')), 'second')?.step).toBe('note')
    const none = both(led(started(...steps)).and('first', pass('need')), goOn('need'))
    expect(both(none, goOn('begin')).session.break).toBe(null)
    const apart = at.and('first', { type: 'choose-mode', mode: 'apart' })
    expect(both(apart, goOn('begin')).session.break).toBe(null)
    const astray: Step = {
      ...begin,
      prompt: { kind: 'read', begins: { of: 'need', minutes: 'start', opening: 'start' } },
    }
    const found = structureProblems({ minutes: [5, 30], steps: [settles, parts.need, astray, note, ...ENDING] })
    expect(found.filter(hinders)).toMatchObject([{ problem: 'points-nowhere' }])
  })
})
