// Whose the counsellor's seat of a session is. Of several who may host, only the one who asked the couple is ever in it.
import type { Db } from '#db/client.ts'
import { followed } from '#shared/session/followed.ts'
import { lapse } from '#shared/session/rules/host.ts'
import type { Instant } from '#shared/time.ts'
import { hostOf } from '../core/access.ts'
import { newId } from '../secrets.ts'
import type { LiveSessions } from './sessions.ts'

type Ground = { db: Db; sessions: LiveSessions; now: () => Instant }
type Sitting = { session: string; couple: string; person: string }

/** [CO3] [CO25] Shows out whoever is in the seat and may host no more; then gives whether this person may sit in it. */
export async function clearSeat(ground: Ground, { session, couple, person }: Sitting): Promise<boolean> {
  const { db, sessions, now } = ground
  const may = (await hostOf(db, person, session, now())) !== null
  const there = await sessions.whoHosts({ session, couple })
  if (there === null || (there.person === person && may)) return may
  if (there.person !== person && (await hostOf(db, there.person, session, now()))) return false
  await goneOn(ground, { session, couple, ...there })
  return may
}

/** [CO27] Shows out a counsellor whose right to be there ended by time alone, or by another process. */
export async function seeOut(ground: Ground, { session, couple }: Omit<Sitting, 'person'>): Promise<void> {
  const there = await ground.sessions.whoHosts({ session, couple })
  if (there === null || (await hostOf(ground.db, there.person, session, ground.now()))) return
  await goneOn(ground, { session, couple, ...there })
}

/** [CO45] [CO46] Writes that what the counsellor held has fallen: once, whichever process finds it. */
export async function letLapse(ground: Ground, { session, couple }: Omit<Sitting, 'person'>): Promise<void> {
  const { db, sessions } = ground
  const place = { session, couple }
  const there = await sessions.whoHosts(place)
  if (there === null || lapse(await sessions.session(place)).length === 0) return
  await sessions.write(place, async (append, now) => {
    const at = await sessions.past(place)
    if (!at) return
    const fell = lapse(at)
    if (fell.length === 0) return
    const said = { command: newId(), person: there.person, seat: 'counsellor' } as const
    await db.transaction((tx) => append(tx, { ...said, events: followed(at, fell, now).events }))
  })
}

/** [CO27] The room goes on without whoever may not be there any more. */
async function goneOn(
  { db, sessions }: Ground,
  { session, couple, person, asked }: Sitting & { asked: number },
): Promise<void> {
  const place = { session, couple }
  await sessions.write(place, async (append, now) => {
    const at = await sessions.past(place)
    if (!at || at.host?.asked.position !== asked || at.phase === 'closed') return
    const { events } = followed(at, [{ type: 'host-gone' }], now)
    await db.transaction((tx) => append(tx, { command: newId(), person, seat: 'counsellor', events }))
  })
}
