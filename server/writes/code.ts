// Makes a spoken code for a session's invite: a word to find it by and six digits to open it, for ten minutes.
import { makeCode } from '#db/codes.ts'
import { inviteOfSession } from '#db/invites.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import type { Awaiting } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { freeLocator } from '../core/locators.ts'
import { PLACES, sealJoint } from '../log/joint.ts'
import type { SpokenCode } from '../reads/invite.ts'
import { hashDigits, newDigits } from '../secrets.ts'
import { inviteOf } from './invite.ts'

const LASTS = 10 * MINUTE

export async function newCode(core: Core, waiting: Awaiting, locale: Locale): Promise<SpokenCode | Refusal> {
  const standing = await inviteOf(core, waiting, null)
  if ('refused' in standing) return standing
  const found = await inviteOfSession(core.db, { session: waiting.session, now: core.now() })
  if (!found) return refuse('not-found')
  const { invite, couple } = found
  const [digits, at] = [newDigits(), core.now()]
  const until = at + LASTS
  const word = await freeLocator(locale, async (tried) => {
    const digitsHash = hashDigits(core.secret, digits, tried)
    const sealedDigits = await sealJoint(core, couple, digits, PLACES.digits(invite, tried))
    return makeCode(core.db, { invite, word: tried, digitsHash, sealedDigits, at, expiresAt: until })
  })
  return word === null ? refuse('too-many') : { word, digits, until }
}
