// Changing an exercise that is being written: what is added has its places for words, what is taken out leaves nothing behind, and nothing else
// changes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { checked, problemsOf } from '#shared/exercises/checks/check.ts'
import { hinders } from '#shared/exercises/checks/problem.ts'
import { shaped } from '#shared/exercises/checks/shape.ts'
import {
  ADDABLE,
  type Addable,
  changedHead,
  changedStep,
  changedTalk,
  emptyFile,
  movedStep,
  partsOf,
  type ReadyWords,
  withKind,
  withLanguage,
  withListener,
  withoutLanguage,
  withoutListener,
  withoutStep,
  withStep,
} from '#shared/exercises/editing.ts'
import {
  agreedAs,
  changedSentence,
  withoutPagePart,
  withoutPart,
  withoutPick,
  withoutSentence,
  withoutSentences,
  withPagePart,
  withPart,
  withPick,
  withSentence,
  withSentences,
} from '#shared/exercises/editing-parts.ts'
import { changedEverywhere, changedWords, stepIn } from '#shared/exercises/editing-words.ts'
import { languagesOf, type Step } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { FRAME_STEPS } from '#shared/exercises/frame.ts'
import { halvesOf } from '#shared/exercises/halves.ts'
import { changesIn, inSecondEdition } from '#shared/exercises/into-second.ts'
import { inEachLanguage, LOCALES } from '#shared/locale.ts'
import { fileFrom, MEASURES } from './library.ts'
import { lamp } from './own.ts'

const inOne = {
  'who-first': { prompt: 'What?', options: { me: 'Me', you: 'You', either: 'Either' } },
  talk: { prompt: 'Talk for a while.' },
}
const READY: ReadyWords = await inEachLanguage(() => inOne)
const empty = emptyFile('en', READY)
const added = (...kinds: Addable[]): ExerciseFile =>
  kinds.reduce((file, kind) => withStep(file, kind, READY).file, empty)
const ids = (file: ExerciseFile) => file.script.steps.map(({ id }) => id)
const wrongIn = (file: ExerciseFile) => problemsOf(file, MEASURES).filter(hinders)
const LIBRARY = CATALOGUE.map((script) => [script.id, fileFrom(script)] as const)

test('[EX60] an empty one is of the second edition and has nothing in it, and steps are added after the last', () => {
  expect(empty).toMatchObject({ formatVersion: 2, script: { steps: [] } })
  // No step goes by a name that stands around every evening.
  expect(ids(added('scale', 'text', 'text', 'talk'))).toEqual(['scale', 'text', 'text-2', 'talk-2'])
  expect(wrongIn(empty).map(({ at, problem }) => `${at} ${problem}`)).toEqual([
    'words.en.title missing',
    'words.en.for missing',
    'words.en.asks missing',
    'script.steps nothing-to-carry',
  ])
})

test('[EX1] a guess opens together with what it is of, wherever it is pointed', () => {
  const file = added('scale', 'rank', 'guess')
  expect(file.script.steps[1]).toMatchObject({ id: 'rank', revealWith: 'guess' })
  const other = changedStep(file, 'guess', { prompt: { kind: 'guess', of: 'scale' } })
  expect(other.script.steps[0]).toMatchObject({ id: 'scale', revealWith: 'guess' })
  expect(other.script.steps[1]).not.toHaveProperty('revealWith')
  expect(withoutStep(other, 'guess').script.steps[0]).not.toHaveProperty('revealWith')
})

test('[EX1] what is of an earlier step asks the one it is for', () => {
  const spoken = changedStep(added('who-first', 'text'), 'text', { asks: 'speaker', turn: 2 })
  expect(withStep(spoken, 'mirror', READY).file.script.steps.at(-1)).toEqual({
    id: 'mirror',
    asks: 'listener',
    turn: 2,
    prompt: { kind: 'mirror', of: 'text' },
  })
})

test('[EX2] what is taken out takes its words along, in every language', () => {
  const file = withLanguage(added('choice', 'builder'), 'es', READY)
  const less = withoutPart(withPart(file, 'choice', 'options'), 'choice', 'options', 'option')
  expect(Object.keys(less.words.es?.steps.choice?.options ?? {})).toEqual(['option-2', 'option-3'])
  expect(withPart(file, 'builder', 'blanks').words.en?.steps.builder?.sentence).toBe('{blank} {blank-2}')
  for (const own of Object.values(withoutStep(file, 'choice').words)) expect(own).not.toHaveProperty('steps.choice')
})

