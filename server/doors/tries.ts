// Guards what can be guessed: whoever was wrong too often has to wait, even with the right answer. It closes no code and no account, and
// nobody else has to wait.
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { wordIn } from '#shared/typed.ts'
import type { Caller } from './door.ts'

/** `name`: what is tried, with from where while nobody is signed in, so that a stranger's guesses hold up nobody else. */
export async function tryingAs<Answer extends object>(
  { limits }: Pick<Caller, 'limits'>,
  name: string,
  attempt: () => Promise<Answer>,
): Promise<Answer | Refusal> {
  // [ST13] Counted before it is known to be right: many at once get no more tries.
  return (await limits.take('account-try', name)) ? attempt() : refuse('too-many')
}

/** [ST13] Somebody who is not signed in tries a name: held up by where it is tried from, and at last by the name. */
export function tryingName<Answer extends object>(
  asking: Pick<Caller, 'limits' | 'address'>,
  name: string,
  attempt: () => Promise<Answer>,
): Promise<Answer | Refusal> {
  return tryingAs(asking, `${name} from ${asking.address}`, async () =>
    (await asking.limits.take('name-tried', name)) ? attempt() : refuse('too-many'),
  )
}

/** [ST8] [ST42] Counted before anybody knows whether it is right, so that many at once get no more tries; a right one is given back. */
export async function tryingCodes<Answer extends object>(
  { limits, address }: Pick<Caller, 'limits' | 'address'>,
  word: string,
  attempt: () => Promise<Answer>,
): Promise<Answer | Refusal> {
  const held = [
    { by: 'wrong-code', key: address },
    { by: 'wrong-at-code', key: `${wordIn(word)} from ${address}` },
    { by: 'wrong-in-flood', key: address },
  ] as const
  const flood = !(await limits.left('wrong-anywhere', 'codes'))
  const taken = await Promise.all(held.map(async ({ by, key }) => ({ by, may: await limits.take(by, key) })))
  const may = taken.every((one) => one.may || (one.by === 'wrong-in-flood' && !flood))
  const answer: Answer | Refusal = may ? await attempt() : refuse('too-many')
  if (isRefusal(answer) && answer.refused === 'invitation-closed') await limits.take('wrong-anywhere', 'codes')
  else if (may) await Promise.all(held.map(({ by, key }) => limits.giveBack(by, key)))
  return answer
}
