// Shows a counsellor out of the rooms they may no longer be in, together with whatever takes their place there away, at once or not at all.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { type Among, type HostedSession, hostedSessions } from '#db/counselling.ts'
import { personOfAccount } from '#db/people.ts'
import { followed } from '#shared/session/followed.ts'
import type { Core } from '../../core/core.ts'
import { clearSeat } from '../../live/counsellor-seat.ts'
import { inTurns } from '../../live/in-turns.ts'
import { newId } from '../../secrets.ts'

type Ground = Pick<Core, 'db' | 'sessions' | 'endSockets' | 'now'>

/** `among`: the counsellings it is about. Null, with nothing written, when `work` gives null. */
export async function showOut<T>(
  core: Ground,
  { among, work }: { among: Among; work: (tx: Tx) => Promise<T | null> },
): Promise<T | null> {
  const places = await hostedSessions(core.db, { among })
  return inTurns(core, places, async (appends) => {
    const hosted = await hostedNow(core, places)
    const done = await allOrNothing(core.db, async (tx) => {
      const outcome = await work(tx)
      if (outcome === null) return null
      for (const { session, said } of hosted) await appends.get(session)?.(tx, said)
      return outcome
    })
    // [CO27] Before anything is shown, so that their line hears nothing more.
    if (done !== null) for (const { session } of places) core.endSockets(session, 'counsellor')
    return done
  })
}

/** What is said in each session where a counsellor asks or is in. That it was a partner who wished it stands nowhere. */
async function hostedNow({ sessions, now }: Ground, places: readonly HostedSession[]) {
  const folded = await Promise.all(places.map(async (place) => ({ ...place, at: await sessions.past(place) })))
  return folded
    .flatMap(({ at, ...place }) => (at?.host ? [{ ...place, at }] : []))
    .map(({ session, counsellor, at }) => {
      const { events } = followed(at, [{ type: 'host-gone' }], now())
      return { session, said: { command: newId(), person: counsellor, seat: 'counsellor', events } as const }
    })
}

/** [CO27] Of one who may not work any more: out of every room they are in, their own couples' and those they cover. */
export async function leaveRooms(core: Ground, { account }: { account: string }): Promise<void> {
  const person = (await personOfAccount(core.db, { account }))?.id
  if (person) await leave(core, person, await placesOf(core, person))
}

/** The sessions that are not closed where somebody may sit as a counsellor. */
export async function placesOf({ db }: Pick<Core, 'db'>, person: string): Promise<HostedSession[]> {
  return [
    ...(await hostedSessions(db, { among: { counsellor: person } })),
    ...(await hostedSessions(db, { among: { coveredBy: person } })),
  ]
}

export async function leave(core: Ground, person: string, places: readonly HostedSession[]): Promise<void> {
  for (const { session, couple } of places) {
    if (!(await clearSeat(core, { session, couple, person }))) core.endSockets(session, 'counsellor')
  }
}
