// Changing an exercise that is being written, one thing at a time: each takes a file and gives another one. It never touches what it was given.
// [EX84] What it does not speak of stays as it was.
import type { Locale } from '#shared/locale.ts'
import { speakerChoice } from '#shared/prompts/choice.ts'
import { kindOf, namedIn, PROMPT_KINDS } from '#shared/prompts/prompts.ts'
import type { Prompt, PromptKind } from '#shared/prompts/shapes.ts'
import { decides } from '#shared/session/walk.ts'
import { canBeOf } from './checks/references.ts'
import { linesOf } from './checks/words.ts'
import { changedEverywhere, changedWords, eachLanguage, filled, stepIn } from './editing-words.ts'
import type { InLanguages, ScriptWords, Step, StepWords } from './exercise.ts'
import { type ExerciseFile, fileOf } from './file.ts'
import { FRAME_STEPS } from './frame.ts'
import { wholeOf } from './halves.ts'
import { repointed } from './repointed.ts'

/** What the choice of who speaks says in each language, and what stands above the closing talk. */
export type ReadyWords = Record<Locale, Record<'who-first' | 'talk', StepWords>>

export type Addable = PromptKind | 'who-first'
/** What can be added. `who-first` settles who speaks. */
export const ADDABLE: readonly Addable[] = [...PROMPT_KINDS.filter((kind) => kindOf({ kind }).addable), 'who-first']

/** What a step was added as, or would be. */
export function addedAs(step: Pick<Step, 'prompt'>): Addable {
  return decides(step, 'speaker') ? 'who-first' : step.prompt.kind
}

/** [EX60] Of the second edition, as everything that is written. */
export function emptyFile(locale: Locale, ready: ReadyWords): ExerciseFile {
  return withLanguage(fileOf({ minutes: [1, 1], steps: [] }, {}, 2), locale, ready)
}

export function withLanguage(file: ExerciseFile, locale: Locale, ready: ReadyWords): ExerciseFile {
  const steps = file.script.steps.map((step) => {
    const { listener } = step
    const second = listener && { listener: blankWords({ ...step, ...listener }, ready[locale]) }
    return [step.id, { ...blankWords(step, ready[locale]), ...second }]
  })
  const words: ScriptWords = { title: '', for: '', asks: '', steps: Object.fromEntries(steps) }
  return { ...file, words: { ...file.words, [locale]: words } }
}

export function withoutLanguage(file: ExerciseFile, locale: Locale): ExerciseFile {
  const left: InLanguages = { ...file.words }
  delete left[locale]
  return { ...file, words: left }
}

/** The file with one more step, and the step's id. */
export function withStep(file: ExerciseFile, kind: Addable, ready: ReadyWords): { file: ExerciseFile; id: string } {
  const { steps } = file.script
  const id = freshId(kind, [...steps.map((step) => step.id), ...FRAME_STEPS])
  const step = newStep(kind, id, steps)
  const opened = openedBy(step.prompt)
  const before = opened ? openedWith(steps, opened, id) : steps
  const added = withSteps(file, [...before, step])
  return { file: changedEverywhere(added, id, (_none, locale) => blankWords(step, ready[locale])), id }
}

/** Takes a step out, and the references to it in other steps. */
export function withoutStep(file: ExerciseFile, id: string): ExerciseFile {
  const left = file.script.steps.filter((step) => step.id !== id)
  const steps = left.map((step) => repointed(step, (named) => (named === id ? undefined : named)))
  return eachLanguage(withSteps(file, steps), (words) => {
    const { [id]: _gone, ...others } = words.steps
    return { ...words, steps: others }
  })
}

export function movedStep(file: ExerciseFile, id: string, by: -1 | 1): ExerciseFile {
  const { steps } = file.script
  const at = steps.findIndex((step) => step.id === id)
  const to = at + by
  const step = steps[at]
  if (!step || to < 0 || to >= steps.length) return file
  return withSteps(file, steps.toSpliced(at, 1).toSpliced(to, 0, step))
}

type Change = { [K in keyof Step]?: Step[K] | undefined }

/** An undefined value in `change` removes its line. The step that a guess is about is set to open with the guess. */
export function changedStep(file: ExerciseFile, id: string, change: Change): ExerciseFile {
  const steps = file.script.steps.map((step) => {
    if (step.id === id) return filled<Step>({ ...step, ...change } as Step)
    const { listener } = step
    if (!listener || wholeOf(id) !== step.id) return step
    return { ...step, listener: filled<typeof listener>({ ...listener, ...change } as typeof listener) }
  })
  const opened = change.prompt && openedBy(change.prompt)
  return withSteps(file, opened ? openedWith(steps, opened, id) : steps)
}

