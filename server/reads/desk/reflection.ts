// One reflection of a couple as their counsellor reads it, derived anew each time from what both agree to show at that moment.
import { sessionsOf } from '#db/sessions.ts'
import { type PacedTimes, pacing } from '#shared/reflection/blocks/pacing.ts'
import { forCounsellor, reaches } from '#shared/reflection/for-counsellor.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Session } from '#shared/session/session.ts'
import type { Counsels } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { noteLook } from '../../core/looks.ts'
import { Damaged } from '../../log/damage.ts'
import { standingOf } from '../agreed.ts'
import { folded } from '../folded.ts'
import { aliasOf } from './alias.ts'
import { type Readable, readableOf } from './consents.ts'
import { mayRead } from './past.ts'

// Further back than anybody compares, and all there are.
const [MOST, ALL] = [50, 100_000]

export type ForDesk = { reflection: Reflection; names: Session['names']; paced: PacedTimes[] }
export type DeskReflection = ForDesk & { alias: string | null }
type Ground = Pick<Core, 'db' | 'sessions' | 'now' | 'ownKeys'>

/** [CO35] What is not the couple's, not closed, too long ago or not agreed to is not found, each like the other. */
export async function showReflection(core: Ground, own: Counsels, session: string): Promise<DeskReflection | Refusal> {
  const { person, counselling } = own
  const readable = await readableOf(core, own)
  const shown = readable && (await reflectionWith(core, readable, session))
  if (!shown) return refuse('not-found')
  await noteLook(core, { person, counselling, session }, 'reflection')
  return { ...shown, alias: await aliasOf(core, own, person) }
}

/** [CO56] Null where nothing of it is theirs to read: by the consent to agreements alone there is no reflection. */
export async function reflectionWith(core: Ground, readable: Readable, session: string): Promise<ForDesk | null> {
  const { couple, agreed, out } = readable
  const rows = await sessionsOf(core.db, { couple, most: ALL })
  const closed = rows.filter(({ session, closedAt }) => closedAt !== null && !out.has(session))
  const row = closed.find((one) => one.session === session)
  if (!row || !reaches(agreed.pastReflections, row)) return null
  const own = await core.sessions.past({ couple, ...row })
  if (!own) throw new Damaged(`session:${session}`)
  const related = closed.filter((one) => one !== row && (one.exercise === row.exercise || one.session === own.about))
  const agreements = standingOf(own).every((one) => mayRead(readable, one)) ? agreed.agreements : null
  const consents = { pastReflections: agreed.pastReflections, agreements }
  const reflection = forCounsellor(own, await folded(core, couple, related.slice(0, MOST)), consents)
  return reflection && { reflection, names: own.names, paced: pacing(own) }
}
