// Makes a guest of whoever holds an open invitation, before they take the seat or knock: then an answer that is lost on its way can be asked for again.
import { z } from 'zod'
import { Locales, openDoor, Said, Token } from '../door.ts'
import { tryingCodes } from '../tries.ts'

const Body = z.union([z.strictObject({ token: Token, locale: Locales }), z.strictObject({ ...Said, locale: Locales })])

// [ST19] Nobody becomes a guest by an invitation that is not open.
export const POST = openDoor({ body: Body, limit: 'join' }, async (asking) => {
  const { runtime, person, signIn, body } = asking
  if (person) return {}
  const look = await ('token' in body
    ? runtime.reads.lookAtInvite(body.token)
    : tryingCodes(asking, () => runtime.reads.lookAtCode(body.word, body.digits)))
  if ('refused' in look) return look
  await signIn(body.locale)
  return {}
})
