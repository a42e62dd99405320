// What a page says of an exercise before anybody has begun it.
import type { ScriptWords } from '#shared/exercises/exercise.ts'

export type Exercise = { id: string; minutes: [number, number] } & Pick<ScriptWords, 'title' | 'for' | 'asks'>
