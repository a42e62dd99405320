// What can be wrong with an exercise: a code, the place it speaks of, and where it helps the piece of text that is meant.

/** What keeps an exercise from being kept and hosted. */
const HINDERING = [
  // The file
  'not-json',
  'too-large',
  'unknown',
  'missing',
  'wrong-kind',
  'too-long',
  'too-short',
  'not-an-id',
  'not-offered',
  'unseen-sign',
  // The structure
  'twice',
  'points-nowhere',
  'nothing-elsewhere',
  'asks-the-wrong-one',
  'beside-another',
  'other-options',
  'decided-nowhere',
  'must-stay-kept',
  'kept-decides',
  'not-halved',
  'opens-before-the-guess',
  'opens-later',
  'nothing-to-open',
  'nobody-speaks-yet',
  'speaker-unused',
  'speaker-otherwise',
  'asks-one',
  'sometimes-left-out',
  'nothing-to-carry',
  'no-end',
  'stands-around',
  'minutes-turned',
  // The words
  'no-language',
  'for-nothing',
  'blank-missing',
  'blank-unknown',
  'called-alike',
  'label',
  'medical-claim',
] as const

/** Advice: an exercise with these can be kept. */
const ADVISING = [
  'unusual-minutes',
  'no-example',
  'example-unfit',
  'two-names',
  'only-elsewhere',
  'long',
  'long-sentence',
  'two-questions',
  'hard-to-read',
  'our-own-word',
  'blame',
  'conscience',
  'one-country',
  'clock-hour',
  'gender',
  'loud',
  'brackets',
  'no-full-stop',
  'unopened-question',
] as const

export type ProblemCode = (typeof HINDERING)[number] | (typeof ADVISING)[number]

/** `at`: where in the file, `script.steps.2.prompt.of`; empty for all of it. */
export type Problem = { at: string; problem: ProblemCode; words?: string }

export function hinders({ problem }: Pick<Problem, 'problem'>): boolean {
  return HINDERING.some((code) => code === problem)
}

/** Places as they are written: ids have no dots. */
export function placeOf(...path: readonly (string | number)[]): string {
  return path.join('.')
}

/** Leaves out repetitions: the same problem at the same place is told once. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>()
  return problems.filter(({ at, problem, words }) => {
    const key = JSON.stringify([at, problem, words])
    return !said.has(key) && said.add(key)
  })
}
