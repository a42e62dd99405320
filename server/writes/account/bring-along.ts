// Brings what a guest has on this device to the account they sign in to: seats, words and all, at once or not at all.
import { removeAccount } from '#db/accounts.ts'
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { wouldMeetThemselves } from '#db/counselling-ends.ts'
import { holdRoom } from '#db/couples.ts'
import { destroyKey } from '#db/keys.ts'
import { movePlaces, type PlaceEver, placesEverOf, sessionsIn } from '#db/moving.ts'
import { endSignIns } from '#db/sign-ins.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../../core/core.ts'
import { inTurns } from '../../live/in-turns.ts'

const ATTEMPTS = 5

type Bringing = { from: string; to: string /** The guest's account, which is over after this. */; guest: string }

/** [ST15] Nothing is brought where the two hold both places of one room: that would make one person of a couple. */
export async function bringAlong(core: Core, bringing: Bringing): Promise<object | Refusal> {
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const among = await toBring(core.db, bringing)
    if (!among) return refuse('both-places')
    const places = await sessionsIn(core.db, { among })
    const brought = await inTurns(core, places, (taken) => bring(core, bringing, { among, taken: [...taken.keys()] }))
    for (const { session } of places) core.sessions.forget(session)
    if (!brought) continue
    for (const signIn of brought.ended) core.endSignIn(signIn)
    for (const { session } of places) await core.presences.renewAll(session)
    return {}
  }
  throw new Error('sessions kept being opened while somebody signed in')
}

type Held = { among: string[]; taken: string[] }

/** Null, with nothing written, when something was opened or joined meanwhile. */
function bring(core: Core, { from, to, guest }: Bringing, { among, taken }: Held) {
  return allOrNothing(core.db, async (tx) => {
    for (const couple of among) await holdRoom(tx, { couple })
    const now = await toBring(tx, { from, to })
    const sessions = await sessionsIn(tx, { among })
    if (now?.join() !== among.join() || sessions.length !== taken.length) return null
    for (const place of sessions) await core.log.handOver(tx, { ...place, from, to })
    for (const couple of among) await destroyKey(tx, { couple, person: from })
    await movePlaces(tx, { from, to, among })
    const ended = await endSignIns(tx, { account: guest })
    await removeAccount(tx, { account: guest })
    return { ended }
  })
}

/**
 * The couples that come along, in order; null where the two are on both sides of one. A place that was left long ago stays with whom it
 * was left; [ST33] one that was given anew comes along with the say over what was written there, also to who sits in it now.
 */
export async function toBring(db: Tx, { from, to }: Pick<Bringing, 'from' | 'to'>): Promise<string[] | null> {
  const [theirs, own] = [await placesEverOf(db, { person: from }), await placesEverOf(db, { person: to })]
  const here = theirs.filter(({ couple, counts }) => counts || !own.some((one) => one.couple === couple))
  const isOnBothSides = (place: PlaceEver) =>
    place.counts && own.some((one) => one.couple === place.couple && one.counts && one.seat !== place.seat)
  if (here.some(isOnBothSides)) return null
  const among = [...new Set(here.map(({ couple }) => couple))].sort()
  return (await wouldMeetThemselves(db, { from, to, among })) ? null : among
}
