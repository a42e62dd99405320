// Words of a step that do not come from the messages: of a prompt brought on the spot, or of an exercise that a counsellor wrote.
import type { Texts } from '#shared/exercises/exercise.ts'
import { wordsOfHalf } from '#shared/exercises/halves.ts'
import { isErased } from './events.ts'
import type { Session } from './session.ts'
import { stepById } from './walk.ts'

/** Whether any step of it has such words. */
export function hasTexts({ hosted, script }: Session): boolean {
  return Boolean(script.words) || Object.keys(hosted.brought).length > 0
}

/** Null for a step of the library's own exercises, and for one of the frame that a counsellor wrote nothing for: their words lie in messages. */
export function textsOf(session: Session, step: string): Texts | null {
  const { hosted, script } = session
  const brought = hosted.brought[step]
  if (brought) return isErased(brought.texts) ? {} : brought.texts
  if (!script.words) return null
  const languages = Object.entries(script.words).flatMap(([locale, { steps }]) => {
    const words = wordsOfHalf(steps, step)
    return words ? [[locale, words]] : []
  })
  return languages.length === 0 && stepById(session, step)?.frame ? null : (Object.fromEntries(languages) as Texts)
}