test('[EX1] a step that goes leaves no other pointing at it', () => {
  const written: Step[] = [
    { id: 'said', asks: 'both', prompt: { kind: 'text', most: 80 }, listener: { prompt: { kind: 'text', most: 80 } } },
    { id: 'kind', asks: 'both', prompt: { kind: 'text', most: 80 } },
    {
      id: 'meets',
      asks: 'both',
      answers: 'said',
      about: ['said', 'kind'],
      beside: ['said', { lastTime: 'said' }, { signed: 'goal' }, { exercise: 'weather', step: 'said' }],
      listener: { answers: { step: 'said', stem: 'one' }, prompt: { kind: 'text', most: 80 } },
      prompt: { kind: 'text', most: 80 },
    },
    { id: 'begin', asks: 'both', prompt: { kind: 'read', begins: { of: 'said', minutes: 'a', opening: 'b' } } },
    { id: 'wish', asks: 'both', after: ['said'], prompt: { kind: 'offer', of: 'said' } },
    { id: 'ours', asks: 'both', prompt: { kind: 'agree', as: 'agreement', who: { otherThan: 'said' } } },
    {
      id: 'page',
      asks: 'both',
      prompt: { kind: 'agree', as: 'page', parts: [{ id: 'one', of: 'said', half: 'listener' }, { id: 'two' }] },
    },
    { id: 'back', asks: 'both', prompt: { kind: 'mirror', of: 'said' } },
  ]
  const file: ExerciseFile = { ...empty, script: { ...empty.script, steps: written } }
  const [, meets, begin, wish, ours, page, back] = withoutStep(file, 'said').script.steps
  expect(meets).toEqual({
    id: 'meets',
    asks: 'both',
    about: 'kind',
    beside: [{ signed: 'goal' }, { exercise: 'weather', step: 'said' }],
    listener: { prompt: { kind: 'text', most: 80 } },
    prompt: { kind: 'text', most: 80 },
  })
  expect(begin?.prompt).toEqual({ kind: 'read' })
  expect(wish).toEqual({ id: 'wish', asks: 'both', prompt: { kind: 'offer' } })
  expect(ours?.prompt).toEqual({ kind: 'agree', as: 'agreement', who: 'one' })
  expect(page?.prompt).toMatchObject({ parts: [{ id: 'one' }, { id: 'two' }] })
  // It cannot be of nothing: whoever writes chooses another.
  expect(back?.prompt).toEqual({ kind: 'mirror', of: 'said' })
})

