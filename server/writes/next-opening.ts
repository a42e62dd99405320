// Opens a couple's next session, whoever asks for it: by the names they go by, with whose turn it is and how often each has led.
import type { Tx } from '#db/client.ts'
import { earlierSession, openSession, sessionsOf } from '#db/sessions.ts'
import { wayOf } from '#db/ways.ts'
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { owedAfter } from '#shared/session/check-in.ts'
import type { EventOf, SessionEvent } from '#shared/session/events.ts'
import type { Offered } from '#shared/session/outcome.ts'
import { type PartnerSeat, partnerOf, type Seat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { hasSpeaker, openerOf } from '#shared/session/walk.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { namesOf } from '../core/names.ts'
import { folded } from '../reads/folded.ts'
import { newId } from '../secrets.ts'
import { sessionOpened } from './room.ts'

// Who led longer ago than this no longer weighs.
const REMEMBERED = 20

type Ground = Pick<Core, 'db' | 'sessions' | 'keyring' | 'draw' | 'now'>
type Next = {
  couple: string
  room: string
  offered: Offered
  /** Who opens it. */
  by: { person: string; seat: Seat }
  /** What happens with it, in the same entry. */
  events?: readonly SessionEvent[]
  /** What stands already in its place, and is then what is opened. */
  standing?: (tx: Tx) => Promise<string | null>
  /** What is written with it, all of it or nothing. */
  beside?: (tx: Tx, opened: { session: string; at: Instant }) => Promise<void>
}

type Opened = EventOf<'session-opened'>

/** [RM6] In the room that they have. */
export async function openNextSession(core: Ground, next: Next): Promise<{ session: string }> {
  const { couple, room, offered, by, events = [], standing, beside } = next
  const [session, at] = [newId(), core.now()]
  const opened = await openingOf(core, { couple, offered })
  const { id: exercise, version } = offered.script
  const found = await core.sessions.write({ session, couple }, (append) =>
    core.db.transaction(async (tx) => {
      const stands = await standing?.(tx)
      if (stands) return stands
      await openSession(tx, { session, room, exercise, version, at })
      await append(tx, { command: newId(), ...by, events: [opened, ...events] })
      await beside?.(tx, { session, at })
      return session
    }),
  )
  return { session: found }
}

async function openingOf(core: Ground, { couple, offered }: Pick<Next, 'couple' | 'offered'>): Promise<Opened> {
  const [last, turns] = [await lastOf(core, couple), await turnsIn(core, couple, offered.script)]
  const { first, second } = await namesOf(core, { couple })
  const names = { ...(first && { first }), ...(second && { second }) }
  const asks = await askerOnWay(core, couple, offered.script)
  // [SE16] Who opened the talk last does not open it again.
  const tiebreak = asks ?? (last && partnerOf(openerOf(last)))
  const led = asks ? { led: { first: 0, second: 0 } } : {}
  return sessionOpened(core, { ...offered, names, ...turns, ...led, ...(tiebreak && { tiebreak }) })
}

/** [CU3] On a way, whoever was given room in its last Space listens in Reaching, unless they choose otherwise. Null where nothing says so. */
async function askerOnWay(core: Ground, couple: string, { id }: Script): Promise<PartnerSeat | null> {
  const way = id === 'reaching-softly' ? await wayOf(core.db, { couple }) : null
  const space = way && (await earlierSession(core.db, { couple, exercise: 'space-with-a-thread' }))
  const past = space && (await core.sessions.past({ couple, session: space.session }))
  return way && past?.speaker && past.openedAt >= way.begunAt ? partnerOf(past.speaker) : null
}

/** The last one that opens. */
async function lastOf(core: Ground, couple: string): Promise<Session | null> {
  for (const { session } of await sessionsOf(core.db, { couple })) {
    const past = await core.sessions.past({ couple, session })
    if (past) return past
  }
  return null
}

/** How often each has spoken first, in the sessions where somebody did, and [DO6] whose turn it is since they only listened. */
async function turnsIn(core: Ground, couple: string, script: Script): Promise<Pick<Opened, 'led' | 'owed'>> {
  // Where nobody speaks, the check-in still gives the first turn of the talk.
  const weighs = hasSpeaker(script) || rulesOf(script).framed
  const rows = weighs ? await sessionsOf(core.db, { couple, most: REMEMBERED }) : []
  const sessions = await folded(core, couple, rows)
  const spoken = sessions.filter(hasSpeaker)
  const count = (seat: 'first' | 'second') => spoken.filter(({ speaker }) => speaker === seat).length
  const owed = owedAfter(sessions)
  return { led: { first: count('first'), second: count('second') }, ...(owed && { owed }) }
}
