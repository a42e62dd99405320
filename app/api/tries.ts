// Guards spoken codes against guessing: whoever was wrong too often waits, right or not. No code ends by it, and nobody else waits.
import { isRefusal, refuse } from '#shared/session/refusal.ts'
import { wordIn } from '#shared/typed.ts'
import type { Asking } from './door.ts'

/** [ST8] [ST42] Counted before anybody knows whether it is right, so that many at once get no more tries; a right one is given back. */
export async function tryingCodes(
  { runtime: { limits }, address }: Pick<Asking, 'runtime' | 'address'>,
  word: string,
  attempt: () => Promise<object>,
): Promise<object> {
  const held = [
    { by: 'wrong-code', key: address },
    { by: 'wrong-at-code', key: `${wordIn(word)} from ${address}` },
    { by: 'wrong-in-flood', key: address },
  ] as const
  const flood = !(await limits.left('wrong-anywhere', 'codes'))
  const taken = await Promise.all(held.map(async ({ by, key }) => ({ by, may: await limits.take(by, key) })))
  const may = taken.every((one) => one.may || (one.by === 'wrong-in-flood' && !flood))
  const answer = may ? await attempt() : refuse('too-many')
  if (isRefusal(answer) && answer.refused === 'invitation-closed') await limits.take('wrong-anywhere', 'codes')
  else if (may) for (const { by, key } of held) limits.giveBack(by, key)
  return answer
}
