// One reflection of a couple as their counsellor reads it, derived anew each time from what both agree to show at that moment.
import { sessionsOf } from '#db/sessions.ts'
import { forCounsellor, reaches } from '#shared/reflection/for-counsellor.ts'
import { type Paced, pacing } from '#shared/reflection/pacing.ts'
import type { Reflection } from '#shared/reflection/reflection.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Session } from '#shared/session/session.ts'
import { counsellingOf } from '../../access.ts'
import type { Core } from '../../core.ts'
import { folded } from '../folded.ts'
import { aliasOf } from './alias.ts'
import { type Agreed, agreedWith } from './consents.ts'
import { looked } from './looked.ts'

// Further back than anybody compares, and all there are.
const [MOST, ALL] = [50, 100_000]

export type ForDesk = { reflection: Reflection; names: Session['names']; paced: Paced[] }
export type DeskReflection = ForDesk & { alias: string }
type Asked = { person: string; counselling: string; session: string }
type Ground = Pick<Core, 'db' | 'rooms' | 'now' | 'ownKeys'>

/** [CO35] What is not the couple's, not closed, too long ago or not agreed to is not found, each like the other. */
export async function deskReflection(core: Ground, asked: Asked): Promise<DeskReflection | Refusal> {
  const own = await counsellingOf(core.db, asked.person, asked.counselling, core.now())
  if (!own?.couple) return refuse('not-found')
  const agreed = await agreedWith(core, own)
  const shown = await reflectionWith(core, { couple: own.couple, session: asked.session, agreed })
  if (!shown) return refuse('not-found')
  await looked(core, { ...asked, what: 'reflection' })
  return { ...shown, alias: await aliasOf(core, own) }
}

/** Null where nothing of it is theirs to read. */
export async function reflectionWith(
  core: Ground,
  { couple, session, agreed }: { couple: string; session: string; agreed: Agreed },
): Promise<ForDesk | null> {
  const closed = (await sessionsOf(core.db, { couple, most: ALL })).filter(({ closedAt }) => closedAt !== null)
  const row = closed.find((one) => one.session === session)
  if (!row || (!reaches(agreed.pastReflections, row.closedAt) && !reaches(agreed.agreements, row.closedAt))) return null
  const [own] = await folded(core, couple, [row])
  if (!own) return null
  const related = closed.filter((one) => one !== row && (one.exercise === row.exercise || one.session === own.about))
  const reflection = forCounsellor(own, await folded(core, couple, related.slice(0, MOST)), agreed)
  // [CO36] How it was paced is of the session, not of what was agreed in it.
  const paced = reaches(agreed.pastReflections, row.closedAt) ? pacing(own) : []
  return reflection && { reflection, names: own.names, paced }
}
