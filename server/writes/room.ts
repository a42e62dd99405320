// Opens a room for a new couple: one person in the first seat, the first session, and an invite for the other.
import { formCouple } from '#db/couples.ts'
import { inviteOfSession } from '#db/invites.ts'
import { openSession } from '#db/sessions.ts'
import { takeWay } from '#db/ways.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { wayById } from '#shared/exercises/ways.ts'
import type { EventOf } from '#shared/session/events.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import { standingRoom } from '../core/standing.ts'
import type { InviteSeen } from '../reads/invite.ts'
import { newId } from '../secrets.ts'
import { makeOne, standingInvite } from './invite.ts'

export type OpenedRoom = { session: string; invite: InviteSeen }
type Opening = {
  person: string
  exercise: string
  name: string
  note: string | null
  /** The way that this is the first exercise of. */
  way?: string | undefined
  /** One more, beside a room that stands already. */
  another?: boolean | undefined
  host: string | null
}

/** [ST44] Where the same room stands already and nobody else has come, it is that one. */
export async function openRoom(core: Core, opening: Opening): Promise<OpenedRoom | Refusal> {
  const { person, exercise, name, note, way, another, host } = opening
  const script = scriptById(exercise)
  if (!script) return refuse('no-such-exercise')
  if (way && !wayById(way)) return refuse('malformed')
  const [couple, room, session, now] = [newId(), newId(), newId(), core.now()]
  // [RM1] All of it or nothing.
  const standing = await core.sessions.write({ session, couple }, (append) =>
    core.db.transaction(async (tx) => {
      const found = another ? null : await standingRoom(core, tx, { person, exercise, name })
      if (found) return found
      await formCouple(tx, { couple, room, person, at: now })
      if (way) await takeWay(tx, { couple, way, at: now })
      await openSession(tx, { session, room, exercise, version: script.version, at: now })
      const events = [sessionOpened(core, { script, names: { first: name } })]
      await append(tx, { command: newId(), person, seat: 'first', events })
      await makeOne({ ...core, db: tx }, { couple, session, note })
      return null
    }),
  )
  const at = standing ?? { session, couple }
  const find = () => inviteOfSession(core.db, { session: at.session, now: core.now() })
  const invite = await standingInvite(core, { find, made: { ...at, note }, host })
  return isRefusal(invite) ? invite : { session: at.session, invite }
}

type Opened = EventOf<'session-opened'>
type Beginning = { script: Script; names: { first?: string; second?: string } } & Partial<
  Pick<Opened, 'tiebreak' | 'led' | 'owed' | 'earlier' | 'has' | 'about'>
>

/** How a log begins. Who leads on a clash that nothing else settles is drawn here, since the rules know no chance. */
export function sessionOpened({ draw }: Pick<Core, 'draw'>, opening: Beginning): Opened {
  const { names, led = { first: 0, second: 0 }, earlier = null, tiebreak, ...rest } = opening
  const opens = tiebreak ?? (draw(2) === 0 ? 'first' : 'second')
  return { type: 'session-opened', ...rest, tiebreak: opens, led, earlier, words: { names } }
}
