// What an invitation says before anything is given: to be a counsellor here, or to let one host two people. Looking uses nothing up.
import { counsellingById, type SecretsPolicy } from '#db/counselling.ts'
import { counsellingInviteAt, counsellingInvitesOf } from '#db/counselling-invites.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { OwnCounselling } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { OWN, openOwn } from '../../log/own-key.ts'
import { hashToken } from '../../secrets.ts'
import { mayBecome } from '../../writes/counselling/counsellor.ts'
import { counsellorName } from './counsellor.ts'

type Server = { server: { name: string | null } }

/** `token` null: where anybody may become one. */
export async function lookAtCounsellorInvite(core: Core, token: string | null): Promise<Server | Refusal> {
  return (await mayBecome(core, token)) ? { server: { name: core.hostName } } : refuse('invitation-closed')
}

export type CounsellingLook = Server & { counsellor: string; policy: SecretsPolicy; expiresAt: Instant }

export async function lookAtCounselling(core: Core, { token }: { token: string }): Promise<CounsellingLook | Refusal> {
  const invite = await counsellingInviteAt(core.db, { tokenHash: hashToken(token), now: core.now() })
  const own = invite && (await counsellingById(core.db, invite))
  const counsellor = own && (await counsellorName(core, own.counsellor))
  if (!own || !counsellor) return refuse('invitation-closed')
  return { counsellor, policy: own.policy, expiresAt: invite.expiresAt, server: { name: core.hostName } }
}

/** `name`: of who took it up, and then there is no `token` any more. */
export type CounsellingInviteSeen = { seat: PartnerSeat; token: string | null; name: string | null; expiresAt: Instant }

/** For the counsellor, while one of the two has not come. */
export async function counsellingInvites(
  core: Core,
  { person, counselling, couple }: OwnCounselling,
  host: string | null,
): Promise<{ origin: string; links: CounsellingInviteSeen[] } | Refusal> {
  if (couple !== null) return refuse('not-found')
  const invites = await counsellingInvitesOf(core.db, { counselling })
  const links = invites.map(async ({ invite, seat, acceptedBy, sealedToken, sealedName, expiresAt }) => {
    const open = acceptedBy === null && expiresAt > core.now()
    return {
      seat,
      token: open ? await openOwn(core, person, sealedToken, OWN.token(invite)) : null,
      name: sealedName && (await openOwn(core, person, sealedName, OWN.partner(invite))),
      expiresAt,
    }
  })
  return { origin: core.origins.forLinks(host), links: await Promise.all(links) }
}
