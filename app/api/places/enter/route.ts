// Signs this device in as the guest of a code on paper. Guesses are held up by where they come from.
import { z } from 'zod'
import { tryingAs } from '../../account/entering.ts'
import { openDoor } from '../../door.ts'

const Body = z.strictObject({ code: z.string().max(60) })

export const POST = openDoor({ body: Body, limit: 'account' }, (asking) => {
  const { runtime, person, body, address, userAgent, sends } = asking
  const { signInDevice, newAccount } = runtime.identity
  return tryingAs(asking, `paper codes from ${address}`, async () => {
    const entered = await runtime.writes.enterByPaper(body.code, person, {
      signInDevice: (account, locale) => signInDevice(account, locale, userAgent),
      newAccount: () => newAccount(userAgent),
    })
    if ('refused' in entered) return entered
    sends(entered.headers)
    return {}
  })
})
