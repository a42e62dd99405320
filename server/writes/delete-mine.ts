// Deletes what one partner wrote, in all sessions of the couple at once. What the other wrote and what both signed stays.
import { dropNotes, dropWayChoices } from '#db/erasing.ts'
import { destroyKey } from '#db/keys.ts'
import { deletedWith } from '#shared/session/erasure.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf } from '../access.ts'
import { inAllSessions } from '../all-sessions.ts'
import type { Core } from '../core.ts'
import { eraseIn, keepNames } from './erase.ts'

/** [PR14] */
export async function deleteMine(
  core: Pick<Core, 'db' | 'log' | 'rooms' | 'now'>,
  { person, couple }: { person: string; couple: string },
): Promise<object | Refusal> {
  if (!(await coupleOf(core.db, person, couple))) return refuse('not-found')
  const done = await inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const own = await coupleOf(tx, person, couple)
      if (!own) return null
      const { seat } = own
      for (const held of all) {
        const positions = deletedWith(held.live.session, held.log, (entry) => entry.person === person)
        await keepNames(core, tx, { couple, person, held })
        await eraseIn(core, tx, { couple, person, seat, held, positions })
      }
      // Only who opened the first room ever wrote one.
      if (seat === 'first') await dropNotes(tx, { couple })
      await dropWayChoices(tx, { couple, person })
      await destroyKey(tx, { couple, person })
      return {}
    },
    after: async (_, all) => {
      for (const { row } of all) await core.rooms.reread({ session: row.session, couple })
    },
  })
  if (!done) return refuse('not-found')
  return {}
}
