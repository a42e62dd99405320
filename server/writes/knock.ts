// Knocks on a room's door after a spoken code, and the answer of the one who waits there. A knock alone opens nothing.
import { inviteById } from '#db/invites.ts'
import { answerKnock as keepAnswer, knock, knocksAt, turnAway } from '#db/knocks.ts'
import { isNamesake } from '#shared/name.ts'
import type { Presence } from '#shared/protocol.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type Awaiting, seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { UNREAD } from '../core/names.ts'
import { openJoint, PLACES, sealJoint } from '../log/joint.ts'
import { codeSaid, inviterIn } from '../reads/invite.ts'
import { newId } from '../secrets.ts'
import { takeSeat } from './join.ts'

const MOST_WAITING = 5

type Knocking = { person: string; word: string; digits: string; name: string }

/** Knocking again while one waits is the same knock. */
export async function knockAt(core: Core, { person, name, ...said }: Knocking): Promise<{ knock: string } | Refusal> {
  const found = await codeSaid(core, said)
  const invite = found && (await inviteById(core.db, { invite: found.invite, now: core.now() }))
  // [ST9] Nobody lets themselves in.
  if (!invite || (await seatOf(core, person, invite.session))) return refuse('invitation-closed')
  const { couple, session } = invite
  if (isNamesake(name, inviterIn(await core.sessions.session({ session, couple }), invite))) return refuse('same-name')
  const at = core.now()
  const others = await knocksAt(core.db, { session, now: at })
  const own = others.find((one) => one.person === person)
  if (own) return { knock: own.knock }
  if (others.length >= MOST_WAITING) return refuse('too-many')
  const id = newId()
  const sealedName = await sealJoint(core, couple, name, PLACES.name(id))
  await knock(core.db, { knock: id, code: found.code, person, sealedName, at })
  await core.presences.renewAll(session)
  return { knock: id }
}

/** [ST5] Only the one who waits in the room lets somebody in, by the name they gave. */
export async function answerKnock(
  core: Core,
  { session, couple }: Awaiting,
  { knock, admit }: { knock: string; admit: boolean },
): Promise<object | Refusal> {
  const found = (await knocksAt(core.db, { session, now: core.now() })).find((one) => one.knock === knock)
  if (!found) return refuse('not-found')
  if (admit) {
    const invite = await inviteById(core.db, { invite: found.invite, now: core.now() })
    const name = await openJoint(core, couple, found.sealedName, PLACES.name(knock))
    if (name === null) return refuse('unreadable')
    const admitted = (tx: Core['db']) => keepAnswer(tx, { knock, state: 'admitted' })
    const joined = invite && (await takeSeat(core, { person: found.person, name, invite, admitted }))
    return joined && !('refused' in joined) ? {} : refuse('invitation-closed')
  }
  await turnAway(core.db, { session, knock, now: core.now() })
  await core.presences.renewAll(session)
  return {}
}

/** Who asks to be let in, by name, for the one who waits. */
export async function knockingAt(
  core: Pick<Core, 'db' | 'keyring' | 'now'>,
  { session, couple }: { session: string; couple: string },
): Promise<Presence['knocking']> {
  const knocks = await knocksAt(core.db, { session, now: core.now() })
  return Promise.all(
    knocks.map(async ({ knock, sealedName }) => ({
      id: knock,
      name: (await openJoint(core, couple, sealedName, PLACES.name(knock))) ?? UNREAD,
    })),
  )
}
