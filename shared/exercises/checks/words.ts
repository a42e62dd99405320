// Whether the words of an exercise are all there: each step, option, scale and blank has its own in every language, and no others have words.
import { LOCALES, type Locale } from '#shared/locale.ts'
import { BLANK } from '#shared/prompts/builder.ts'
import type { Named } from '#shared/prompts/definition.ts'
import { blanksOf } from '#shared/prompts/drafts.ts'
import { kindOf, namedIn } from '#shared/prompts/prompts.ts'
import type { Prompt, PromptOf } from '#shared/prompts/shapes.ts'
import { type InLanguages, languagesOf, type Script, type ScriptWords, type Step, type StepWords } from '../exercise.ts'
import { wordedSteps } from '../frame.ts'
import { halvesOf } from '../halves.ts'
import { sentencesOf } from '../sentences-of.ts'
import { type Problem, type ProblemCode, placeOf } from './problem.ts'

type Line = keyof StepWords

const NO_WORDS: StepWords = { prompt: '' }
// A step has them where whoever wrote it wanted them.
const FREE: readonly Line[] = ['why', 'meanwhile', 'example', 'asked', 'rounds', 'paragraphs']

/** [EX2] What must be right in the words, and what would be better. */
export function wordsProblems(script: Pick<Script, 'edition' | 'steps'>, words: InLanguages): Problem[] {
  const { steps } = script
  const languages = languagesOf(words)
  if (languages.length === 0) return [{ at: 'words', problem: 'no-language' }]
  return languages.flatMap((locale) => {
    const own = words[locale]
    return own
      ? [
          ...forNothing(wordedSteps(script), own, locale),
          ...inOne(steps, own, locale),
          ...onlyElsewhere(steps, words, locale),
        ]
      : []
  })
}

function inOne(steps: readonly Step[], words: ScriptWords, locale: Locale): Problem[] {
  const heads = (['title', 'for', 'asks'] as const).filter((line) => !words[line]?.trim())
  return [
    ...heads.map((line) => ({ at: placeOf('words', locale, line), problem: 'missing' as const })),
    ...steps.flatMap((step) => inStep(step, steps, words.steps[step.id] ?? NO_WORDS, locale)),
    ...steps.flatMap((step) => ofListener(step, steps, words.steps[step.id], locale)),
    ...twoNames(steps, words, locale),
  ]
}

function forNothing(steps: readonly Step[], words: ScriptWords, locale: Locale): Problem[] {
  const unused = Object.keys(words.steps).filter((id) => !steps.some((step) => step.id === id))
  return unused.map((id) => ({ at: placeOf('words', locale, 'steps', id), problem: 'for-nothing' as const }))
}

/** What a step of this kind is made of in words. `steps`: those of its exercise. */
export function linesOf(step: Pick<Step, 'asks' | 'prompt' | 'answers' | 'follows'>, steps: readonly Step[]): Line[] {
  const { asks, prompt, answers, follows } = step
  // [DO20] What follows what both were asked may be for one of them.
  const mayAskOne = answers || steps.some(({ id, asks: whom }) => id === follows && whom === 'both')
  const asksAll = asks === 'both' && !mayAskOne
  return ['prompt', ...(asksAll ? [] : (['meanwhile'] as const)), ...kindOf(prompt).lines(prompt)]
}

function inStep(step: Step, steps: readonly Step[], words: StepWords, locale: Locale): Problem[] {
  const place = (...rest: string[]) => placeOf('words', locale, 'steps', step.id, ...rest)
  const found: Problem[] = []
  const add = (problem: ProblemCode, at: string, said?: string) =>
    found.push({ at, problem, ...(said !== undefined && { words: said }) })
  const lines = linesOf(step, steps)
  for (const line of ['prompt', 'meanwhile', 'sentence'] as const) {
    if (lines.includes(line) && !words[line]?.trim()) add('missing', place(line))
  }
  if (lines.includes('example') && !words.example?.trim()) add('no-example', place('example'))
  for (const line of Object.keys(words) as Line[]) {
    if (!FREE.includes(line) && !lines.includes(line) && line !== 'listener') add('for-nothing', place(line))
  }
  const { prompt } = step
  for (const [called, ids] of Object.entries(namedIn(prompt))) {
    namedParts(called as keyof Named, ids, prompt, words, place, add)
  }
  const { fitsExample } = kindOf(prompt)
  if (words.example && fitsExample && !fitsExample(prompt, words.example, sentencesOf(words))) {
    add('example-unfit', place('example'))
  }
  return found
}

/** [AN14] The second half has words of its own, and nobody is left to read something meanwhile. */
function ofListener(step: Step, steps: readonly Step[], words: StepWords | undefined, locale: Locale): Problem[] {
  const half = halvesOf(step)[1]
  if (half) return inStep({ ...half, asks: 'both' }, steps, words?.listener ?? NO_WORDS, locale)
  const at = placeOf('words', locale, 'steps', step.id, 'listener')
  return words?.listener ? [{ at, problem: 'for-nothing' }] : []
}

