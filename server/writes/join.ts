// Takes the seat that an invitation gives, once, by a link or by being let in after a spoken code. Whoever comes too late learns nothing.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { standingWith } from '#db/counselling.ts'
import { coupleOfTwo, partnersOf } from '#db/couples.ts'
import { acceptInvite, type OpenInvite, sessionOfToken } from '#db/invites.ts'
import { isNamesake } from '#shared/name.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { inviteOfToken, inviterIn } from '../reads/invite.ts'
import { hashToken, newId } from '../secrets.ts'
import { bind } from './binding.ts'
import { comeBack } from './let-back-in.ts'

export type Joined = { session: string }
type Joining = { person: string; name: string }

/** [ST9] By a link. Whoever sits there already, as the one who invited does, is led to their own session. */
export async function join(core: Core, { token, ...joining }: Joining & { token: string }): Promise<Joined | Refusal> {
  const session = await sessionOfToken(core.db, { tokenHash: hashToken(token) })
  if (session && (await seatOf(core, joining.person, session))) return { session }
  const invite = await inviteOfToken(core, token)
  return invite ? takeSeat(core, { ...joining, invite }) : refuse('invitation-closed')
}

/** `admitted`: done in the same transaction as the seat is given. */
export async function takeSeat(
  core: Core,
  { person, name, invite, admitted }: Joining & { invite: OpenInvite; admitted?: (tx: Core['db']) => Promise<boolean> },
): Promise<Joined | Refusal> {
  // [CO23] Who counsels the two takes no place among them.
  if (await standingWith(core.db, { counsellor: person, couple: invite.couple })) return refuse('link-for-another')
  const { couple, session, letsBack } = invite
  const there = await core.sessions.session({ session, couple })
  if (there.phase === 'closed' && !letsBack) return refuse('invitation-closed')
  if (!admitted && isNamesake(name, inviterIn(there, invite))) return refuse('same-name')
  if (letsBack) return comeBack(core, { person, name, invite })
  const [inviting] = await partnersOf(core.db, { couple })
  const existing = inviting && (await coupleOfTwo(core.db, { person, partner: inviting.person }))
  // [ST6] Two who form a couple already stay that couple: the session comes to their room.
  if (existing) return bind(core, { person, name, invite, existing, admitted })
  const joined = await core.sessions.write({ session, couple }, (append) =>
    allOrNothing(core.db, async (tx) => {
      const accepted = await acceptInvite(tx, { invite: invite.invite, person, at: core.now() })
      if (!accepted || (admitted && !(await admitted(tx)))) return null
      const { seat } = accepted
      await append(tx, { command: newId(), person, seat, events: [{ type: 'seat-taken', seat, words: { name } }] })
      return { session }
    }),
  )
  await core.presences.renewAll(session)
  return joined ?? refuse('invitation-closed')
}
