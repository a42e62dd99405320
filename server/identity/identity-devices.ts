// Lets the server itself open a further sign-in of an account, for another device of the same person. It has no address on the web.
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

export const devices = () => ({
  id: 'devices' as const,
  endpoints: {
    signInDevice: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ account: z.string() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.account)
        if (!user) throw new Error('an account vanished while a device was added')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({})
      },
    ),
  },
})
