// Knocks at a room after a spoken code, by name. The one who waits there decides.
import { z } from 'zod'
import { Locales, Name, openDoor, Said } from '../door.ts'
import { tryingCodes } from '../tries.ts'

const Body = z.strictObject({ ...Said, name: Name, locale: Locales })

export const POST = openDoor({ body: Body, limit: 'knock' }, (asking) =>
  tryingCodes(asking, asking.body.word, async () => {
    const { runtime, person, signIn, body } = asking
    const { word, digits, name, locale } = body
    if (!person) {
      const look = await runtime.reads.lookAtCode(word, digits)
      if ('refused' in look) return look
    }
    return runtime.writes.knock(await signIn(locale), { word, digits, name })
  }),
)
