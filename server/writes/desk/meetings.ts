// A counsellor's meetings with a couple: planned for a time or begun now, its sessions opened in the couple's room, and its end.
import { roomOf } from '#db/couples.ts'
import * as meetings from '#db/meetings.ts'
import { refusedMoment } from '#shared/ahead.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { Met, OfMeeting } from '../../core/access.ts'
import { offeredTo } from '../../core/catalogue.ts'
import type { Core } from '../../core/core.ts'
import { isKnownTo } from '../../core/library.ts'
import { standingInMeeting } from '../../core/standing.ts'
import { hasRefused } from '../../live/asked-enough.ts'
import { readyFor } from '../../reads/desk/meeting.ts'
import { newId } from '../../secrets.ts'
import { showOut } from '../counselling/show-out.ts'
import { openNextSession } from '../next-opening.ts'

type Plan = {
  /** Null: now. */
  at: Instant | null
  minutes: number
  exercises: readonly string[]
}

export async function planMeeting(core: Core, own: Met, plan: Plan): Promise<{ meeting: string } | Refusal> {
  const { person, counselling, couple } = own
  const refused = await refusedPlan(core, person, plan)
  if (refused) return refused
  if (plan.at === null && (await isAskedEnough(core, { counselling, couple, meeting: null })))
    return refuse('asked-enough')
  const [meeting, now] = [newId(), core.now()]
  await meetings.planMeeting(core.db, { ...plan, meeting, counselling, at: plan.at ?? now, createdAt: now })
  if (plan.at === null) await meetings.beginMeeting(core.db, { meeting, at: now })
  return { meeting }
}

async function refusedPlan(core: Core, person: string, { at, exercises }: Plan): Promise<Refusal | null> {
  const refused = at === null ? null : refusedMoment(at, core.now())
  if (refused) return refused
  for (const exercise of exercises) if (!(await isKnownTo(core, person, exercise))) return refuse('no-such-exercise')
  return null
}

/** Another time or plan: also while it goes on, when its time stays what it was. */
export async function changeMeeting(core: Core, { meeting, own }: OfMeeting, plan: Plan): Promise<object | Refusal> {
  const at = meeting.begunAt === null ? plan.at : null
  const refused = await refusedPlan(core, own.person, { ...plan, at })
  if (refused) return refused
  const changed = await meetings.changeMeeting(core.db, { ...plan, meeting: meeting.meeting, at: at ?? meeting.at })
  return changed ? {} : refuse('meeting-over')
}

/** What has not begun can be called off, and leaves nothing. */
export async function callOffMeeting(core: Core, { meeting }: OfMeeting): Promise<object | Refusal> {
  return (await meetings.callOffMeeting(core.db, meeting)) ? {} : refuse('already-started')
}

/** [CO38] In the couple's own room, once each was asked about safety and both agree to being hosted. With the first it has begun. */
export async function openInMeeting(
  core: Core,
  of: OfMeeting,
  exercise: string,
): Promise<{ session: string } | Refusal> {
  const { meeting } = of.meeting
  const { couple, counselling, person } = of.own
  const ready = await readyFor(core, of.own)
  if (!couple || ready === 'no-couple') return refuse('not-found')
  if (of.meeting.endedAt !== null) return refuse('meeting-over')
  if (ready !== 'ready') return refuse(ready)
  if (await isAskedEnough(core, { counselling, couple, meeting })) return refuse('asked-enough')
  const offered = await offeredTo(core, { couple, exercise, by: person })
  if (isRefusal(offered)) return offered
  return openNextSession(core, {
    couple,
    room: await roomOf(core.db, { couple }),
    offered,
    by: { person, seat: 'counsellor' },
    standing: (tx) => standingInMeeting(core, tx, { meeting, couple, exercise }),
    beside: async (tx, { session, at }) => {
      await meetings.addMeetingSession(tx, { meeting, session })
      await meetings.beginMeeting(tx, { meeting, at })
    },
  })
}

/** [CO48] [CO62] Two who have said "not tonight" twice are not asked in another room or meeting of that evening. */
function isAskedEnough(
  core: Core,
  { counselling, couple, meeting }: { counselling: string; couple: string; meeting: string | null },
): Promise<boolean> {
  return hasRefused({ db: core.db, past: core.sessions.past }, { counselling, couple, meeting, now: core.now() })
}

/** [CO44] The counsellor is out of its rooms with that; the two may go on in them by themselves. */
export async function endMeeting(core: Core, { meeting: { meeting }, own }: OfMeeting): Promise<object | Refusal> {
  const work = async (tx: Core['db']) => {
    await meetings.endMeeting(tx, { meeting, at: core.now() })
    return {}
  }
  return (await showOut(core, { among: { counselling: own.counselling }, work })) ?? refuse('not-found')
}
