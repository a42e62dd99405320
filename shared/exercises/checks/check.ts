// All that can be said about an exercise before it is kept: the same for the library's own and for those that counsellors write.
import type { Structure } from '../exercise.ts'
import { type ExerciseFile, fileOf } from '../file.ts'
import { mannerProblems } from './manner.ts'
import { distinct, hinders, type Problem } from './problem.ts'
import { readFile, shaped } from './shape.ts'
import { structureProblems } from './structure.ts'
import { wordsProblems } from './words.ts'

/** Of a draft: its shape may be wrong in places, and everything else is told all the same. What must be right comes first. */
export function problemsOf(file: ExerciseFile): Problem[] {
  const all = distinct([...shaped(file).problems, ...within(file)])
  // What points nowhere is told of once: that nothing has been chosen yet is no matter of how ids are spelt.
  const nowhere = all.filter(({ problem }) => problem === 'points-nowhere').map(({ at }) => at)
  const found = all.filter(({ at, problem }) => problem !== 'not-an-id' || !nowhere.includes(at))
  return [...found.filter(hinders), ...found.filter((problem) => !hinders(problem))]
}

export type Checked = { file: ExerciseFile; advice: Problem[] } | { file: null; problems: Problem[] }

/** Of what somebody sends: the file if it can be kept, in its order, or what is wrong with it. */
export function checked(sent: unknown): Checked {
  const { file, problems } = typeof sent === 'string' ? readFile(sent) : shaped(sent)
  if (!file) return { file: null, problems }
  const found = distinct(within(file))
  if (found.some(hinders)) return { file: null, problems: found.filter(hinders) }
  return { file: fileOf(file.script, file.words), advice: found }
}

function within({ script, words }: { script: Structure; words: ExerciseFile['words'] }): Problem[] {
  return [...structureProblems(script), ...wordsProblems(script, words), ...mannerProblems(script, words)]
}
