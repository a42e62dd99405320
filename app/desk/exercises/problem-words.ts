'use client'
// What is wrong with an exercise, in sentences, and where: by the step's number, not by its place in a file.
import { useTranslations } from 'next-intl'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import type { Step } from '#shared/exercises/exercise.ts'

/** `steps`: those of the exercise that is being written; null for a file that was not taken, which has none to count by. */
export function useProblemWords(steps: readonly Step[] | null): (problem: Problem, placeOnly?: boolean) => string {
  const t = useTranslations('own-exercises.problems')
  return ({ at, problem, words = '' }, placeOnly = false) => {
    const place = steps ? placed(at, steps) : placed(at, [])
    const says = t(problem, { words })
    if (place === 'file') return steps ? says : t('says', { place: t('of-file'), problem: says })
    const where = place === 'head' ? t('of-head') : t('of-step', { number: place + 1 })
    return placeOnly ? where : t('says', { place: where, problem: says })
  }
}

/** The number of the step that a problem speaks of, from 0; `head` for what stands before the steps. */
export function placed(at: string, steps: readonly Pick<Step, 'id'>[]): number | 'head' | 'file' {
  const [, numbered] = /^script\.steps\.(\d+)/.exec(at) ?? []
  if (numbered !== undefined) return Number(numbered)
  const [, named] = /^words\.\w+\.steps\.([a-z0-9-]+)/.exec(at) ?? []
  const index = steps.findIndex(({ id }) => id === named)
  if (index !== -1) return index
  return /^words\.\w+\.(?:title|for|asks|steps\.talk)\b|^script\.(?:minutes|close)/.test(at) ? 'head' : 'file'
}
