// Whether what is to stand beside a step from another exercise is there: one of the library or of its author's own, and a step of it that opens.
import { hasAnswersThatOpen } from '#shared/prompts/opening.ts'
import { decides } from '#shared/session/walk.ts'
import { fromBefore, type Step, type Structure } from '../exercise.ts'
import { type Problem, placeOf } from './problem.ts'

/** What of an exercise can stand beside a step of another. */
export type OtherExercise = { exercise: string; steps: readonly { id: string }[] }

/** Those of an exercise whose answers can stand beside a step of another. */
export function opensElsewhere(steps: readonly Step[]): Step[] {
  return steps.filter((step) => hasAnswersThatOpen(step.prompt) && !step.kept && !decides(step, 'speaker'))
}

export function elsewhereProblems({ steps }: Pick<Structure, 'steps'>, others: readonly OtherExercise[]): Problem[] {
  const isThere = (exercise: string, step: string) =>
    others.some((other) => other.exercise === exercise && other.steps.some(({ id }) => id === step))
  return steps.flatMap((each, index) =>
    fromBefore(each).flatMap((beside): Problem[] => {
      if (!('exercise' in beside) || isThere(beside.exercise, beside.step)) return []
      const words = `${beside.exercise} · ${beside.step}`
      return [{ at: placeOf('script', 'steps', index, 'beside'), problem: 'nothing-elsewhere', words }]
    }),
  )
}