describe('What the second edition has', () => {
  const two = (file: ExerciseFile) => withLanguage(file, 'es', READY)

  test('[AN14] a second question for the listener has words of its own, and goes with them', () => {
    const file = withListener(two(added('who-first', 'text')), 'text', READY)
    expect(file.script.steps[1]).toEqual({
      id: 'text',
      asks: 'both',
      prompt: { kind: 'text', most: 200 },
      listener: { prompt: { kind: 'text', most: 200 } },
    })
    const half = halvesOf(file.script.steps[1] as Step)[1]?.id ?? ''
    const asked = changedWords(file, 'en', half, (words) => ({ ...words, prompt: 'And you?' }))
    expect(asked.words.en?.steps.text).toEqual({ prompt: '', listener: { prompt: 'And you?' } })
    const chosen = withPart(withKind(asked, half, 'choice', READY), half, 'options')
    expect(chosen.words.en?.steps.text?.listener).toEqual({
      prompt: 'And you?',
      options: { option: '', 'option-2': '', 'option-3': '' },
    })
    expect(stepIn(chosen, half)?.prompt).toMatchObject({ options: ['option', 'option-2', 'option-3'] })
    expect(changedStep(chosen, half, { inReflection: 'never' }).script.steps[1]?.listener).toMatchObject({
      inReflection: 'never',
    })
    expect(withoutListener(chosen, 'text')).toEqual(two(added('who-first', 'text')))
  })

  test('[AN15] each of several sentences has the blanks that stand in it', () => {
    const one = changedEverywhere(two(added('builder')), 'builder', (words) => ({
      ...words,
      sentence: 'I saw {blank}',
    }))
    const several = withSentence(withSentences(one, 'builder'), 'builder')
    expect(several.words.es?.steps.builder).toMatchObject({
      stems: { sentence: 'I saw {blank}', 'sentence-2': '', 'sentence-3': '' },
    })
    expect(several.words.es?.steps.builder).not.toHaveProperty('sentence')
    const more = withPart(several, 'builder', 'blanks', 'sentence-3')
    const said = changedSentence(more, 'en', 'builder', 'sentence-2', 'Neither {blank} nor {blank-2} nor {gone}')
    expect(stepIn(said, 'builder')?.prompt).toMatchObject({
      stems: [
        { id: 'sentence', blanks: ['blank'] },
        { id: 'sentence-2', blanks: ['blank', 'blank-2'] },
        { id: 'sentence-3', blanks: ['blank-2'] },
      ],
    })
    const less = withoutPart(said, 'builder', 'blanks', 'blank')
    expect(less.words.en?.steps.builder?.stems?.sentence).toBe('I saw ')
    expect(stepIn(withoutSentence(less, 'builder', 'sentence-2'), 'builder')?.prompt).toMatchObject({
      stems: [{ blanks: [] }, { id: 'sentence-3', blanks: ['blank-2'] }],
    })
    expect(withoutSentences(said, 'builder').script).toEqual(one.script)
    expect(withoutSentences(said, 'builder').words).toEqual(one.words)
  })

  test('[AN15] what can be picked for a blank is named, and what no blank offers any more is not', () => {
    const picks = withPick(two(added('builder')), 'builder', 'blank')
    expect(stepIn(picks, 'builder')?.prompt).toMatchObject({ blanks: [{ pick: ['pick', 'pick-2'] }] })
    const other = withPick(withPart(picks, 'builder', 'blanks'), 'builder', 'blank-2')
    expect(other.words.en?.steps.builder?.options).toEqual({ pick: '', 'pick-2': '', 'pick-3': '', 'pick-4': '' })
    const less = withoutPick(other, 'builder', 'blank', 'pick')
    expect(Object.keys(less.words.es?.steps.builder?.options ?? {})).toEqual(['pick-2', 'pick-3', 'pick-4'])
    const none = ['blank', 'blank-2'].reduce((file, blank) => withoutPick(file, 'builder', blank), less)
    expect(none.words.en?.steps.builder).not.toHaveProperty('options')
    expect(wrongIn(none).every(({ problem }) => problem === 'missing')).toBe(true)
  })

  test('[AG14] a page has named parts, and what is no page has none', () => {
    const page = withPagePart(agreedAs(two(added('text', 'agree')), 'agree', 'page'), 'agree')
    expect(page.script.steps[1]?.prompt).toEqual({
      kind: 'agree',
      as: 'page',
      parts: [{ id: 'part' }, { id: 'part-2' }],
    })
    expect(page.words.es?.steps.agree?.options).toEqual({ part: '', 'part-2': '' })
    expect(withoutPagePart(page, 'agree', 'part').words.es?.steps.agree?.options).toEqual({ 'part-2': '' })
    expect(agreedAs(page, 'agree', 'agreement')).toEqual(two(added('text', 'agree')))
  })

  test('[DO5] the closing talk is led by its own prompts, or as on every evening', () => {
    const led = changedTalk(empty, 'en', ['What was good?'], READY)
    expect(led.words.en?.steps).toEqual({ talk: { prompt: 'Talk for a while.', rounds: ['What was good?'] } })
    expect(changedTalk(led, 'en', [], READY)).toEqual(empty)
  })

  test('[EX83] a file holds nothing that only the other edition keeps', () => {
    const [step] = added('text').script.steps
    const unknown = (file: ExerciseFile) =>
      wrongIn(file).flatMap(({ problem, words }) => (problem === 'unknown' ? [words] : []))
    const holding = (more: object) => ({
      ...added('text'),
      script: { ...empty.script, steps: [{ ...step, ...more } as Step] },
    })
    expect(unknown(holding({}))).toEqual([])
    expect(unknown(holding({ kept: true }))).toEqual(['kept'])
    expect(unknown(holding({ onlyWhenSmaller: true }))).toEqual(['onlyWhenSmaller'])
    const sure = { kind: 'scale', scales: ['sure'], decides: 'smaller' }
    expect(unknown(holding({ prompt: sure, kept: true }))).toEqual(['kept', 'decides'])
    expect(unknown({ ...lamp, script: { ...lamp.script, close: 'short' } })).toEqual(['close'])
  })
})

