// What stands already where the same is opened again. It is asked within the transaction that would open another, so that of two who ask
// at once the second finds what the first has opened.
import type { Tx } from '#db/client.ts'
import { emptyRoomsOf, holdRoom } from '#db/couples.ts'
import { meetingOfSession } from '#db/meeting-places.ts'
import { sessionsOfMeeting } from '#db/meetings.ts'
import { sessionsOf } from '#db/sessions.ts'
import { isNamesake } from '#shared/name.ts'
import { openLive } from '#shared/session/live.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'

type Ground = { log: Log }
type Place = { session: string; couple: string }

/** [ST44] A room of this person's for this exercise, opened by this name, into which nobody else has come. */
export async function standingRoom(
  ground: Ground,
  tx: Tx,
  { person, exercise, name }: { person: string; exercise: string; name: string },
): Promise<Place | null> {
  for (const place of await emptyRoomsOf(tx, { person, exercise })) {
    const lobby = await lobbyIn(ground, tx, place)
    if (lobby && isNamesake(name, lobby.names.first ?? lobby.names.second)) return place
  }
  return null
}

type Same = { couple: string; exercise: string; about: string | null; plannedFor: Instant | null }

/** [ST44] A couple's session of this exercise that has not begun, through the same letter and for the same time. None of a meeting. */
export async function standingLobby(
  ground: Ground,
  tx: Tx,
  { couple, exercise, about, plannedFor }: Same,
): Promise<string | null> {
  await holdRoom(tx, { couple })
  const open = (await sessionsOf(tx, { couple })).filter((row) => row.closedAt === null && row.exercise === exercise)
  for (const { session } of open) {
    if (await meetingOfSession(tx, { session })) continue
    const lobby = await lobbyIn(ground, tx, { session, couple })
    if (lobby && lobby.about === about && timeOf(lobby) === plannedFor) return session
  }
  return null
}

/** [ST44] What was opened of this exercise in this meeting and has not begun. */
export async function standingInMeeting(
  ground: Ground,
  tx: Tx,
  { meeting, couple, exercise }: { meeting: string; couple: string; exercise: string },
): Promise<string | null> {
  await holdRoom(tx, { couple })
  for (const { session, ...row } of await sessionsOfMeeting(tx, { meeting })) {
    if (row.exercise === exercise && (await lobbyIn(ground, tx, { session, couple }))) return session
  }
  return null
}

function timeOf({ plannedFor, suggestion }: Session): Instant | null {
  return suggestion && 'time' in suggestion ? suggestion.time : plannedFor
}

async function lobbyIn(ground: Ground, tx: Tx, place: Place): Promise<Session | null> {
  const folded = async () => {
    const entries = await ground.log.load(tx, place)
    return fold(ground.log, place.session, entries, (sound) => openLive(place.session, sound)).session
  }
  const session = await unlessDamaged(folded())
  return session?.phase === 'lobby' ? session : null
}