type Add = (problem: ProblemCode, at: string, said?: string) => void

/** Each part has its name, and no others have words. */
function namedParts(
  called: keyof Named,
  ids: readonly string[],
  prompt: Prompt,
  words: StepWords,
  place: (part: string) => string,
  add: Add,
): void {
  const at = place(called)
  switch (called) {
    case 'options':
      named(ids, words.options, at, add)
      alike(words.options, at, add)
      break
    case 'scales':
      scales(ids, words.scales, at, add)
      break
    case 'blanks':
      named(ids, words.blanks, at, add)
      if (words.sentence?.trim()) inSentence(ids, words.sentence, place('sentence'), add)
      break
    case 'stems':
      named(ids, words.stems, at, add)
      alike(words.stems, at, add)
      stemmed(prompt, words.stems, at, add)
  }
}

function named(ids: readonly string[], names: Record<string, string> = {}, place: string, add: Add): void {
  for (const id of ids) if (!names[id]?.trim()) add('missing', placeOf(place, id))
  for (const id of Object.keys(names)) if (!ids.includes(id)) add('for-nothing', placeOf(place, id))
}

function alike(names: Record<string, string> = {}, place: string, add: Add): void {
  const all = Object.entries(names).filter(([, name]) => name.trim())
  all.forEach(([id, name], index) => {
    if (all.findIndex(([, other]) => other === name) < index) add('called-alike', placeOf(place, id), name)
  })
}

function scales(ids: readonly string[], names: StepWords['scales'] = {}, place: string, add: Add): void {
  for (const id of ids) {
    for (const part of ['name', 'low', 'high'] as const) {
      if (!names[id]?.[part]?.trim()) add('missing', placeOf(place, id, part))
    }
  }
  for (const id of Object.keys(names)) if (!ids.includes(id)) add('for-nothing', placeOf(place, id))
}

/** [AN15] Each sentence has exactly those blanks that its stem names. */
function stemmed(prompt: Prompt, sentences: StepWords['stems'] = {}, place: string, add: Add): void {
  for (const { id } of ('stems' in prompt && prompt.stems) || []) {
    const asked = blanksOf(prompt as PromptOf<'builder'>, id) ?? []
    const sentence = sentences[id]
    if (sentence?.trim())
      inSentence(
        asked.map((blank) => blank.id),
        sentence,
        placeOf(place, id),
        add,
      )
  }
}

function inSentence(blanks: readonly string[], sentence: string, place: string, add: Add): void {
  const there = [...sentence.matchAll(BLANK)].map(([, id = '']) => id)
  for (const id of blanks) if (there.filter((one) => one === id).length !== 1) add('blank-missing', place, `{${id}}`)
  for (const id of new Set(there)) if (!blanks.includes(id)) add('blank-unknown', place, `{${id}}`)
}

/** One thing is called by one name wherever it comes up, and two scales by two. */
function twoNames(steps: readonly Step[], words: ScriptWords, locale: Locale): Problem[] {
  const names = new Map<string, string>()
  const scales = new Set<string>()
  return steps.flatMap(({ id: step }): Problem[] => {
    const place = (...rest: string[]) => placeOf('words', locale, 'steps', step, ...rest)
    const own = words.steps[step] ?? NO_WORDS
    const options = Object.entries(own.options ?? {}).filter(([, name]) => name.trim())
    const two = options.filter(([id, name]) => (names.get(id) ?? name) !== name)
    for (const [id, name] of options) names.set(id, name)
    const called = Object.entries(own.scales ?? {}).filter(([, { name }]) => name.trim())
    const again = called.filter(([, { name }]) => scales.has(name))
    for (const [, { name }] of called) scales.add(name)
    return [
      ...two.map(([id, name]) => ({ at: place('options', id), problem: 'two-names' as const, words: name })),
      ...again.map(([id, { name }]) => ({
        at: place('scales', id, 'name'),
        problem: 'two-names' as const,
        words: name,
      })),
    ]
  })
}

/** What is free to be written is written in each language or in none. */
function onlyElsewhere(steps: readonly Step[], words: InLanguages, locale: Locale): Problem[] {
  const has = (each: Locale, step: string, line: Line) => Boolean(words[each]?.steps[step]?.[line])
  return steps.flatMap((step) =>
    FREE.filter(
      (line) =>
        !linesOf(step, steps).includes(line) &&
        !has(locale, step.id, line) &&
        LOCALES.some((other) => has(other, step.id, line)),
    ).map((line) => ({ at: placeOf('words', locale, 'steps', step.id, line), problem: 'only-elsewhere' as const })),
  )
}
