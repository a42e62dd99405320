// All that can be said about an exercise before it is kept: the same for the library's own and for those that counsellors write.
import { type ExerciseFile, editionOf, fileOf } from '../file.ts'
import { otherEditionIn } from './edition.ts'
import { elsewhereProblems, type OtherExercise } from './elsewhere.ts'
import { type Manners, mannerProblems } from './manner.ts'
import { distinct, hinders, type Problem } from './problem.ts'
import { readFile, shaped } from './shape.ts'
import { structureProblems } from './structure.ts'
import { wordsProblems } from './words.ts'

/** What an exercise is measured by. `others`: the exercises whose answers can stand beside a step of it. */
export type Measures = { manners: Manners; others: readonly OtherExercise[] }

/** Checks a draft. Where its shape is wrong in places, the rest is checked all the same. Errors come before advice. */
export function problemsOf(file: ExerciseFile, measures: Measures): Problem[] {
  const all = distinct([...shaped(file).problems, ...within(file, measures)])
  // A reference that leads nowhere is told once, and not as a misspelt id too.
  const nowhere = all.filter(({ problem }) => problem === 'points-nowhere').map(({ at }) => at)
  const found = all.filter(
    ({ at, problem }) =>
      (problem !== 'not-an-id' || !nowhere.includes(at)) &&
      // Without any step there is nothing to carry, which says more.
      (problem !== 'too-short' || at !== 'script.steps'),
  )
  return [...found.filter(hinders), ...found.filter((problem) => !hinders(problem))]
}

export type Checked = { file: ExerciseFile; advice: Problem[] } | { file: null; problems: Problem[] }

/** Checks what somebody sends: gives the file with its parts in order if it can be kept, else what is wrong with it. */
export function checked(sent: unknown, measures: Measures): Checked {
  const { file, problems } = typeof sent === 'string' ? readFile(sent) : shaped(sent)
  if (!file) return { file: null, problems }
  const found = distinct(within(file, measures))
  if (found.some(hinders)) return { file: null, problems: found.filter(hinders) }
  return { file: fileOf(file.script, file.words, file.formatVersion), advice: found }
}

function within({ formatVersion, script, words }: Omit<ExerciseFile, 'format'>, measures: Measures): Problem[] {
  const walked = { ...fileOf(script, words, formatVersion).script, ...editionOf(formatVersion) }
  return [
    ...otherEditionIn(script, formatVersion),
    ...structureProblems(walked),
    // [EX90]
    ...elsewhereProblems(script, measures.others),
    ...wordsProblems(walked, words),
    ...mannerProblems(script, words, measures.manners),
  ]
}
