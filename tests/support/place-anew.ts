// A place given anew, in tests: asked for seven days ago, by putting the clock back and forward again, with no sign of life since.
import type { InviteSeen } from '#server/runtime.ts'
import { WAITS } from '#shared/place-anew.ts'
import type { Person } from './person.ts'
import type { Serving } from './server.ts'

export const askAnew = (asker: Person, couple: string) => asker.tell(`/api/couples/${couple}/let-back-in`, {})

/** The link that `asker` has by now. Whose place it is must have no line open any more. */
export async function wayBackIn(
  { forward }: Pick<Serving, 'forward'>,
  asker: Person,
  couple: string,
): Promise<InviteSeen> {
  forward(-WAITS)
  await askAnew(asker, couple)
  forward(WAITS)
  const { body } = await askAnew(asker, couple)
  if (body.stage !== 'link') throw new Error(`no link: ${JSON.stringify(body)}`)
  return body.invite as InviteSeen
}