describe('What is not touched', () => {
  test.each(LIBRARY)('[EX84] %s comes through being saved as it was', (_id, file) => {
    expect(checked(JSON.stringify(file), MEASURES)).toEqual({ file, advice: [] })
    expect(inSecondEdition(file, READY)).toBe(file)
  })

  test.each(LIBRARY)('[EX84] %s is the same again once what was done to it is undone, thing by thing', (_id, file) => {
    const all = file.script.steps.flatMap((step) => (step.listener ? [step, ...halvesOf(step).slice(1)] : [step]))
    for (const { id, prompt } of all) {
      const words = changedWords(file, 'en', id, (before) => ({ ...before, prompt: 'Other words?' }))
      expect(words).not.toEqual(file)
      const own = stepWords(file, id)
      expect(changedWords(words, 'en', id, (before) => ({ ...before, prompt: own }))).toEqual(file)
      expect(changedStep(changedStep(file, id, { inReflection: 'never' }), id, { inReflection: 'never' })).toEqual(
        changedStep(file, id, { inReflection: 'never' }),
      )
      expect(changedStep(file, id, { prompt })).toEqual(file)
      if ('stems' in prompt && prompt.stems) {
        const [{ id: stem } = { id: '' }] = prompt.stems
        const said = sentenceOf(file, id, stem)
        const changed = changedSentence(file, 'en', id, stem, `${said} again`)
        expect(changedSentence(changed, 'en', id, stem, said)).toEqual(file)
        const more = withSentence(file, id)
        if (prompt.stems.length < 4) expect(withoutSentence(more, id, 'sentence')).toEqual(file)
      }
      const part = partOf(prompt)
      if (part) expect(withoutPart(withPart(file, id, part), id, part, freshIn(file, id, part))).toEqual(file)
    }
    for (const { id } of file.script.steps) {
      expect(movedStep(movedStep(file, id, 1), id, -1).script.steps).toHaveLength(file.script.steps.length)
    }
    for (const kind of ADDABLE.filter((each) => each !== 'guess')) {
      const { file: more, id } = withStep(file, kind, READY)
      expect(withoutStep(more, id)).toEqual(file)
    }
    const head = changedHead(file, 'es', { title: 'Otro' })
    expect(changedHead(head, 'es', { title: file.words.es?.title ?? '' })).toEqual(file)
  })
})

const stepWords = (file: ExerciseFile, id: string) => {
  const [whole = '', second] = id.split('.')
  const own = file.words.en?.steps[whole]
  return (second ? own?.listener?.prompt : own?.prompt) ?? ''
}
const sentenceOf = (file: ExerciseFile, id: string, stem: string) => {
  const [whole = '', second] = id.split('.')
  const own = file.words.en?.steps[whole]
  return (second ? own?.listener?.stems?.[stem] : own?.stems?.[stem]) ?? ''
}
const partOf = (prompt: Step['prompt']) =>
  'scales' in prompt ? ('scales' as const) : 'options' in prompt ? ('options' as const) : null
const freshIn = (file: ExerciseFile, id: string, part: 'scales' | 'options') => {
  const before = stepIn(file, id)?.prompt
  const after = stepIn(withPart(file, id, part), id)?.prompt
  const fresh = after && partsOf(after).find((each) => before && !partsOf(before).includes(each))
  return fresh ?? ''
}

test('[EX1] [EX2] whatever is done on the page, all that is ever wrong is what is still to be written or chosen', () => {
  const edit = fc.tuple(fc.nat(10), fc.nat(30), fc.constantFrom(...ADDABLE))
  const done = (file: ExerciseFile, [what, nth, kind]: [number, number, Addable]): ExerciseFile => {
    const { steps } = file.script
    const step = steps[nth % Math.max(1, steps.length)]
    if (what < 3 || !step) return withStep(file, kind, READY).file
    const { id, prompt } = step
    if (what === 3) return movedStep(file, id, nth % 2 ? 1 : -1)
    if (what === 4) return withoutStep(file, id)
    const locale = LOCALES[nth % LOCALES.length] ?? 'en'
    if (what === 5 && languagesOf(file.words).length > 1) return withoutLanguage(file, locale)
    if (what === 6 && 'blanks' in prompt) {
      return prompt.stems ? withPart(file, id, 'blanks', prompt.stems[0]?.id) : withSentences(file, id)
    }
    if (what === 7 && 'blanks' in prompt) return withPick(file, id, prompt.blanks[0]?.id ?? '')
    if (what === 8 && 'as' in prompt) return prompt.parts ? withPagePart(file, id) : agreedAs(file, id, 'page')
    const [part] = partsOf(prompt)
    if (part && prompt.kind === 'rank' && prompt.options.length > 3) return withoutPart(file, id, 'options', part)
    return prompt.kind === 'rank' ? withPart(file, id, 'options') : withLanguage(file, locale, READY)
  }
  const TO_DO = [
    'missing',
    'not-an-id',
    'too-short',
    // Only where more was added than its button allows.
    'too-long',
    'points-nowhere',
    'opens-before-the-guess',
    'speaker-unused',
    'nothing-to-carry',
    'blank-missing',
  ]
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 16 }), (edits) => {
      const file = edits.reduce(done, empty)
      expect(wrongIn(file).filter(({ problem }) => !TO_DO.includes(problem))).toEqual([])
      expect(shaped(JSON.parse(JSON.stringify(file))).problems.every(({ problem }) => TO_DO.includes(problem))).toBe(
        true,
      )
    }),
    { numRuns: 200, seed: 8, verbose: true },
  )
})

