// Words of a step that do not come from the messages: of a prompt brought on the spot, or of an exercise that a counsellor wrote.
import type { Texts } from '#shared/exercises/exercise.ts'
import { wordsOfHalf } from '#shared/exercises/halves.ts'
import { isErased } from './events.ts'
import type { Session } from './session.ts'

/** Null for a step of the library's own exercises, whose words lie in messages. */
export function textsOf({ hosted, script }: Session, step: string): Texts | null {
  const brought = hosted.brought[step]
  if (brought) return isErased(brought.texts) ? {} : brought.texts
  if (!script.words) return null
  const languages = Object.entries(script.words).flatMap(([locale, { steps }]) => {
    const words = wordsOfHalf(steps, step)
    return words ? [[locale, words]] : []
  })
  return Object.fromEntries(languages) as Texts
}
