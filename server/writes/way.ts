// Taking a way, leaving it, and saying privately which of its exercises is one's own. Either of the two may, at any time.
import { holdRoom } from '#db/couples.ts'
import * as ways from '#db/ways.ts'
import { wayById } from '#shared/exercises/ways.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf, isId } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { ownOf, type WayPlace, way as wayOf } from '../reads/way.ts'

type Asked = { person: string; couple: string }
type Place = WayPlace | { way: null } | Refusal

/** `way` null leaves the one they are on. The one they are on already goes on as it is. */
export async function takeWay(core: Core, { way, ...asked }: Asked & { way: string | null }): Promise<Place> {
  if (!(await isTheirs(core, asked))) return refuse('not-found')
  if (way !== null && !wayById(way)) return refuse('malformed')
  const { couple } = asked
  await core.db.transaction(async (tx) => {
    await holdRoom(tx, { couple })
    const before = await ways.wayOf(tx, { couple })
    if (way === null) await ways.leaveWay(tx, { couple })
    else if (before?.way !== way) await ways.takeWay(tx, { couple, way, at: core.now() })
  })
  return wayOf(core, asked)
}

export async function chooseOwn(core: Core, { exercise, ...asked }: Asked & { exercise: string }): Promise<Place> {
  if (!(await isTheirs(core, asked))) return refuse('not-found')
  const refused = await core.db.transaction(async (tx): Promise<Refusal | null> => {
    // One after the other, so that nobody changes theirs once both are open.
    await holdRoom(tx, asked)
    const taken = await ways.wayOf(tx, asked)
    const way = taken && wayById(taken.way)
    if (!way?.own) return refuse('not-found')
    if (!way.own.includes(exercise)) return refuse('malformed')
    const { both } = await ownOf({ db: tx }, { ...asked, way })
    if (both) return refuse('already-revealed')
    await ways.chooseOwn(tx, { ...asked, way: way.id, exercise })
    return null
  })
  return refused ?? wayOf(core, asked)
}

async function isTheirs({ db }: Core, { person, couple }: Asked): Promise<boolean> {
  return isId(couple) && (await coupleOf(db, person, couple)) !== null
}