describe('EX60 One of the first edition', () => {
  const text = (id: string, more: Partial<Step> = {}): Step => ({
    id,
    asks: 'both',
    prompt: { kind: 'text', most: 80 },
    ...more,
  })
  const sure: Step = {
    id: 'energy',
    asks: 'both',
    kept: true,
    prompt: { kind: 'scale', scales: ['sure'], decides: 'smaller' },
  }
  const path: Step = { id: 'path', asks: 'both', prompt: { kind: 'scale', scales: ['path'], decides: 'path' } }
  const first: ExerciseFile = {
    ...lamp,
    script: {
      minutes: [10, 15],
      steps: [
        path,
        text('mine', { kept: true, revealWith: 'glad' }),
        sure,
        text('glad', { about: 'energy', after: ['path'], onlyWhenSmaller: true }),
        { id: 'back', asks: 'both', prompt: { kind: 'mirror', of: 'glad' } },
        ...lamp.script.steps.slice(-2),
      ],
    },
    words: {
      en: {
        title: 'An older one',
        for: 'For an evening.',
        asks: 'You write.',
        steps: {
          path: { prompt: 'How light?' },
          mine: { prompt: 'For you alone?' },
          energy: { prompt: 'How sure?' },
          glad: { prompt: 'What is smaller?' },
          back: { prompt: 'Say it back.' },
          carry: { prompt: 'What goes in?' },
          talk: { prompt: 'What was new?' },
        },
      },
    },
  }

  test('[EX60] is in the draft with every step and word, and with what the second edition needs instead', () => {
    const draft = inSecondEdition(first, READY)
    expect(draft.script.steps).toEqual([
      { ...path, prompt: { kind: 'scale', scales: ['path'] } },
      text('mine', { kept: 'device' }),
      { ...sure, id: 'energy-2', kept: 'device', prompt: { kind: 'scale', scales: ['sure'] } },
      text('glad-2', { about: 'energy-2', after: ['path'] }),
      { id: 'back', asks: 'both', prompt: { kind: 'mirror', of: 'glad-2' } },
    ])
    expect(ids(draft).filter((id) => FRAME_STEPS.includes(id))).toEqual([])
    const steps = first.words.en?.steps ?? {}
    expect(draft.words.en?.steps).toEqual({
      path: steps.path,
      mine: steps.mine,
      'energy-2': steps.energy,
      'glad-2': steps.glad,
      back: steps.back,
      talk: { prompt: 'Talk for a while.', rounds: ['What was new?'] },
    })
    expect(wrongIn(draft).filter(({ problem }) => problem !== 'missing')).toEqual([])
    expect(changesIn(first)).toEqual({ kept: true, smaller: true })
    expect(changesIn(lamp)).toEqual({ kept: false, smaller: false })
  })

  test('[EX60] that has nothing wrong with it has nothing wrong with it as a draft either', () => {
    const draft = inSecondEdition(lamp, READY)
    expect(problemsOf(draft, MEASURES)).toEqual([])
    expect(draft.script.minutes).not.toEqual(lamp.script.minutes)
    expect(ids(draft)).toEqual(ids(lamp).slice(0, -2))
    const settled = {
      ...first,
      script: {
        ...first.script,
        steps: added('who-first').script.steps.map((step) => ({ ...step, kept: true as const })),
      },
    }
    expect(inSecondEdition(settled, READY).script.steps).toEqual(added('who-first').script.steps)
  })
})
