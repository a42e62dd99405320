// An exercise as one file: its structure and its words in one or more languages. docs/exercise-format.md describes it.
import * as z from 'zod/mini'
import { namedIn } from '#shared/prompts/prompts.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import {
  InLanguages,
  languagesOf,
  type Script,
  type ScriptWords,
  type Step,
  type StepWords,
  Structure,
} from './exercise.ts'
import { wordedSteps } from './frame.ts'
import { minutesOf } from './minutes.ts'

export const FORMAT = 'halfway-exercise'
/** Each is one edition of the rules: a session goes by those that its exercise was written for. */
const FormatVersion = z.union([z.literal(1), z.literal(2)])
export type FormatVersion = z.infer<typeof FormatVersion>

// The id of an exercise that a counsellor wrote begins so, and none of the library's.
export const OWN_PREFIX = 'own-'

export function isOwn(exercise: string): boolean {
  return exercise.startsWith(OWN_PREFIX)
}

/** In characters: some twenty times as long as those of the library. */
export const LONGEST_FILE = 200_000

export const ExerciseFile = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: FormatVersion,
  script: Structure,
  words: InLanguages,
})
export type ExerciseFile = Omit<z.infer<typeof ExerciseFile>, 'script'> & { script: Structure }

/** What a session carries of a file: whole, so that nothing that is written later changes it. */
export function scriptOf(
  { formatVersion, script, words }: ExerciseFile,
  named: Pick<Script, 'id' | 'version'>,
): Script {
  return { ...named, ...script, ...editionOf(formatVersion), words }
}

export function editionOf(formatVersion: FormatVersion): Pick<Script, 'edition'> {
  return formatVersion === 2 ? { edition: 2 } : {}
}

export function fileOf(
  { minutes, steps, close }: Structure,
  words: InLanguages,
  formatVersion: FormatVersion = 1,
): ExerciseFile {
  const script = { minutes, steps, ...(close && { close }) }
  // [MIN1] In a file of the second edition they are worked out, whatever it says.
  const long = formatVersion === 2 ? minutesOf({ id: FORMAT, version: 1, edition: 2, ...script }) : minutes
  return inOrder({ format: FORMAT, formatVersion, script: { ...script, minutes: long }, words })
}

/** The same file with the words in the order of the steps: a database may keep them in another. */
export function inOrder({ formatVersion, script, words }: ExerciseFile): ExerciseFile {
  const steps = wordedSteps({ ...script, ...editionOf(formatVersion) })
  const ordered = languagesOf(words).map((locale) => [locale, wordsInOrder(steps, words[locale])])
  return { format: FORMAT, formatVersion, script, words: Object.fromEntries(ordered) }
}

function wordsInOrder(steps: readonly Step[], words: ScriptWords | undefined): ScriptWords {
  const { title = '', for: purpose = '', asks = '', steps: own = {} } = words ?? {}
  const named = steps.flatMap(({ id, prompt, listener }) => {
    const words = own[id]
    if (!words) return []
    const second = listener && words.listener && { listener: stepInOrder(listener.prompt, words.listener) }
    return [[id, { ...stepInOrder(prompt, words), ...second }]]
  })
  return { title, for: purpose, asks, steps: Object.fromEntries(named) }
}

function stepInOrder(prompt: Prompt, words: StepWords): StepWords {
  const { why, prompt: question, asked, meanwhile, example, sentence, stems, options, scales, blanks } = words
  const { paragraphs, rounds } = words
  const ids = namedIn(prompt)
  return {
    ...(why !== undefined && { why }),
    prompt: question,
    ...(paragraphs && { paragraphs }),
    ...(asked !== undefined && { asked }),
    ...(meanwhile !== undefined && { meanwhile }),
    ...(sentence !== undefined && { sentence }),
    ...(rounds && { rounds }),
    ...(stems && { stems: among(stems, ids.stems) }),
    ...(options && { options: among(options, ids.options) }),
    ...(scales && { scales: among(scales, ids.scales) }),
    ...(blanks && { blanks: among(blanks, ids.blanks) }),
    ...(example !== undefined && { example }),
  }
}

function among<W>(words: Record<string, W>, ids: readonly string[] = []): Record<string, W> {
  return Object.fromEntries(ids.flatMap((id) => (words[id] === undefined ? [] : [[id, words[id]]])))
}
