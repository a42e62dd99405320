// The joint reflection, derived anew from the log each time it is read. Its words are the same for both.
import { sessionsOf } from '#db/sessions.ts'
import { numbered, unnumbered } from '#shared/reflection/numbering.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { isFromHome } from '#shared/session/from-home.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Session } from '#shared/session/session.ts'
import { viewFor } from '#shared/session/view.ts'
import { mayNameEntries } from '#shared/session/view-reading.ts'
import { type Seated, seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { folded } from './folded.ts'

// Further back than anybody compares.
const MOST = 50

export type Reflected = { reflection: Reflection; names: Session['names'] }

export async function reflection(core: Core, seated: Seated): Promise<Reflected | Refusal> {
  const own = await core.sessions.session(seated)
  // [BR13]
  if (isFromHome(own.script)) return refuse('not-found')
  const whole = await reflected(core, seated.couple, own)
  return mayNameEntries(viewFor(own, seated.seat)) ? whole : { ...whole, reflection: unnumbered(whole.reflection) }
}

/** The one that this session walks through: whoever sits in this session sits in that one too. */
export async function reflectionAbout(core: Core, seated: Seated): Promise<Reflected | Refusal> {
  const { about } = await core.sessions.session(seated)
  if (!about || !(await seatOf(core, seated.person, about))) return refuse('not-found')
  const past = await core.sessions.past({ couple: seated.couple, session: about })
  return past ? reflected(core, seated.couple, past) : refuse('unreadable')
}

async function reflected(core: Core, couple: string, own: Session): Promise<Reflected> {
  const rows = await sessionsOf(core.db, { couple })
  const closed = rows.filter(({ session, closedAt }) => session !== own.id && closedAt !== null)
  const others = closed.filter(({ session, exercise }) => exercise === own.script.id || session === own.about)
  const sessions = await folded(core, couple, others.slice(0, MOST))
  return { reflection: numbered(reflect(own, sessions), [own, ...sessions]), names: own.names }
}
