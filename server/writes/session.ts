// Opens a couple's next session, in the room they have. Both sit in it from the start, by the names they had last.
import { openSession, sessionsOf } from '#db/sessions.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import { openerOf } from '#shared/session/consequence.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import { type BySeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import { coupleOf } from '../access.ts'
import { offeredTo } from '../catalogue.ts'
import type { Core } from '../core.ts'
import { type Names, namesOf } from '../names.ts'
import { newId } from '../secrets.ts'
import { sessionOpened } from './room.ts'

// Who led longer ago than this no longer weighs.
const REMEMBERED = 20

type Asked = {
  person: string
  couple: string
  exercise: string
  /** The session whose letter is walked through; the last one when it is not said. */
  about?: string
  plannedFor?: Instant
}

export async function openNext(
  core: Core,
  { person, couple, exercise, about, plannedFor }: Asked,
): Promise<{ session: string } | Refusal> {
  const own = await coupleOf(core.db, person, couple)
  // While the other seat is empty there is no next one: the first still waits.
  if (!own?.partner) return refuse('not-found')
  const offered = await offeredTo(core, { couple, exercise, ...(about && { about }) })
  if (isRefusal(offered)) return offered
  const [session, at] = [newId(), core.now()]
  if (plannedFor !== undefined && plannedFor <= at) return refuse('time-passed')
  const [last, led] = [await lastOf(core, couple), await ledIn(core, couple, offered.script)]
  // [SE16] Who opened the talk last does not open it again.
  const turns = last && { tiebreak: partnerOf(openerOf(last)) }
  const names = given(await namesOf(core, { couple }))
  const opened = sessionOpened(core, { ...offered, names, ...turns, led })
  // [SE14] A time is suggested like any other in the lobby: it is planned once the other takes it up.
  const planned: SessionEvent[] =
    plannedFor === undefined ? [] : [{ type: 'time-suggested', seat: own.seat, at: plannedFor }]
  await core.rooms.write({ session, couple }, (append) =>
    core.db.transaction(async (tx) => {
      await openSession(tx, { session, room: own.room, exercise, version: offered.script.version, at })
      await append(tx, { command: newId(), person, seat: own.seat, events: [opened, ...planned] })
    }),
  )
  return { session }
}

async function lastOf(core: Core, couple: string): Promise<Session | null> {
  const [latest] = await sessionsOf(core.db, { couple, most: 1 })
  return latest ? core.rooms.past({ couple, session: latest.session }) : null
}

function given({ first, second }: Names): { first?: string; second?: string } {
  return { ...(first && { first }), ...(second && { second }) }
}

/** How often each has spoken first, in the sessions where somebody did. */
async function ledIn(core: Core, couple: string, script: Script): Promise<BySeat<number>> {
  const hasSpeaker = script.steps.some(({ asks }) => asks !== 'both')
  const rows = hasSpeaker ? await sessionsOf(core.db, { couple, most: REMEMBERED }) : []
  const sessions: Session[] = []
  for (const { session } of rows) sessions.push(await core.rooms.past({ couple, session }))
  const count = (seat: 'first' | 'second') => sessions.filter(({ speaker }) => speaker === seat).length
  return { first: count('first'), second: count('second') }
}
