'use client'
// What every part of the page knows of the exercise that is being written: the file, its problems, and how to change it.
import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { Problem } from '#shared/exercises/checks/problem.ts'
import { addedAs, type ReadyWords } from '#shared/exercises/editing.ts'
import { changedWords } from '#shared/exercises/editing-words.ts'
import type { Step, StepWords } from '#shared/exercises/exercise.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { wholeOf, wordsOfHalf } from '#shared/exercises/halves.ts'
import type { Locale } from '#shared/locale.ts'

type Changing = (file: ExerciseFile) => ExerciseFile

/** A step of another exercise whose answers can stand beside one of this. */
export type OtherStep = { exercise: string; title: string; steps: readonly { id: string; prompt: string }[] }

export type Writing = {
  file: ExerciseFile
  change: (change: Changing) => void
  /** A change by which something written goes: until the next one it can be brought back. `of`: the step it was in. */
  lose: (gone: Pick<Lost, 'of' | 'name'>, change: Changing) => void
  lost: Lost | null
  others: readonly OtherStep[]
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

/** A step of it, and its place. */
export type AtStep = { step: Step; index: number }

export type Lost = { of: string | null; name: string; before: ExerciseFile }

export const WritingContext = createContext<Writing | null>(null)

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('This part belongs to an exercise that is being written')
  return writing
}

/** The words of a step, or of a half of one, in the language being written; and how to change them. */
export function useWordsAt(id: string): [StepWords, (change: (words: StepWords) => StepWords) => void] {
  const { file, change, locale } = useWriting()
  const words = wordsOfHalf(file.words[locale]?.steps ?? {}, id) ?? { prompt: '' }
  return [words, (next) => change((before) => changedWords(before, locale, id, next))]
}

/** What a step is called on this page: by its prompt, else by its kind. */
export function useStepName(): (step: Step) => string {
  const { file, locale } = useWriting()
  const t = useTranslations('own-exercises.kinds')
  return (step) => wordsOfHalf(file.words[locale]?.steps ?? {}, step.id)?.prompt?.trim() || t(addedAs(step))
}

/** The steps as they can be chosen in a field: by number and name. */
export function useStepOptions(): (steps: readonly Step[]) => { value: string; label: string }[] {
  const { file } = useWriting()
  const nameOf = useStepName()
  const numberOf = (id: string) => file.script.steps.findIndex((step) => step.id === wholeOf(id)) + 1
  return (steps) => steps.map((step) => ({ value: step.id, label: `${numberOf(step.id)}. ${nameOf(step)}` }))
}
