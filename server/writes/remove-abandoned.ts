// Removes rooms that were begun and left, each by itself and only if it still is one at that moment. Nothing else goes with them.
import { abandonedCouples, stillAbandoned } from '#db/abandoned.ts'
import { deleteCouple } from '#db/erasing.ts'
import { DAY } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { inAllSessions, showAnew } from '../live/all-sessions.ts'

// So many are looked for at once that nobody waits for it.
const AT_ONCE = 50

/** [RT1] Says how many went. */
export async function removeAbandoned(core: Core, { days }: { days: number }): Promise<number> {
  const [now, before] = [core.now(), core.now() - days * DAY]
  const found = await abandonedCouples(core.db, { before, now }, AT_ONCE)
  let removed = 0
  for (const couple of found) {
    const done = await inAllSessions(core, {
      couple,
      work: async (tx) => {
        if (!(await stillAbandoned(tx, { couple, before, now: core.now() }))) return null
        await deleteCouple(tx, { couple, at: core.now() })
        return { couple }
      },
      after: (_, all) => showAnew(core, { couple, all, deleted: true }),
    })
    if (done) removed += 1
  }
  return removed
}
