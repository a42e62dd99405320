// Prompts that a counsellor brought on the spot. No letter has words for them, so they come into one only as what somebody carries.
import type { Session } from '#shared/session/session.ts'

/** [CO12] The session without the brought prompts, each partner at the same step as before. */
export function withoutBrought(session: Session): Session {
  const { steps, cursor, hosted } = session
  const isScripted = ({ id }: { id: string }) => !(id in hosted.brought)
  if (steps.every(isScripted)) return session
  const at = (index: number) => steps.slice(0, index).filter(isScripted).length
  return {
    ...session,
    steps: steps.filter(isScripted),
    cursor: { first: at(cursor.first), second: at(cursor.second) },
  }
}
