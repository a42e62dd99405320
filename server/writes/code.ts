// Makes a spoken code for a session's invite: a word to find it by and six digits to open it, for ten minutes.
import { makeCode } from '#db/codes.ts'
import { inviteOfSession } from '#db/invites.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import type { Awaiting } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { anyLocator } from '../core/locators.ts'
import { PLACES, sealJoint } from '../log/joint.ts'
import type { SpokenCode } from '../reads/invite.ts'
import { hashDigits, newDigits } from '../secrets.ts'
import { inviteOf } from './invite.ts'

const LASTS = 10 * MINUTE
const WORDS_TRIED = 40

export async function newCode(core: Core, waiting: Awaiting, locale: Locale): Promise<SpokenCode | Refusal> {
  const standing = await inviteOf(core, waiting, null)
  if ('refused' in standing) return standing
  const found = await inviteOfSession(core.db, { session: waiting.session, now: core.now() })
  if (!found) return refuse('not-found')
  const { invite, couple } = found
  const [digits, at] = [newDigits(), core.now()]
  const until = at + LASTS
  for (let tries = 0; tries < WORDS_TRIED; tries++) {
    const word = anyLocator(locale)
    const digitsHash = hashDigits(core.secret, digits, word)
    const sealedDigits = await sealJoint(core, couple, digits, PLACES.digits(invite, word))
    const made = await makeCode(core.db, { invite, word, digitsHash, sealedDigits, at, expiresAt: until })
    if (made) return { word, digits, until }
  }
  return refuse('too-many')
}
