// Begins a counselling: two links, one for each partner, or a code that a couple gave. Nothing of the two is seen by that alone.
import type { SecretsPolicy } from '#db/counselling.ts'
import * as counsellings from '#db/counselling.ts'
import { counsellingInvitesOf, keepCounsellingInvite } from '#db/counselling-invites.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import type { Counsels, OpenDesk, OwnCounselling } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'
import { hashToken, newId, newToken } from '../../secrets.ts'

const FORTNIGHT = 14 * 24 * 60 * MINUTE

/** By what name the counsellor knows the two, and how they keep what one of them says alone. */
export type NewCounselling = { alias: string; policy: SecretsPolicy }

/** [CO22] */
export async function beginCounselling(
  core: Core,
  { person }: OpenDesk,
  { alias, policy }: NewCounselling,
): Promise<{ counselling: string }> {
  const [counselling, at] = [newId(), core.now()]
  const sealedAlias = await sealOwn(core, person, alias, OWN.alias(counselling))
  const invites = await Promise.all(PARTNER_SEATS.map((seat) => newInvite(core, { person, counselling, seat })))
  await core.db.transaction(async (tx) => {
    await counsellings.addCounselling(tx, { counselling, counsellor: person, couple: null, sealedAlias, policy, at })
    for (const invite of invites) await keepCounsellingInvite(tx, invite)
  })
  return { counselling }
}

type Inviting = { person: string; counselling: string; seat: PartnerSeat }

async function newInvite(core: Core, { person, counselling, seat }: Inviting) {
  const [invite, token, at] = [newId(), newToken(), core.now()]
  const sealedToken = await sealOwn(core, person, token, OWN.token(invite))
  const times = { createdAt: at, expiresAt: at + FORTNIGHT }
  return { invite, counselling, seat, tokenHash: hashToken(token), sealedToken, ...times }
}

/** A fresh link for one who has not come yet; the one before opens nothing any more. */
export async function inviteToCounselling(
  core: Core,
  own: OwnCounselling,
  seat: PartnerSeat,
): Promise<object | Refusal> {
  const { person, counselling } = own
  if (own.couple !== null) return refuse('not-found')
  const invites = await counsellingInvitesOf(core.db, { counselling })
  if (invites.some((each) => each.seat === seat && each.acceptedBy !== null)) return refuse('not-found')
  const invite = await newInvite(core, { person, counselling, seat })
  await core.db.transaction((tx) => keepCounsellingInvite(tx, invite))
  return {}
}

/** [CO24] That this partner was asked, apart, whether it is safe for them; or that it is to be asked again. */
export async function noteSafety(
  core: Core,
  { counselling }: Counsels,
  { seat, asked }: { seat: PartnerSeat; asked: boolean },
): Promise<object> {
  await counsellings.noteSafety(core.db, { counselling, seat, at: asked ? core.now() : null })
  return {}
}
