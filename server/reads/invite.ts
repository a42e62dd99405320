// An invitation: as the one who invites sees it, and as whoever holds its link or code may look at it. Looking uses nothing up.
import { codeOfInvite, tryCode } from '#db/codes.ts'
import { inviteById, inviteByToken, inviteOfSession, type OpenInvite } from '#db/invites.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { exerciseView } from '#shared/session/view.ts'
import type { Instant } from '#shared/time.ts'
import { digitsIn, wordIn } from '#shared/typed.ts'
import type { Awaiting } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { openJoint, PLACES } from '../log/joint.ts'
import { hashDigits, hashToken } from '../secrets.ts'

export type SpokenCode = { word: string; digits: string; until: Instant }
export type InviteSeen = {
  token: string
  note: string | null
  expiresAt: Instant
  origin: string
  code: SpokenCode | null
}

/** The open one of a session for who waits in it; null where it has run out, and asking for it makes another. */
export async function openInvite(core: Core, { session }: Awaiting, host: string | null): Promise<InviteSeen | null> {
  return inviteSeen(core, await inviteOfSession(core.db, { session, now: core.now() }), host)
}

/** An open one for the one who invites, `host` being where they reach this server. Null without one, or where its link does not open. */
export async function inviteSeen(
  core: Core,
  found: OpenInvite | null,
  host: string | null,
): Promise<InviteSeen | null> {
  if (!found) return null
  const { invite, couple, sealedToken, sealedNote, expiresAt } = found
  const token = await openJoint(core, couple, sealedToken, PLACES.token(invite))
  if (token === null) return null
  return {
    token,
    note: sealedNote && (await openJoint(core, couple, sealedNote, PLACES.note(invite))),
    expiresAt,
    origin: core.origins.forLinks(host),
    code: await openCode(core, found),
  }
}

async function openCode(core: Core, { invite, couple }: OpenInvite): Promise<SpokenCode | null> {
  const found = await codeOfInvite(core.db, { invite, now: core.now() })
  if (!found) return null
  const { word, sealedDigits, expiresAt } = found
  const digits = await openJoint(core, couple, sealedDigits, PLACES.digits(invite, word))
  return digits === null ? null : { word, digits, until: expiresAt }
}

/** What the one invited sees before giving a name. */
export type InviteLook = {
  from: string | null
  exercise: string
  version: number
  minutes: readonly [number, number]
  note: string | null
  plannedFor: Instant | null
  server: { name: string | null }
  /** It lets somebody back in who lost everything. */
  back: boolean
}

/** By what name the one goes who is there already: who waits or, where somebody is let back in, who sits in the other place. */
export function inviterIn(
  { names }: Pick<Session, 'names'>,
  { letsBack }: Pick<OpenInvite, 'letsBack'>,
): string | null {
  return letsBack ? names[partnerOf(letsBack)] : (names.first ?? names.second)
}

export function inviteOfToken(core: Core, token: string): Promise<OpenInvite | null> {
  return inviteByToken(core.db, { tokenHash: hashToken(token), now: core.now() })
}

export async function lookAtInvite(core: Core, { token }: { token: string }): Promise<InviteLook | Refusal> {
  const found = await inviteOfToken(core, token)
  return found ? look(core, found) : refuse('invitation-closed')
}

/** Word and digits as they were meant: case, accents and spaces do not count. */
export function asSaid({ word, digits }: { word: string; digits: string }): { word: string; digits: string } {
  return { word: wordIn(word), digits: digitsIn(digits) }
}

/** A code that is right, with its invite. */
export async function codeSaid(core: Core, said: { word: string; digits: string }) {
  const { word, digits } = asSaid(said)
  return tryCode(core.db, { word, digitsHash: hashDigits(core.secret, digits, word), now: core.now() })
}

export async function lookAtCode(core: Core, said: { word: string; digits: string }): Promise<InviteLook | Refusal> {
  const found = await codeSaid(core, said)
  const invite = found && (await inviteById(core.db, { invite: found.invite, now: core.now() }))
  return invite ? look(core, invite) : refuse('invitation-closed')
}

async function look(core: Core, found: OpenInvite): Promise<InviteLook | Refusal> {
  const { invite, couple, session, sealedNote, letsBack } = found
  const opened = await core.sessions.session({ session, couple })
  const { plannedFor, phase } = opened
  if (phase === 'closed' && !letsBack) return refuse('invitation-closed')
  const { id: exercise, version, minutes } = exerciseView(opened)
  return {
    from: inviterIn(opened, found),
    exercise,
    version,
    minutes,
    note: sealedNote && (await openJoint(core, couple, sealedNote, PLACES.note(invite))),
    plannedFor,
    server: { name: core.hostName },
    back: letsBack !== null,
  }
}
