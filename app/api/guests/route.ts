// Makes a guest of whoever holds an open invitation, before they take the seat: then an answer that is lost on its way can be asked for again.
import { z } from 'zod'
import { Locales, openDoor, Token } from '../door.ts'

// [ST19] Nobody becomes a guest by an invitation that is not open.
export const POST = openDoor(
  { body: z.strictObject({ token: Token, locale: Locales }), limit: 'join' },
  async (asking) => {
    const { runtime, person, signIn, body } = asking
    if (person) return {}
    const look = await runtime.reads.lookAtInvite(body.token)
    if ('refused' in look) return look
    await signIn(body.locale)
    return {}
  },
)
