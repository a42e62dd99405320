// Leaves a couple for good. From that commit on nothing of it reaches who left; the other keeps what they could read.

import { endWithCouple } from '#db/counselling-ends.ts'
import { leaveSeat, type OwnCouple } from '#db/couples.ts'
import { askToDelete, closeWaysIn, dropNotes, dropWay } from '#db/erasing.ts'
import { unreadWhenGone } from '#shared/session/erasure.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf } from '../access.ts'
import { type Held, inAllSessions } from '../all-sessions.ts'
import type { Core } from '../core.ts'
import { deleteEverything, isAlone } from './delete-all.ts'
import { eraseIn } from './erase.ts'

type Leaving = { person: string; couple: string }

/** [PR17] Who leaves last takes everything along: nobody could read it any more. */
export async function leave(core: Core, { person, couple }: Leaving): Promise<object | Refusal> {
  const own = await coupleOf(core.db, person, couple)
  if (!own) return refuse('not-found')
  if (isAlone(own, person)) return deleteEverything(core, { person, couple })
  const done = await inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const seated = await coupleOf(tx, person, couple)
      if (!seated || isAlone(seated, person)) return null
      for (const held of all) await takeAlong(core, tx, { person, own: seated, held })
      await leaveSeat(tx, { couple, person, at: core.now() })
      await endWithCouple(tx, { couple, at: core.now() })
      await closeWaysIn(tx, { couple, at: core.now() })
      if (seated.seat === 'first') await dropNotes(tx, { couple })
      await dropWay(tx, { couple })
      await askToDelete(tx, { couple, person: null })
      return seated
    },
    after: async ({ seat }, all) => {
      // Before anything is shown, so that the line of who left hears nothing more.
      for (const { row } of all) {
        for (const gone of [seat, 'counsellor'] as const) core.endSockets(row.session, gone)
      }
      for (const { row } of all) await core.rooms.reread({ session: row.session, couple })
    },
  })
  // The other left meanwhile.
  if (!done) return deleteEverything(core, { person, couple })
  return {}
}

async function takeAlong(
  core: Core,
  tx: Parameters<typeof eraseIn>[1],
  { person, own: { couple, seat }, held }: { person: string; own: OwnCouple; held: Held },
): Promise<void> {
  const { session } = held.live
  const positions = unreadWhenGone(session, seat, held.log, (entry) => entry.person === person)
  const events = session.phase === 'closed' ? [] : [{ type: 'session-closed' } as const]
  await eraseIn(core, tx, { couple, person, seat, held, positions, events })
}
