// Taking a way, leaving it, and saying privately which of its exercises is one's own. Either of the two may, at any time.
import { holdRoom } from '#db/couples.ts'
import * as ways from '#db/ways.ts'
import { NONE_OF_OWN, wayById } from '#shared/exercises/ways.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { ownOf, type WayPlace, way as wayOf } from '../reads/way.ts'

type Place = WayPlace | { way: null } | Refusal

/** `way` null leaves the one they are on. The one they are on already goes on as it is. */
export async function takeWay(core: Core, own: OfCouple, { way }: { way: string | null }): Promise<Place> {
  if (way !== null && !wayById(way)) return refuse('malformed')
  const { couple } = own
  await core.db.transaction(async (tx) => {
    await holdRoom(tx, { couple })
    const before = await ways.wayOf(tx, { couple })
    if (way === null) await ways.leaveWay(tx, { couple })
    else if (before?.way !== way) await ways.takeWay(tx, { couple, way, at: core.now() })
  })
  return wayOf(core, own)
}

export async function chooseOwn(core: Core, own: OfCouple, { exercise }: { exercise: string }): Promise<Place> {
  const { couple, person } = own
  const refused = await core.db.transaction(async (tx): Promise<Refusal | null> => {
    // One after the other, so that nobody changes theirs once both are open.
    await holdRoom(tx, { couple })
    const taken = await ways.wayOf(tx, { couple })
    const way = taken && wayById(taken.way)
    if (!way?.own) return refuse('not-found')
    const offered = way.ownIsFree ? [...way.own, NONE_OF_OWN] : way.own
    if (!offered.includes(exercise)) return refuse('malformed')
    const { both } = await ownOf({ db: tx }, { person, couple, way })
    if (both) return refuse('already-revealed')
    await ways.chooseOwn(tx, { person, couple, way: way.id, exercise })
    return null
  })
  return refused ?? wayOf(core, own)
}