/** [AN14] With a second question, for the listener: of the same kind, until it is given another. */
export function withListener(file: ExerciseFile, id: string, ready: ReadyWords): ExerciseFile {
  const step = stepIn(file, id)
  if (!step || step.listener) return file
  const listener = { prompt: kindOf(step.prompt).fresh('') }
  // Both open.
  const added = changedStep(file, id, { asks: 'both', listener, kept: undefined, comesBack: undefined })
  return changedEverywhere(added, id, (words, locale) => {
    return { ...words, listener: blankWords({ ...listener, asks: 'both' }, ready[locale]) }
  })
}

export function withoutListener(file: ExerciseFile, id: string): ExerciseFile {
  return changedEverywhere(changedStep(file, id, { listener: undefined }), id, ({ listener: _gone, ...words }) => words)
}

/** A half that asks in another way. Its question stays, and what belonged to the way before goes. */
export function withKind(file: ExerciseFile, id: string, kind: PromptKind, ready: ReadyWords): ExerciseFile {
  const prompt = kindOf({ kind }).fresh('')
  return changedEverywhere(changedStep(file, id, { prompt }), id, (words, locale) => {
    const { why, prompt: question, asked, example } = words
    const blank = blankWords({ prompt, asks: 'both' }, ready[locale])
    return filled<StepWords>({ ...blank, why, prompt: question, asked, example })
  })
}

export function changedHead(
  file: ExerciseFile,
  locale: Locale,
  head: Partial<Pick<ScriptWords, 'title' | 'for' | 'asks'>>,
): ExerciseFile {
  return eachLanguage(file, (words, each) => (each === locale ? { ...words, ...head } : words))
}

/** [DO5] What leads the closing talk in each of its rounds. Without any, it is led as on every evening. */
export function changedTalk(file: ExerciseFile, locale: Locale, rounds: string[], ready: ReadyWords): ExerciseFile {
  const id = 'talk'
  if (rounds.length > 0) {
    return changedWords(file, locale, id, ({ prompt, ...words }) => {
      return { ...ready[locale].talk, ...words, ...(prompt && { prompt }), rounds }
    })
  }
  return eachLanguage(file, (words, each) => {
    const { [id]: _led, ...steps } = words.steps
    return each === locale ? { ...words, steps } : words
  })
}

/** The ids of a prompt's own options, scales or blanks. */
export function partsOf(prompt: Prompt): string[] {
  return kindOf(prompt).parts?.ids(prompt) ?? []
}

function newStep(kind: Addable, id: string, steps: readonly Step[]): Step {
  // [AN13] It settles by itself.
  if (kind === 'who-first') return { id, asks: 'both', prompt: speakerChoice() }
  const { of, fresh } = kindOf({ kind })
  const last = steps.findLast((step) => canBeOf(steps, steps.length, step.id, { kind }))
  const prompt = fresh(last?.id ?? '')
  if (!last || !of || !('of' in prompt)) return { id, asks: 'both', prompt }
  const { asks, turn } = last
  const other = asks === 'speaker' ? 'listener' : 'speaker'
  const asked = asks === 'both' || of.asks === 'the-same' ? asks : other
  return filled<Step>({ id, asks: asked, turn, prompt })
}

/** The earlier step whose answers open together with what is answered here. */
function openedBy(prompt: Prompt): string | undefined {
  return 'of' in prompt && kindOf(prompt).of?.opens === 'together' ? prompt.of : undefined
}

function blankWords(step: Pick<Step, 'asks' | 'prompt' | 'answers'>, ready: ReadyWords[Locale]): StepWords {
  const { prompt } = step
  if (decides(step, 'speaker')) return ready['who-first']
  const named = namedIn(prompt)
  const each = <W>(ids: readonly string[] = [], word: W) => Object.fromEntries(ids.map((id) => [id, word]))
  const lines = linesOf(step, [])
  return {
    prompt: '',
    ...(lines.includes('meanwhile') && { meanwhile: '' }),
    ...(lines.includes('options') && { options: each(named.options, '') }),
    ...(lines.includes('scales') && { scales: each(named.scales, { name: '', low: '', high: '' }) }),
    ...(lines.includes('blanks') && { blanks: each(named.blanks, '') }),
    ...(lines.includes('stems') && { stems: each(named.stems, '') }),
    ...(lines.includes('sentence') && {
      sentence: partsOf(prompt)
        .map((id) => `{${id}}`)
        .join(' '),
    }),
  }
}

function withSteps(file: ExerciseFile, steps: Step[]): ExerciseFile {
  return { ...file, script: { ...file.script, steps } }
}

function openedWith(steps: readonly Step[], of: string, guess: string): Step[] {
  return steps.map((step) => {
    if (step.id === of) return { ...step, revealWith: guess }
    return step.revealWith === guess ? filled<Step>({ ...step, revealWith: undefined } as Step) : step
  })
}

export function freshId(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let count = 2
  while (taken.includes(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
