// Handing a couple over, for good or as cover until a day: asked by whose couple it is, and standing with the yes of all three others.
import { allOrNothing } from '#db/all-or-nothing.ts'
import type { Tx } from '#db/client.ts'
import { standingWith } from '#db/counselling.ts'
import { counsellorById } from '#db/counsellors.ts'
import { partnersOf } from '#db/couples.ts'
import * as handovers from '#db/handovers.ts'
import { type Handover, handoverOf, stands } from '#db/handovers.ts'
import { refusedMoment } from '#shared/ahead.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import type { Counselled, HandoverAsked, HandoverOfOne, Met, OwnCounselling } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { newId } from '../../secrets.ts'
import { personAt } from '../counselling/counsellor.ts'
import { showOut } from '../counselling/show-out.ts'

/** `until`: of a cover, its end. Null hands over for good. `to`: the address that the other counsellor signs in with. */
type Asking = { to: string; until: Instant | null }

/** [CO41] Takes the place of what was asked before. Nothing changes yet. */
export async function askHandover(core: Core, own: OwnCounselling, { to, until }: Asking): Promise<object | Refusal> {
  const { counselling, couple } = own
  if (!couple) return refuse('not-found')
  const refused = until === null ? null : refusedMoment(until, core.now())
  if (refused) return refused
  const other = await personAt(core, to)
  if (!other || !(await mayTake(core, { ...own, couple }, other))) return refuse('no-such-counsellor')
  const kind = until === null ? 'for-good' : 'cover'
  const at = core.now()
  await withdrawing(core, { counselling, at }, (tx) =>
    handovers.askHandover(tx, { handover: newId(), counselling, to: other, kind, until, at }),
  )
  return {}
}

/** Takes back what was asked, or ends a cover before its day. For whose couple it is, and for who covers. */
export async function endHandover(core: Core, { counselling }: Pick<HandoverOfOne, 'counselling'>): Promise<object> {
  const at = core.now()
  await withdrawing(core, { counselling, at }, (tx) => handovers.endHandover(tx, { counselling, at }))
  return {}
}

/** The other counsellor's own yes or no. */
export function takeHandover(core: Core, asked: HandoverAsked, take: boolean): Promise<object | Refusal> {
  return answered(core, asked, take ? 'counsellor' : null)
}

/** One partner's own yes or no. Nobody is told whose no it was. */
export async function answerHandover(
  core: Core,
  { person, counselling, ...own }: Counselled,
  { agree }: { agree: boolean },
): Promise<object | Refusal> {
  if (!own.couple || own.endedAt !== null) return refuse('not-found')
  const seated = (await partnersOf(core.db, { couple: own.couple })).find((each) => each.person === person)
  const asked = await handoverOf(core.db, { counselling, now: core.now() })
  if (!seated || !asked) return refuse('not-found')
  return answered(core, asked, agree ? seated.seat : null)
}

async function answered(
  core: Core,
  { counselling, handover, kind, ...said }: Handover,
  by: PartnerSeat | 'counsellor' | null,
): Promise<object | Refusal> {
  if (by === null) return endHandover(core, { counselling })
  const at = core.now()
  const work = async (tx: Tx) => {
    const asked = await handovers.sayYes(tx, { handover, by, at })
    if (asked && stands(asked) && asked.kind === 'for-good') await complete(core, tx, asked)
    return asked && {}
  }
  const missing = [said.takenAt, said.firstAgreedAt, said.secondAgreedAt].filter((yes) => yes === null)
  const last = kind === 'for-good' && missing.length <= 1
  const done = last ? await showOut(core, { among: { counselling }, work }) : await allOrNothing(core.db, work)
  return done ?? refuse('not-found')
}

/** From this commit on it is the other one's couple, and whoever had it reads nothing of it any more. [CO61] Nor does its name go along. */
async function complete(core: Core, tx: Tx, { counselling, to }: Handover): Promise<void> {
  await handovers.handOver(tx, { counselling, to })
  await handovers.endHandover(tx, { counselling, at: core.now() })
}

/** Who covers just now is shown out of the rooms with it. */
async function withdrawing(
  core: Core,
  { counselling, at }: { counselling: string; at: Instant },
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  const standing = await handoverOf(core.db, { counselling, now: at })
  const doing = async (tx: Tx) => {
    await work(tx)
    return {}
  }
  if (standing && stands(standing)) await showOut(core, { among: { counselling }, work: doing })
  else await core.db.transaction(doing)
}

/** Somebody else, who may counsel, sits in no seat of this couple, and has no counselling with it already. */
async function mayTake(core: Core, own: Met, other: string): Promise<boolean> {
  const known = await counsellorById(core.db, { person: other })
  if (!known || known.disabledAt !== null || other === own.counsellor) return false
  const seated = await partnersOf(core.db, own)
  if (seated.some(({ person }) => person === other)) return false
  return (await standingWith(core.db, { counsellor: other, couple: own.couple, but: own.counselling })) === null
}
