// Words of a step that do not come from the messages: of a prompt brought on the spot, or of an exercise that a counsellor wrote.
import type { Step, StepWords } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import { isErased } from './events.ts'
import { ownWordSteps } from './fits.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'
import { opensTogether } from './walk.ts'

/** One step's words, in one or more languages. */
export type Texts = Partial<Record<Locale, StepWords>>

/** Null for a step of the library's own exercises, whose words lie in messages. */
export function textsOf({ hosted, script }: Session, step: string): Texts | null {
  const brought = hosted.brought[step]
  if (brought) return isErased(brought.texts) ? {} : brought.texts
  if (!script.words) return null
  const languages = Object.entries(script.words).flatMap(([locale, { steps }]) =>
    steps[step] ? [[locale, steps[step]]] : [],
  )
  return Object.fromEntries(languages) as Texts
}

/** The words of earlier steps that a seat is shown something of in this one. */
export function earlierTexts(session: Session, seat: PartnerSeat, step: Step): Record<string, Texts> {
  const { prompt, about } = step
  const named = ['of' in prompt ? prompt.of : undefined, about, ...opensTogether(session, step).map(({ id }) => id)]
  const carried = prompt.kind === 'carry' ? ownWordSteps(session, seat).map(({ id }) => id) : []
  const earlier = [...named, ...carried].filter((id) => id !== undefined && id !== step.id)
  return Object.fromEntries(
    earlier.flatMap((id) => {
      const texts = id && textsOf(session, id)
      return texts ? [[id, texts]] : []
    }),
  )
}
