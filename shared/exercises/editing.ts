// Changing an exercise that is being written, one thing at a time: each takes a file and gives another one. It never touches what it was given.
import type { Locale } from '#shared/locale.ts'
import { speakerChoice } from '#shared/prompts/choice.ts'
import type { Parts } from '#shared/prompts/definition.ts'
import { kindOf, PROMPT_KINDS } from '#shared/prompts/prompts.ts'
import type { Prompt, PromptKind } from '#shared/prompts/shapes.ts'
import { decides } from '#shared/session/walk.ts'
import { ENDING } from './checks/structure.ts'
import { linesOf } from './checks/words.ts'
import { type InLanguages, languagesOf, type ScriptWords, type Step, type StepWords } from './exercise.ts'
import { type ExerciseFile, fileOf } from './file.ts'

/** What the steps that every exercise has are called in each language: the choice of who speaks, what to keep, the talk. */
export type ReadyWords = Record<Locale, Record<'who-first' | 'carry' | 'talk', StepWords>>

export type Addable = PromptKind | 'who-first'
/** What can be added. `who-first` settles who speaks; carrying and the closing talk are always there. */
export const ADDABLE: readonly Addable[] = [...PROMPT_KINDS.filter((kind) => kindOf({ kind }).addable), 'who-first']

/** What a step was added as, or would be. */
export function addedAs(step: Pick<Step, 'prompt'>): Addable {
  return decides(step, 'speaker') ? 'who-first' : step.prompt.kind
}

export function emptyFile(locale: Locale, ready: ReadyWords): ExerciseFile {
  return withLanguage(fileOf({ minutes: [10, 15], steps: [...ENDING] }, {}), locale, ready)
}

/** Steps that can be moved and taken out: all but the two at the end of one of the first edition. */
export function ownSteps({ formatVersion, script: { steps } }: ExerciseFile): Step[] {
  if (formatVersion > 1) return [...steps]
  const ended = ENDING.every(({ prompt }, at) => steps.at(at - ENDING.length)?.prompt.kind === prompt.kind)
  return ended ? steps.slice(0, -ENDING.length) : [...steps]
}

/**
 * [EX60] A file of the first edition as a draft of the second: what stands around every evening is no part of it, the check-in leads the
 * shorter way, and what stayed with its author stays on their device.
 */
export function inSecondEdition(file: ExerciseFile): ExerciseFile {
  const steps = ownSteps(file).map((step) => {
    const { kept: _kept, ...open } = { ...step, prompt: withoutPath(step.prompt) }
    return step.kept && !decides(step, 'speaker') ? { ...open, kept: 'device' as const } : open
  })
  return fileOf({ ...file.script, steps }, file.words, 2)
}

function withoutPath(prompt: Prompt): Prompt {
  if (!('decides' in prompt) || prompt.decides !== 'path') return prompt
  const { decides: _path, ...open } = prompt
  return open
}

export function withLanguage(file: ExerciseFile, locale: Locale, ready: ReadyWords): ExerciseFile {
  const steps = file.script.steps.map((step) => [step.id, blankWords(step, ready[locale])])
  const words: ScriptWords = { title: '', for: '', asks: '', steps: Object.fromEntries(steps) }
  return { ...file, words: { ...file.words, [locale]: words } }
}

export function withoutLanguage(file: ExerciseFile, locale: Locale): ExerciseFile {
  const left: InLanguages = { ...file.words }
  delete left[locale]
  return { ...file, words: left }
}

/** The file with the step before the end, and the step's id. */
export function withStep(file: ExerciseFile, kind: Addable, ready: ReadyWords): { file: ExerciseFile; id: string } {
  const own = ownSteps(file)
  const id = freshId(
    kind,
    file.script.steps.map((step) => step.id),
  )
  const step = newStep(kind, id, file)
  const rest = file.script.steps.slice(own.length)
  const opened = openedBy(step.prompt)
  const before = opened ? openedWith(own, opened, id) : own
  return { file: inWords(withSteps(file, [...before, step, ...rest]), step, ready), id }
}

/** Takes a step out, and the references to it in other steps. */
export function withoutStep(file: ExerciseFile, id: string): ExerciseFile {
  const steps = file.script.steps.filter((step) => step.id !== id).map((step) => freeOf(step, id))
  // A file has one step at the least.
  if (steps.length === 0) return file
  return eachLanguage(withSteps(file, steps), (words) => {
    const { [id]: _gone, ...left } = words.steps
    return { ...words, steps: left }
  })
}

export function movedStep(file: ExerciseFile, id: string, by: -1 | 1): ExerciseFile {
  const own = ownSteps(file)
  const at = own.findIndex((step) => step.id === id)
  const to = at + by
  const step = own[at]
  if (!step || to < 0 || to >= own.length) return file
  return withSteps(file, [...own.toSpliced(at, 1).toSpliced(to, 0, step), ...file.script.steps.slice(own.length)])
}

/** An undefined value in `change` removes its line. The step that a guess is about is set to open with the guess. */
export function changedStep(
  file: ExerciseFile,
  id: string,
  change: { [K in keyof Step]?: Step[K] | undefined },
): ExerciseFile {
  const steps = file.script.steps.map((step) => (step.id === id ? without({ ...step, ...change }) : step))
  const opened = change.prompt && openedBy(change.prompt)
  return withSteps(file, opened ? openedWith(steps, opened, id) : steps)
}

export function changedWords(
  file: ExerciseFile,
  locale: Locale,
  id: string,
  change: (words: StepWords) => StepWords,
): ExerciseFile {
  return eachLanguage(file, (words, each) => {
    if (each !== locale) return words
    return { ...words, steps: { ...words.steps, [id]: change(words.steps[id] ?? { prompt: '' }) } }
  })
}

