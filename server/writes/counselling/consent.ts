// What each partner agrees to, by themselves and for one purpose at a time. Taken back with one word, and it holds from that commit on.
import { consentsOf, giveConsent, type Purpose, withdrawAll, withdrawConsent } from '#db/consents.ts'
import { endCounsellings } from '#db/counselling.ts'
import { counsellorById } from '#db/counsellors.ts'
import { refusedMoment } from '#shared/ahead.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { Counselled } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { newId } from '../../secrets.ts'
import { showOut } from './show-out.ts'

type Consenting = { person: string; counselling: string; purpose: Purpose }

/**
 * [CO26] `reachesBackTo`: what was before that stays unread; null for all. [CO57] Where it is not said, what was taken back before
 * begins with this moment.
 */
export async function consent(
  core: Core,
  own: Counselled,
  { purpose, reachesBackTo }: { purpose: Purpose; reachesBackTo?: Instant | null | undefined },
): Promise<Record<string, never> | Refusal> {
  // [CO51] Nothing can be agreed to with somebody who is disabled: it would stand once they are invited again.
  const isDisabled = (await counsellorById(core.db, { person: own.counsellor }))?.disabledAt !== null
  if (own.endedAt !== null || isDisabled) return refuse('not-found')
  const one = { person: own.person, counselling: own.counselling, purpose }
  const at = core.now()
  const back = purpose === 'hosting' ? null : reachesBackTo === undefined ? await unsaid(core, one) : reachesBackTo
  if (back !== null && refusedMoment(back, at)?.refused === 'too-far-ahead') return refuse('too-far-ahead')
  await core.db.transaction((tx) => giveConsent(tx, { ...one, id: newId(), reachesBackTo: back, at }))
  return {}
}

/** What stands stays as it is. */
async function unsaid({ db, now }: Core, { counselling, person, purpose }: Consenting): Promise<Instant | null> {
  const given = (await consentsOf(db, { among: { counselling }, person })).filter((each) => each.purpose === purpose)
  const standing = given.find(({ withdrawnAt }) => withdrawnAt === null)
  return standing ? standing.reachesBackTo : given.length > 0 ? now() : null
}

/** [CO27] The next read is refused, and a live line of the counsellor's is ended. */
export async function withdraw(
  core: Core,
  { person, counselling }: Counselled,
  { purpose }: { purpose: Purpose },
): Promise<Record<string, never> | Refusal> {
  const work = async (tx: Core['db']) => {
    await withdrawConsent(tx, { person, counselling, purpose, at: core.now() })
    return {}
  }
  if (purpose !== 'hosting') return core.db.transaction(work)
  return (await showOut(core, { among: { counselling }, work })) ?? refuse('not-found')
}

/** [CO28] Either partner or the counsellor, at any time and without a reason. What was agreed to is taken back with it. */
export async function endCounselling(core: Core, { counselling }: Counselled): Promise<object | Refusal> {
  const work = async (tx: Core['db']) => {
    const ending = { among: { counselling }, at: core.now() }
    const ended = await endCounsellings(tx, ending)
    if (ended.length > 0) await withdrawAll(tx, ending)
    return {}
  }
  return (await showOut(core, { among: { counselling }, work })) ?? refuse('not-found')
}
