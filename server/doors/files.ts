// How what somebody takes along is worded, and how it leaves a door: as a file to be kept, or the refusal as it is.
import { openExerciseWords } from '#messages/exercise-words.ts'
import { openWriting } from '#messages/written.ts'
import type { Refusal } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import { ownScripts } from '../reads/own-exercises.ts'

const TYPES = {
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/** `name`: with its ending, which says what it is. */
export function fileNamed(name: `${string}.${keyof typeof TYPES}`, text: string): Response {
  const ending = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES
  return new Response(text, {
    headers: { 'content-type': TYPES[ending], 'content-disposition': `attachment; filename="${name}"` },
  })
}

export async function calendarFile(made: Promise<string | Refusal>): Promise<Response | Refusal> {
  const text = await made
  return typeof text === 'string' ? fileNamed('halfway.ics', text) : text
}

/** The words that files are written with: the library's, and a counsellor's own as the database has them. */
export function wordsOf(core: Core) {
  const words = openExerciseWords((exercise) => ownScripts(core, exercise))
  return { ...words, ...openWriting(words.exerciseVersions) }
}
