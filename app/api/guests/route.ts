// Makes a guest of whoever holds an open invitation, before they take the seat or knock: then an answer that is lost on its way can be asked for again.
import { z } from 'zod'
import { isRefusal } from '#shared/session/refusal.ts'
import { type Asking, Locales, openDoor, Said, Token } from '../door.ts'
import { tryingCodes } from '../tries.ts'

const Body = z.union([
  z.strictObject({ token: Token, locale: Locales }),
  z.strictObject({ ...Said, locale: Locales }),
  z.strictObject({ counselling: Token, locale: Locales }),
  z.strictObject({ counsellor: Token.nullable(), locale: Locales }),
])

// [ST19] Nobody becomes a guest by an invitation that is not open.
export const POST = openDoor({ body: Body, limit: 'join' }, async (asking) => {
  const { person, signIn, body } = asking
  if (person) return {}
  const look = await looked(asking, body)
  if (isRefusal(look)) return look
  await signIn(body.locale)
  return {}
})

function looked(asking: Asking, body: z.infer<typeof Body>): Promise<object> {
  const { reads } = asking.runtime
  if ('token' in body) return reads.lookAtInvite(body.token)
  if ('counselling' in body) return reads.lookAtCounselling(body.counselling)
  if ('counsellor' in body) return reads.lookAtCounsellorInvite(body.counsellor)
  return tryingCodes(asking, body.word, () => reads.lookAtCode(body.word, body.digits))
}
