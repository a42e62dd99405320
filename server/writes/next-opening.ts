// How a couple's next session begins, whoever opens it: by what names they go, whose turn it is, and how often each has led.
import { sessionsOf } from '#db/sessions.ts'
import type { Script } from '#shared/exercises/exercise.ts'
import type { EventOf } from '#shared/session/events.ts'
import type { Offered } from '#shared/session/outcome.ts'
import { type BySeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { openerOf } from '#shared/session/walk.ts'
import type { Core } from '../core/core.ts'
import { namesOf } from '../core/names.ts'
import { folded } from '../reads/folded.ts'
import { sessionOpened } from './room.ts'

// Who led longer ago than this no longer weighs.
const REMEMBERED = 20

type Ground = Pick<Core, 'db' | 'sessions' | 'keyring' | 'draw'>

export async function nextOpening(
  core: Ground,
  { couple, offered }: { couple: string; offered: Offered },
): Promise<EventOf<'session-opened'>> {
  const [last, led] = [await lastOf(core, couple), await ledIn(core, couple, offered.script)]
  const { first, second } = await namesOf(core, { couple })
  const names = { ...(first && { first }), ...(second && { second }) }
  // [SE16] Who opened the talk last does not open it again.
  return sessionOpened(core, { ...offered, names, led, ...(last && { tiebreak: partnerOf(openerOf(last)) }) })
}

/** The last one that opens. */
async function lastOf(core: Ground, couple: string): Promise<Session | null> {
  for (const { session } of await sessionsOf(core.db, { couple })) {
    const past = await core.sessions.past({ couple, session })
    if (past) return past
  }
  return null
}

/** How often each has spoken first, in the sessions where somebody did. */
async function ledIn(core: Ground, couple: string, script: Script): Promise<BySeat<number>> {
  const hasSpeaker = script.steps.some(({ asks }) => asks !== 'both')
  const rows = hasSpeaker ? await sessionsOf(core.db, { couple, most: REMEMBERED }) : []
  const sessions = await folded(core, couple, rows)
  const count = (seat: 'first' | 'second') => sessions.filter(({ speaker }) => speaker === seat).length
  return { first: count('first'), second: count('second') }
}
