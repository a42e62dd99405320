// Makes and changes the invite of a session whose other seat has never been taken. An open one keeps its link.
import { changeNote, inviteOfSession, makeInvite, type OpenInvite } from '#db/invites.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import type { Awaiting } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { PLACES, sealJoint } from '../log/joint.ts'
import { type InviteSeen, inviteSeen } from '../reads/invite.ts'
import { hashToken, newId, newToken } from '../secrets.ts'

const WEEK = 7 * 24 * 60 * MINUTE

type Made = { couple: string; session: string; note: string | null; letsBack?: PartnerSeat }

/** Makes an invite; an earlier one of the session, or into the same taken seat, closes. */
export async function makeOne(
  core: Pick<Core, 'db' | 'keyring' | 'now'>,
  { couple, session, note, letsBack }: Made,
): Promise<void> {
  const [invite, token, at] = [newId(), newToken(), core.now()]
  await makeInvite(core.db, {
    invite,
    couple,
    session,
    tokenHash: hashToken(token),
    sealedToken: await sealJoint(core, couple, token, PLACES.token(invite)),
    sealedNote: await sealNote(core, { couple, invite, note }),
    letsBack: letsBack ?? null,
    createdAt: at,
    expiresAt: at + WEEK,
  })
}

/** [ST4] The session's invite for the one who waits: the same link for as long as it is open, a fresh one after that. */
export async function inviteOf(core: Core, waiting: Awaiting, host: string | null): Promise<InviteSeen | Refusal> {
  const { session, couple } = waiting
  const find = () => inviteOfSession(core.db, { session, now: core.now() })
  return standingInvite(core, { find, made: { session, couple, note: null }, host })
}

type Standing = { find: () => Promise<OpenInvite | null>; made: Made; host: string | null }

/** The one that `find` finds or, where there is none or its link does not open, one that is made as `made` says. */
export function standingInvite(core: Core, { find, made, host }: Standing): Promise<InviteSeen | Refusal> {
  return core.sessions.write(made, async () => {
    const seen = async () => inviteSeen(core, await find(), host)
    const standing = await seen()
    if (standing) return standing
    await makeOne(core, made)
    return (await seen()) ?? refuse('not-found')
  })
}

/** `note` null: the words that the page offers. */
export async function rewriteNote(
  core: Core,
  waiting: Awaiting,
  { note, host }: { note: string | null; host: string | null },
): Promise<InviteSeen | Refusal> {
  const standing = await inviteOf(core, waiting, host)
  if ('refused' in standing) return standing
  const found = await inviteOfSession(core.db, { session: waiting.session, now: core.now() })
  if (!found) return refuse('not-found')
  const { invite, couple, session } = found
  await changeNote(core.db, { session, sealedNote: await sealNote(core, { couple, invite, note }), now: core.now() })
  return { ...standing, note }
}

type Note = { couple: string; invite: string; note: string | null }

async function sealNote(core: Pick<Core, 'db' | 'keyring'>, { couple, invite, note }: Note): Promise<Buffer | null> {
  return note === null ? null : sealJoint(core, couple, note, PLACES.note(invite))
}
