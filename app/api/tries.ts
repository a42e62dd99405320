// Guards spoken codes against guessing from one place: whoever was wrong too often waits, right or not.
import { isRefusal, refuse } from '#shared/session/refusal.ts'
import type { Asking } from './door.ts'

export async function tryingCodes(
  { runtime: { limits }, address }: Asking,
  attempt: () => Promise<object>,
): Promise<object> {
  if (!(await limits.left('wrong-code', address))) return refuse('too-many')
  const answer = await attempt()
  if (isRefusal(answer) && answer.refused === 'invitation-closed') await limits.take('wrong-code', address)
  return answer
}