export function changedHead(
  file: ExerciseFile,
  locale: Locale,
  head: Partial<Pick<ScriptWords, 'title' | 'for' | 'asks'>>,
): ExerciseFile {
  return eachLanguage(file, (words, each) => (each === locale ? { ...words, ...head } : words))
}

type Part = Parts['called']

/** One more option, scale or blank, with its place for words in every language. */
export function withPart(file: ExerciseFile, id: string, part: Part): ExerciseFile {
  const step = file.script.steps.find((one) => one.id === id)
  if (!step) return file
  const fresh = freshId(part.slice(0, -1), partsOf(step.prompt))
  const added = changedStep(file, id, { prompt: kindOf(step.prompt).parts?.more(step.prompt, fresh) ?? step.prompt })
  return eachLanguage(added, (words) => ({
    ...words,
    steps: { ...words.steps, [id]: moreWords(words.steps[id] ?? { prompt: '' }, part, fresh) },
  }))
}

export function withoutPart(file: ExerciseFile, id: string, part: Part, gone: string): ExerciseFile {
  const step = file.script.steps.find((one) => one.id === id)
  if (!step) return file
  const left = changedStep(file, id, { prompt: kindOf(step.prompt).parts?.less(step.prompt, gone) ?? step.prompt })
  return eachLanguage(left, (words) => {
    const own = words.steps[id]
    if (!own) return words
    const named = Object.entries(own[part] ?? {}).filter(([name]) => name !== gone)
    const sentence = own.sentence?.replace(`{${gone}}`, '')
    const less = { ...own, [part]: Object.fromEntries(named), ...(sentence !== undefined && { sentence }) }
    return { ...words, steps: { ...words.steps, [id]: less } }
  })
}

/** The ids of a prompt's own options, scales or blanks. */
export function partsOf(prompt: Prompt): string[] {
  return kindOf(prompt).parts?.ids(prompt) ?? []
}

function newStep(kind: Addable, id: string, file: ExerciseFile): Step {
  const before = ownSteps(file)
  // [AN13] In the second edition it settles by itself.
  if (kind === 'who-first')
    return { id, asks: 'both', ...(file.formatVersion === 1 && { kept: true }), prompt: speakerChoice() }
  const { of, fresh } = kindOf({ kind })
  const last = before.findLast(({ prompt, kept }) => of?.may(kindOf(prompt)) && !kept)?.id ?? ''
  return { id, asks: 'both', prompt: fresh(last) }
}

/** The earlier step whose answers open together with what is answered here. */
function openedBy(prompt: Prompt): string | undefined {
  return 'of' in prompt && kindOf(prompt).of?.opens === 'together' ? prompt.of : undefined
}

function moreWords(words: StepWords, part: Part, id: string): StepWords {
  const named = { ...words[part], [id]: part === 'scales' ? { name: '', low: '', high: '' } : '' }
  const sentence = part === 'blanks' ? { sentence: [words.sentence?.trim(), `{${id}}`].filter(Boolean).join(' ') } : {}
  return { ...words, [part]: named, ...sentence }
}

function blankWords(step: Step, ready: ReadyWords[Locale]): StepWords {
  const { prompt } = step
  if (decides(step, 'speaker')) return ready['who-first']
  if (!kindOf(prompt).addable) return ready.carry
  if (prompt.kind === 'talk' && step.id === 'talk') return ready.talk
  const named = <W>(word: W) => Object.fromEntries(partsOf(prompt).map((id) => [id, word]))
  const lines = linesOf(step)
  return {
    prompt: '',
    ...(lines.includes('meanwhile') && { meanwhile: '' }),
    ...(lines.includes('options') && { options: named('') }),
    ...(lines.includes('scales') && { scales: named({ name: '', low: '', high: '' }) }),
    ...(lines.includes('blanks') && {
      blanks: named(''),
      sentence: partsOf(prompt)
        .map((id) => `{${id}}`)
        .join(' '),
    }),
  }
}

function inWords(file: ExerciseFile, step: Step, ready: ReadyWords): ExerciseFile {
  return eachLanguage(file, (words, locale) => ({
    ...words,
    steps: { ...words.steps, [step.id]: blankWords(step, ready[locale]) },
  }))
}

function eachLanguage(file: ExerciseFile, change: (words: ScriptWords, locale: Locale) => ScriptWords): ExerciseFile {
  const changed = languagesOf(file.words).flatMap((locale) => {
    const words = file.words[locale]
    return words ? [[locale, change(words, locale)]] : []
  })
  return { ...file, words: Object.fromEntries(changed) }
}

function withSteps(file: ExerciseFile, steps: Step[]): ExerciseFile {
  return { ...file, script: { ...file.script, steps } }
}

function openedWith(steps: readonly Step[], of: string, guess: string): Step[] {
  return steps.map((step) => {
    if (step.id === of) return { ...step, revealWith: guess }
    return step.revealWith === guess ? without({ ...step, revealWith: undefined }) : step
  })
}

function freeOf(step: Step, gone: string): Step {
  const after = step.after?.filter((id) => id !== gone)
  return without({
    ...step,
    revealWith: step.revealWith === gone ? undefined : step.revealWith,
    about: [step.about ?? []].flat().includes(gone) ? undefined : step.about,
    after: after && after.length > 0 ? after : undefined,
  })
}

/** Removes undefined lines, as a file has none. */
function without(step: { [K in keyof Step]: Step[K] | undefined }): Step {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as Step
}

function freshId(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let count = 2
  while (taken.includes(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
