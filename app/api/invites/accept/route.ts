// Takes the seat that an invitation offers. Nobody becomes a guest by an invitation that is not open.
import { z } from 'zod'
import { Locales, Name, openDoor, Token } from '../../door.ts'

const Body = z.strictObject({ token: Token, name: Name, locale: Locales })

export const POST = openDoor({ body: Body, limit: 'join' }, async ({ runtime, person, signIn, body }) => {
  const { token, name, locale } = body
  if (!person) {
    const look = await runtime.reads.lookAtInvite(token)
    if ('refused' in look) return look
  }
  return runtime.writes.join(await signIn(locale), { token, name })
})
