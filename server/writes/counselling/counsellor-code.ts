// A code by which a counsellor asks a couple that exists: made by either of the two, typed by the counsellor. It shows nothing of the two.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { addCounselling, standingWith } from '#db/counselling.ts'
import { makeCounsellorCode, spendCounsellorCode, tryCounsellorCode } from '#db/counsellor-codes.ts'
import { partnersOf } from '#db/couples.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { MINUTE } from '#shared/time.ts'
import type { OfCouple, OpenDesk } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { freeLocator } from '../../core/locators.ts'
import { PLACES, sealJoint } from '../../log/joint.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'
import { asSaid, type SpokenCode } from '../../reads/invite.ts'
import { hashDigits, newDigits, newId } from '../../secrets.ts'
import type { NewCounselling } from './begin.ts'

const LASTS = 24 * 60 * MINUTE

/** [CO33] For a day; an earlier one of the couple opens nothing any more. */
export async function newCounsellorCode(
  core: Core,
  { person, couple, partner }: OfCouple,
  locale: Locale,
): Promise<SpokenCode | Refusal> {
  if (!partner) return refuse('not-found')
  const [digits, at] = [newDigits(), core.now()]
  const [id, until] = [newId(), at + LASTS]
  const word = await freeLocator(locale, async (tried) => {
    const digitsHash = hashDigits(core.secret, digits, `couple:${tried}`)
    const sealedDigits = await sealJoint(core, couple, digits, PLACES.digits(id, tried))
    const made = { id, couple, person, word: tried, digitsHash, sealedDigits, at, expiresAt: until }
    return makeCounsellorCode(core.db, made)
  })
  return word === null ? refuse('too-many') : { word, digits, until }
}

/** [CO33] Whoever sits in the couple does not counsel it; where a counselling stands already, it is that one. */
export async function beginByCode(
  core: Core,
  { person }: OpenDesk,
  { alias, policy, ...said }: NewCounselling & { word: string; digits: string },
): Promise<{ counselling: string } | Refusal> {
  const { word, digits } = asSaid(said)
  const digitsHash = hashDigits(core.secret, digits, `couple:${word}`)
  const found = await tryCounsellorCode(core.db, { word, digitsHash, now: core.now() })
  if (!found) return refuse('invitation-closed')
  const { code, couple } = found
  if ((await partnersOf(core.db, { couple })).some((own) => own.person === person)) return refuse('link-for-another')
  const [counselling, at] = [newId(), core.now()]
  const sealedAlias = await sealOwn(core, person, alias, OWN.alias(counselling))
  const begun = await allOrNothing(core.db, async (tx) => {
    if (!(await spendCounsellorCode(tx, { code, at }))) return null
    const standing = await standingWith(tx, { counsellor: person, couple, but: counselling })
    if (!standing) await addCounselling(tx, { counselling, counsellor: person, couple, sealedAlias, policy, at })
    return { counselling: standing ?? counselling }
  })
  return begun ?? refuse('invitation-closed')
}
