// The words of an exercise that is being written, by language and step; those of a listener's half lie within its step's.
import type { Locale } from '#shared/locale.ts'
import { namedIn } from '#shared/prompts/prompts.ts'
import { languagesOf, type ScriptWords, type Step, type StepWords } from './exercise.ts'
import type { ExerciseFile } from './file.ts'
import { halvesOf, wholeOf } from './halves.ts'

/** The step, or the half of one, that goes by this id. */
export function stepIn({ script: { steps } }: ExerciseFile, id: string): Step | undefined {
  return steps.flatMap((step) => (step.id === id ? [step] : halvesOf(step))).find((each) => each.id === id)
}

export function changedWords(
  file: ExerciseFile,
  locale: Locale,
  id: string,
  change: (words: StepWords) => StepWords,
): ExerciseFile {
  return eachLanguage(file, (words, each) => (each === locale ? worded(words, id, change) : words))
}

/** The same in every language. */
export function changedEverywhere(
  file: ExerciseFile,
  id: string,
  change: (words: StepWords, locale: Locale) => StepWords,
): ExerciseFile {
  return eachLanguage(file, (words, locale) => worded(words, id, (own) => change(own, locale)))
}

function worded(words: ScriptWords, id: string, change: (words: StepWords) => StepWords): ScriptWords {
  const whole = wholeOf(id)
  const own = words.steps[whole] ?? { prompt: '' }
  const changed = id === whole ? change(own) : { ...own, listener: change(own.listener ?? { prompt: '' }) }
  return { ...words, steps: { ...words.steps, [whole]: changed } }
}

export function eachLanguage(
  file: ExerciseFile,
  change: (words: ScriptWords, locale: Locale) => ScriptWords,
): ExerciseFile {
  const changed = languagesOf(file.words).flatMap((locale) => {
    const words = file.words[locale]
    return words ? [[locale, change(words, locale)]] : []
  })
  return { ...file, words: Object.fromEntries(changed) }
}

const PARTS = ['options', 'scales', 'blanks', 'stems'] as const

/** Without the words of parts that its prompt has no more. */
export function withoutUnnamed(file: ExerciseFile, id: string): ExerciseFile {
  const step = stepIn(file, id)
  if (!step) return file
  const named = namedIn(step.prompt)
  const isNamed = (part: string, name: string) => named[part as keyof typeof named]?.includes(name)
  return changedEverywhere(file, id, (words) => {
    const left = PARTS.map((part) => {
      const those = Object.entries(words[part] ?? {}).filter(([name]) => isNamed(part, name))
      return [part, words[part] && named[part] && Object.fromEntries(those)]
    })
    return filled<StepWords>({ ...words, ...Object.fromEntries(left) })
  })
}

/** Without the lines that are undefined: a file has none. */
export function filled<T extends object>(lines: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined)) as T
}
