// A guest's code on paper: made when asked for, shown once, kept as a hash. It leads them back to their own person from a new device.
import { couplesOf, formerPlacesOf } from '#db/couples.ts'
import { hasPaperCode, keepPaperCode, personOfPaperCode } from '#db/paper-codes.ts'
import { personById } from '#db/people.ts'
import { isGuest } from '#db/place-askings.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { holdingIn } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { hashPaperCode, newRecoveryCode } from '../secrets.ts'
import { claimHeld } from './claim-held.ts'
import type { SigningIn } from './device.ts'

/** `held`: a session in which they hold the other's seat on this phone, for a code of that one's. */
type Asked = { person: string; held?: string | undefined }

/** [ST31] A new one ends the one before. Who has an account has recovery codes instead. */
export async function newPaperCode(core: Core, asked: Asked): Promise<{ code: string } | Refusal> {
  const person = await whoseCode(core, asked)
  if (!person) return refuse('not-found')
  if (!(await isGuest(core.db, { person }))) return refuse('already-signed-in')
  const code = newRecoveryCode()
  await keepPaperCode(core.db, { person, hash: hashPaperCode(code), at: core.now() })
  return { code }
}

async function whoseCode({ db }: Core, { person, held }: Asked): Promise<string | null> {
  if (held === undefined) return person
  return (await holdingIn({ db }, person, held))?.held ?? null
}

/** Which guests have no code yet: who asks, and on one phone the one whose seat they hold in this session. */
export async function withoutCode(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<{ own: boolean; held: boolean }> {
  const lacks = async (one: string | null) =>
    one !== null && (await isGuest(core.db, { person: one })) && !(await hasPaperCode(core.db, { person: one }))
  return { own: await lacks(person), held: await lacks(await whoseCode(core, { person, held: session })) }
}

type Entering = { code: string; current: { id: string; guest: boolean } | null; identity: SigningIn }

/** [ST31] As themselves: in their seat, or where it was given to somebody else, with their say over their own words. */
export async function enterByPaper(
  core: Core,
  { code, current, identity }: Entering,
): Promise<{ headers: Headers } | Refusal> {
  const found = await personOfPaperCode(core.db, { hash: hashPaperCode(code) })
  const person = found && (await personById(core.db, found))
  if (!person || !(await isGuest(core.db, { person: person.id }))) return refuse('wrong-paper-code')
  if (current?.id === person.id) return { headers: new Headers() }
  if (current && !current.guest) return refuse('already-signed-in')
  // A guest's cookie is their only key: overwriting it would lock them out of their own rooms for good.
  if (current && (await hasPlaces(core, current.id))) return refuse('places-here')
  if (person.accountId) return identity.signInDevice(person.accountId, person.locale)
  const claimed = await claimHeld(core, { person: person.id, spend: async () => person, identity })
  return 'refused' in claimed ? refuse('wrong-paper-code') : claimed
}

async function hasPlaces({ db }: Core, person: string): Promise<boolean> {
  const [sits, former] = [await couplesOf(db, { person }), await formerPlacesOf(db, { person })]
  return sits.length + former.length > 0
}
