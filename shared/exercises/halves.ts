// [AN14] A step that asks both at once, each with a prompt of their own. It is known by one id, and its answers lie under it by seat; the
// prompt and words of the listener's half go by that id with an ending that no step's own id can have.
import type { Step, StepWords } from './exercise.ts'

const LISTENER = '.listener'

/** Each prompt of a step as if it were a step that asks one of the two. Any other step is itself. */
export function halvesOf(step: Step): Step[] {
  const { listener, answers, inReflection, ...both } = step
  if (!listener) return [step]
  return [
    { ...both, ...(answers && { answers }), ...(inReflection && { inReflection }), asks: 'speaker' },
    { ...both, ...listener, asks: 'listener', id: `${step.id}${LISTENER}` },
  ]
}

/** The step that a half belongs to. */
export function wholeOf(id: string): string {
  return id.endsWith(LISTENER) ? id.slice(0, -LISTENER.length) : id
}

/** The words of a step or of a half. */
export function wordsOfHalf(steps: Readonly<Record<string, StepWords>>, id: string): StepWords | undefined {
  const whole = steps[wholeOf(id)]
  return id.endsWith(LISTENER) ? whole?.listener : whole
}

/** The words of the steps of an exercise, with those of each second half as if it were a step. */
export function withHalves(steps: Readonly<Record<string, StepWords>>): Record<string, StepWords> {
  const second = Object.entries(steps).flatMap(([id, { listener }]) =>
    listener ? [[`${id}${LISTENER}`, listener] as const] : [],
  )
  return { ...steps, ...Object.fromEntries(second) }
}
