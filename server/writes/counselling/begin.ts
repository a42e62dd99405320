// Begins a counselling: two links, one for each partner, or a code that a couple gave. Nothing of the two is seen by that alone.
import type { SecretsPolicy } from '#db/counselling.ts'
import { addCounselling, noteSafety } from '#db/counselling.ts'
import { addCounsellingInvite, counsellingInvitesOf } from '#db/counselling-invites.ts'
import { counsellorById } from '#db/counsellors.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import { counsellingOf } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'
import { hashToken, newId, newToken } from '../../secrets.ts'

const FORTNIGHT = 14 * 24 * 60 * MINUTE

/** Null when they may: neither disabled nor without a second way to sign in. Nobody else learns that there are counsellors at all. */
export async function mayNotCounsel({ db }: Pick<Core, 'db'>, person: string): Promise<Refusal | null> {
  const own = await counsellorById(db, { person })
  if (!own || own.disabledAt !== null) return refuse('not-found')
  return own.secondWay ? null : refuse('second-way-needed')
}

/** By what name the counsellor knows the two, and how they keep what one of them says alone. */
export type Naming = { person: string; alias: string; policy: SecretsPolicy }

/** [CO22] */
export async function beginCounselling(
  core: Core,
  { person, alias, policy }: Naming,
): Promise<{ counselling: string } | Refusal> {
  const refused = await mayNotCounsel(core, person)
  if (refused) return refused
  const [counselling, at] = [newId(), core.now()]
  const sealedAlias = await sealOwn(core, person, alias, OWN.alias(counselling))
  const invites = await Promise.all(PARTNER_SEATS.map((seat) => newInvite(core, { person, counselling, seat })))
  await core.db.transaction(async (tx) => {
    await addCounselling(tx, { counselling, counsellor: person, couple: null, sealedAlias, policy, at })
    for (const invite of invites) await addCounsellingInvite(tx, invite)
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
export async function inviteAgain(core: Core, { person, counselling, seat }: Inviting): Promise<object | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (own?.counsellor !== person || own.couple !== null) return refuse('not-found')
  const invites = await counsellingInvitesOf(core.db, { counselling })
  if (invites.some((each) => each.seat === seat && each.acceptedBy !== null)) return refuse('not-found')
  const invite = await newInvite(core, { person, counselling, seat })
  await core.db.transaction((tx) => addCounsellingInvite(tx, invite))
  return {}
}

/** [CO24] That this partner was asked, apart, whether it is safe for them; or that it is to be asked again. */
export async function confirmSafety(
  core: Core,
  { person, counselling, seat, asked }: Inviting & { asked: boolean },
): Promise<object | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own) return refuse('not-found')
  await noteSafety(core.db, { counselling, seat, at: asked ? core.now() : null })
  return {}
}
