// Makes and changes the invite of a session whose other seat has never been taken. An open one keeps its link.
import { vacantSeat } from '#db/couples.ts'
import { changeNote, inviteOfSession, makeInvite } from '#db/invites.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { MINUTE } from '#shared/time.ts'
import type { Seated } from '../core/access.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { PLACES, sealJoint } from '../log/joint.ts'
import { type Invite, openInvite } from '../reads/invite.ts'
import { hashToken, newId, newToken } from '../secrets.ts'

const WEEK = 7 * 24 * 60 * MINUTE

type Asked = { person: string; session: string; host: string | null }
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
export async function inviteOf(core: Core, asked: Asked): Promise<Invite | Refusal> {
  const seated = await waiting(core, asked)
  if (!seated) return refuse('not-found')
  return core.sessions.write(seated, async () => {
    const found = await openInvite(core, asked)
    if (found) return found
    await makeOne(core, { ...seated, note: null })
    return (await openInvite(core, asked)) ?? refuse('not-found')
  })
}

/** `note` null: the words that the page offers. */
export async function rewriteNote(core: Core, asked: Asked & { note: string | null }): Promise<Invite | Refusal> {
  const standing = await inviteOf(core, asked)
  if ('refused' in standing) return standing
  const found = await inviteOfSession(core.db, { session: asked.session, now: core.now() })
  if (!found) return refuse('not-found')
  const { invite, couple, session } = found
  const { note } = asked
  await changeNote(core.db, { session, sealedNote: await sealNote(core, { couple, invite, note }), now: core.now() })
  return { ...standing, note }
}

type Note = { couple: string; invite: string; note: string | null }

async function sealNote(core: Pick<Core, 'db' | 'keyring'>, { couple, invite, note }: Note): Promise<Buffer | null> {
  return note === null ? null : sealJoint(core, couple, note, PLACES.note(invite))
}

/** The one who waits for somebody who has never come. A seat that was left is not invited to again: its words are still there. */
export async function waiting(core: Core, { person, session }: Omit<Asked, 'host'>): Promise<Seated | null> {
  const seated = await seatOf(core.db, person, session)
  if (!seated || (await vacantSeat(core.db, seated)) !== partnerOf(seated.seat)) return null
  const { names, phase } = await core.sessions.session(seated)
  return names[partnerOf(seated.seat)] === null && phase === 'lobby' ? seated : null
}
