'use client'
// [EX8] The file as it is being written, kept on this device with every change until the server has it.
import { useEffect, useRef, useState } from 'react'
import { openDevice } from '#app/on-device/device.ts'
import { type Drafts, openDraftsAt } from '#app/on-device/drafts.ts'
import { useOther } from '#app/on-device/other-words.tsx'
import { shaped } from '#shared/exercises/checks/shape.ts'
import type { ReadyWords } from '#shared/exercises/editing.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import { inSecondEdition } from '#shared/exercises/into-second.ts'
import type { Begun } from './page.tsx'

export type DraftFile = ReturnType<typeof useDraftFile>

/** Begins with `halfway:`, so that the quick exit and leaving wipe it. */
const EXERCISES = 'halfway:exercise:'

export function useDraftFile({ file: kept, name }: Pick<Begun, 'file' | 'name'>, ready: ReadyWords) {
  const [file, setFile] = useState(kept)
  const [saved, setSaved] = useState(kept)
  const [restored, setRestored] = useState(false)
  const [drafts, setDrafts] = useState<Drafts | null>(null)
  const newest = useRef(file)
  const unsaved = file !== saved
  const show = (next: ExerciseFile) => {
    newest.current = next
    setFile(next)
  }
  useEffect(() => {
    const opened = openDraftsAt({ prefix: EXERCISES, place: 'exercise' }, openDevice())
    setDrafts(opened)
    const found = draftIn(opened.read(name), ready)
    if (!found) return
    newest.current = found
    setFile(found)
    setRestored(true)
  }, [name, ready])
  const other = useOther(() => drafts?.others(name).find(({ draft }) => draftIn(draft, ready)) ?? null)
  return {
    file,
    unsaved,
    restored,
    /** What another tab keeps of the same exercise. */
    other,
    useOther: () => {
      const found = other && draftIn(other.draft, ready)
      if (!found) return
      drafts?.turnTo(name, found, other)
      show(found)
    },
    letOtherGo: () => other && drafts?.letGo(name, other),
    change: (change: (file: ExerciseFile) => ExerciseFile) => {
      show(change(newest.current))
      drafts?.keep(name, newest.current)
    },
    /** The server has it. */
    done: (sent: ExerciseFile) => {
      setSaved(sent)
      setRestored(false)
      if (newest.current === sent) drafts?.forget(name)
    },
    discard: () => {
      show(kept)
      setSaved(kept)
      setRestored(false)
      drafts?.forget(name)
    },
  }
}

/**
 * A draft may be unfinished, with words missing or too long. One that this page cannot draw is not brought back. [EX60] What was begun by the
 * first edition goes on by the second.
 */
export function draftIn(read: unknown, ready: ReadyWords): ExerciseFile | null {
  const found = read === undefined ? null : wholeOrUnfinished(read)
  return found && inSecondEdition(found, ready)
}

function wholeOrUnfinished(read: unknown): ExerciseFile | null {
  const { file, problems } = shaped(read)
  if (file) return file
  const unfinished = problems.every(({ problem }) =>
    ['missing', 'not-an-id', 'too-long', 'too-short', 'unseen-sign'].includes(problem),
  )
  return unfinished && hasItsParts(read) ? (read as ExerciseFile) : null
}

function hasItsParts(read: unknown): boolean {
  if (typeof read !== 'object' || read === null || !('script' in read) || !('words' in read)) return false
  const { script, words } = read as { script: unknown; words: unknown }
  const steps = typeof script === 'object' && script !== null && 'steps' in script ? script.steps : null
  return Array.isArray(steps) && typeof words === 'object' && words !== null
}
