// Takes up one of the two links of a counselling. With the second the two form a couple, or are recognised as the one they form already.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { counsellingById, giveCouple, standingWith } from '#db/counselling.ts'
import {
  type CounsellingInvite,
  counsellingInviteAt,
  counsellingInvitesOf,
  ownCounsellingInvite,
  resealName,
  takeUp,
} from '#db/counselling-invites.ts'
import { coupleOfTwo, formCouple, takeSeat } from '#db/couples.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../../core/core.ts'
import { sealJoint } from '../../log/joint.ts'
import { OWN, openOwn, sealOwn } from '../../log/own-key.ts'
import { hashToken, newId } from '../../secrets.ts'

type Accepting = { person: string; token: string; name: string }

/** [CO23] Each by themselves. Nobody takes up both links, and no counsellor sits in a couple of theirs. */
export async function acceptCounselling(
  core: Core,
  { person, token, name }: Accepting,
): Promise<{ counselling: string } | Refusal> {
  const tokenHash = hashToken(token)
  const known = await ownCounsellingInvite(core.db, { tokenHash, person })
  if (known) return { counselling: known }
  const invite = await counsellingInviteAt(core.db, { tokenHash, now: core.now() })
  const own = invite && (await counsellingById(core.db, invite))
  if (!own) return refuse('invitation-closed')
  if (own.counsellor === person) return refuse('link-for-another')
  const sealedName = await sealOwn(core, own.counsellor, name, OWN.partner(invite.invite))
  const done = await allOrNothing(core.db, async (tx) => {
    if (!(await takeUp(tx, { invite: invite.invite, person, sealedName, at: core.now() }))) return null
    const invites = await counsellingInvitesOf(tx, own)
    const others = invites.filter(({ invite: id }) => id !== invite.invite)
    if (others.some(({ acceptedBy }) => acceptedBy === person)) return null
    return { counselling: await bringTogether(core, tx, { ...own, invites }) }
  })
  return done ?? refuse('link-for-another')
}

type Gathering = { counselling: string; counsellor: string; invites: readonly CounsellingInvite[] }

/** Says which counselling it is from now on: where one already stands between them, that one. */
async function bringTogether(core: Core, tx: Tx, { counselling, counsellor, invites }: Gathering): Promise<string> {
  const [first, second] = invites
  if (!first?.acceptedBy || !second?.acceptedBy) return counselling
  const existing = await coupleOfTwo(tx, { person: first.acceptedBy, partner: second.acceptedBy })
  if (!existing) {
    const [couple, at] = [newId(), core.now()]
    await formCouple(tx, { couple, room: newId(), person: first.acceptedBy, at })
    await takeSeat(tx, { couple, seat: 'second', person: second.acceptedBy, at })
    await giveCouple(tx, { counselling, couple, swapped: false })
    for (const invite of invites) await keepName(core, tx, { counsellor, couple, invite })
    return counselling
  }
  const { couple, seat } = existing
  const standing = await standingWith(tx, { counsellor, couple, but: counselling })
  for (const { invite } of invites) await resealName(tx, { invite, sealedName: null })
  if (!standing) await giveCouple(tx, { counselling, couple, swapped: seat === 'second' })
  return standing ?? counselling
}

type Keeping = { counsellor: string; couple: string; invite: CounsellingInvite }

/** Names are the couple's from now on: their first session begins with them. */
async function keepName(core: Core, tx: Tx, { counsellor, couple, invite }: Keeping): Promise<void> {
  const ground = { ...core, db: tx }
  const place = OWN.partner(invite.invite)
  const name = invite.sealedName && (await openOwn(ground, counsellor, invite.sealedName, place))
  const sealedName = name && (await sealJoint(ground, couple, name, place))
  await resealName(tx, { invite: invite.invite, sealedName: sealedName || null })
}
