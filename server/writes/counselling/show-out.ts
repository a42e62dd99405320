// Shows a counsellor out of the rooms they may no longer be in, together with whatever takes their place there away, at once or not at all.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { type Among, hostedSessions } from '#db/counselling.ts'
import type { Core } from '../../core.ts'
import { inTurns } from '../../in-turns.ts'

type Ground = Pick<Core, 'db' | 'rooms' | 'endSockets'>

/** `among`: the counsellings it is about. Null, with nothing written, when `work` gives null. */
export async function showOut<T>(
  core: Ground,
  { among, work }: { among: Among; work: (tx: Tx) => Promise<T | null> },
): Promise<T | null> {
  const places = await hostedSessions(core.db, { among })
  return inTurns(core, places, async () => {
    const done = await allOrNothing(core.db, work)
    // [CO27] Before anything is shown, so that their line hears nothing more.
    if (done !== null) for (const { session } of places) core.endSockets(session, 'counsellor')
    return done
  })
}
