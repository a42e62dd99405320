// Opens a room for a new couple: one person in the first seat, the first session, and an invite for the other.
import { formCouple } from '#db/couples.ts'
import { inviteOfSession } from '#db/invites.ts'
import { openSession } from '#db/sessions.ts'
import { takeWay } from '#db/ways.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { wayById } from '#shared/exercises/ways.ts'
import type { EventOf } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core/core.ts'
import { type InviteSeen, inviteSeen } from '../reads/invite.ts'
import { newId } from '../secrets.ts'
import { makeOne } from './invite.ts'

export type OpenedRoom = { session: string; invite: InviteSeen }
type Opening = {
  person: string
  exercise: string
  name: string
  note: string | null
  /** The way that this is the first exercise of. */
  way?: string | undefined
  host: string | null
}

export async function openRoom(core: Core, opening: Opening): Promise<OpenedRoom | Refusal> {
  const { person, exercise, name, note, way, host } = opening
  const script = scriptById(exercise)
  if (!script) return refuse('no-such-exercise')
  if (way && !wayById(way)) return refuse('malformed')
  const [couple, room, session, at] = [newId(), newId(), newId(), core.now()]
  // [RM1] All of it or nothing.
  await core.sessions.write({ session, couple }, (append) =>
    core.db.transaction(async (tx) => {
      await formCouple(tx, { couple, room, person, at })
      if (way) await takeWay(tx, { couple, way, at })
      await openSession(tx, { session, room, exercise, version: script.version, at })
      const events = [sessionOpened(core, { script, names: { first: name } })]
      await append(tx, { command: newId(), person, seat: 'first', events })
      await makeOne({ ...core, db: tx }, { couple, session, note })
    }),
  )
  const made = await inviteSeen(core, await inviteOfSession(core.db, { session, now: core.now() }), host)
  if (!made) throw new Error('an invite vanished while being made')
  return { session, invite: made }
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
