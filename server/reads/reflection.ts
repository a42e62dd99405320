// The joint reflection, derived anew from the log each time it is read. The same for both.
import { sessionsOf } from '#db/sessions.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Session } from '#shared/session/session.ts'
import { seatOf } from '../access.ts'
import type { Core } from '../core.ts'

// Further back than anybody compares.
const MOST = 50

export type Reflected = { reflection: Reflection; names: Session['names'] }

export async function reflection(
  core: Core,
  { person, session }: { person: string; session: string },
): Promise<Reflected | Refusal> {
  const seated = await seatOf(core.db, person, session)
  if (!seated) return refuse('not-found')
  const { couple } = seated
  const own = await core.rooms.session(seated)
  const rows = (await sessionsOf(core.db, { couple })).filter((row) => row.exercise === own.script.id)
  const others = rows.filter((row) => row.session !== session && row.closedAt !== null).slice(0, MOST)
  const folded = await Promise.all(others.map((row) => core.rooms.past({ session: row.session, couple })))
  return { reflection: reflect(own, folded), names: own.names }
}
