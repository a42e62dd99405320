'use client'
// What every part of the page knows of the exercise that is being written: the file, its problems, and how to change it.
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { addedAs, type ReadyWords } from '#shared/exercises/editing.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import type { Locale } from '#shared/locale.ts'

export type Writing = {
  file: ExerciseFile
  change: (change: (file: ExerciseFile) => ExerciseFile) => void
  problems: readonly Problem[]
  /** The language whose words are written just now. */
  locale: Locale
  ready: ReadyWords
  /** The step whose form is open. */
  open: string | null
  setOpen: (step: string | null) => void
  /** Says aloud what has just happened. */
  say: (what: string) => void
}

export const WritingContext = createContext<Writing | null>(null)

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('This part belongs to an exercise that is being written')
  return writing
}

/** What a step is called on this page: by its prompt, else by its kind. */
export function useStepName(): (step: Step) => string {
  const { file, locale } = useWriting()
  const t = useTranslations('own-exercises.kinds')
  return (step) => file.words[locale]?.steps[step.id]?.prompt?.trim() || t(addedAs(step))
}
