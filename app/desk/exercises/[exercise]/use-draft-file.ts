'use client'
// The file as it is being written, kept on this device with every change until the server has it. One step back for what was taken out.
import { useEffect, useRef, useState } from 'react'
import { type Device, openDevice } from '#app/room/line/device.ts'
import { shaped } from '#shared/exercises/checks/shape.ts'
import type { ExerciseFile } from '#shared/exercises/file.ts'
import type { Begun } from './page.tsx'

export type DraftFile = ReturnType<typeof useDraftFile>

/** Begins with `halfway:`, so that the quick exit and leaving wipe it. */
const nameOf = (name: string) => `halfway:exercise:${name}`

export function useDraftFile({ file: kept, name }: Pick<Begun, 'file' | 'name'>) {
  const [file, setFile] = useState(kept)
  const [saved, setSaved] = useState(kept)
  const [restored, setRestored] = useState(false)
  const device = useRef<Device | null>(null)
  const newest = useRef(file)
  const unsaved = file !== saved
  useEffect(() => {
    device.current = openDevice()
    const found = draftIn(device.current.read(nameOf(name)))
    if (!found) return
    newest.current = found
    setFile(found)
    setRestored(true)
  }, [name])
  const keepHere = (next: ExerciseFile) => {
    newest.current = next
    setFile(next)
    device.current?.keep(nameOf(name), JSON.stringify(next))
  }
  return {
    file,
    unsaved,
    restored,
    change: (change: (file: ExerciseFile) => ExerciseFile) => keepHere(change(newest.current)),
    /** The server has it. */
    done: (sent: ExerciseFile) => {
      setSaved(sent)
      setRestored(false)
      if (newest.current === sent) device.current?.forget(nameOf(name))
    },
    discard: () => {
      newest.current = kept
      setFile(kept)
      setSaved(kept)
      setRestored(false)
      device.current?.forget(nameOf(name))
    },
  }
}

/** What lies on the device was written by this page, unfinished as it may be; what cannot be drawn is not brought back. */
function draftIn(text: string | null): ExerciseFile | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    const { file, problems } = shaped(read)
    if (file) return file
    const unfinished = problems.every(({ problem }) =>
      ['missing', 'not-an-id', 'too-long', 'too-short'].includes(problem),
    )
    return unfinished && hasItsParts(read) ? (read as ExerciseFile) : null
  } catch {
    return null
  }
}

function hasItsParts(read: unknown): boolean {
  if (typeof read !== 'object' || read === null || !('script' in read) || !('words' in read)) return false
  const { script, words } = read as { script: unknown; words: unknown }
  const steps = typeof script === 'object' && script !== null && 'steps' in script ? script.steps : null
  return Array.isArray(steps) && typeof words === 'object' && words !== null
}
