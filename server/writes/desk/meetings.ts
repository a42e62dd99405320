// A counsellor's meetings with a couple: planned for a time or begun now, its sessions opened in the couple's room, and its end.

import type { Counselling } from '#db/counselling.ts'
import { roomOf } from '#db/couples.ts'
import {
  addMeeting,
  addMeetingSession,
  beginMeeting,
  dropMeeting,
  endMeeting,
  type Meeting,
  meetingById,
  planMeeting,
} from '#db/meetings.ts'
import { openSession } from '#db/sessions.ts'
import { refusedMoment } from '#shared/ahead.ts'
import { isRefusal, type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { bothHaveMet, consented, counsellingOf, isId } from '../../core/access.ts'
import { offeredTo } from '../../core/catalogue.ts'
import type { Core } from '../../core/core.ts'
import { hasRefused } from '../../live/asked-enough.ts'
import { newId } from '../../secrets.ts'
import { showOut } from '../counselling/show-out.ts'
import { nextOpening } from '../next-opening.ts'
import { isKnownTo } from './exercises.ts'

type Plan = {
  /** Null: now. */
  at: Instant | null
  minutes: number
  exercises: readonly string[]
}
type OfCouple = { person: string; counselling: string }
type OfMeeting = { person: string; meeting: string }

export async function newMeeting(
  core: Core,
  { person, counselling, ...plan }: OfCouple & Plan,
): Promise<{ meeting: string } | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own?.couple) return refuse('not-found')
  if (!(await bothHaveMet(core.db, own))) return refuse('not-agreed')
  const refused = await refusedPlan(core, person, plan)
  if (refused) return refused
  if (plan.at === null && (await isAskedEnough(core, { counselling, couple: own.couple, meeting: null })))
    return refuse('asked-enough')
  const [meeting, now] = [newId(), core.now()]
  await addMeeting(core.db, { ...plan, meeting, counselling, at: plan.at ?? now, createdAt: now })
  if (plan.at === null) await beginMeeting(core.db, { meeting, at: now })
  return { meeting }
}

async function refusedPlan(core: Core, person: string, { at, exercises }: Plan): Promise<Refusal | null> {
  const refused = at === null ? null : refusedMoment(at, core.now())
  if (refused) return refused
  for (const exercise of exercises)
    if (!(await isKnownTo(core, { person, exercise }))) return refuse('no-such-exercise')
  return null
}

/** Another time or plan: also while it goes on, when its time stays what it was. */
export async function changeMeeting(
  core: Core,
  { person, meeting, ...plan }: OfMeeting & Plan,
): Promise<object | Refusal> {
  const own = await meetingOf(core, { person, meeting })
  if (!own) return refuse('not-found')
  const at = own.meeting.begunAt === null ? plan.at : null
  const refused = await refusedPlan(core, person, { ...plan, at })
  if (refused) return refused
  const changed = await planMeeting(core.db, { ...plan, meeting, at: at ?? own.meeting.at })
  return changed ? {} : refuse('meeting-over')
}

/** What has not begun can be called off, and leaves nothing. */
export async function callOffMeeting(core: Core, asked: OfMeeting): Promise<object | Refusal> {
  if (!(await meetingOf(core, asked))) return refuse('not-found')
  return (await dropMeeting(core.db, asked)) ? {} : refuse('already-started')
}

/** A meeting of a couple that this person may counsel just now. */
export async function meetingOf(
  core: Pick<Core, 'db' | 'now'>,
  { person, meeting: id }: OfMeeting,
): Promise<{ meeting: Meeting; own: Counselling } | null> {
  const meeting = isId(id) ? await meetingById(core.db, { meeting: id }) : null
  const own = meeting && (await counsellingOf(core.db, person, meeting.counselling, core.now()))
  return meeting && own ? { meeting, own } : null
}

/** [CO38] In the couple's own room, once each was asked about safety and both agree to being hosted. With the first it has begun. */
export async function openInMeeting(
  core: Core,
  { person, meeting, exercise }: OfMeeting & { exercise: string },
): Promise<{ session: string } | Refusal> {
  const found = await meetingOf(core, { person, meeting })
  if (!found?.own.couple) return refuse('not-found')
  const refused = await refusedHosting(core, found)
  if (refused) return refused
  const { couple, counselling } = found.own
  if (await isAskedEnough(core, { counselling, couple, meeting })) return refuse('asked-enough')
  const offered = await offeredTo(core, { couple, exercise, by: person })
  if (isRefusal(offered)) return offered
  const [session, at, room] = [newId(), core.now(), await roomOf(core.db, { couple })]
  const opened = await nextOpening(core, { couple, offered })
  await core.sessions.write({ session, couple }, (append) =>
    core.db.transaction(async (tx) => {
      await openSession(tx, { session, room, exercise, version: offered.script.version, at })
      await append(tx, { command: newId(), person, seat: 'counsellor', events: [opened] })
      await addMeetingSession(tx, { meeting, session })
      await beginMeeting(tx, { meeting, at })
    }),
  )
  return { session }
}

/** [CO48] [CO62] Two who have said "not tonight" twice are not asked in another room or meeting of that evening. */
function isAskedEnough(
  core: Core,
  { counselling, couple, meeting }: { counselling: string; couple: string; meeting: string | null },
): Promise<boolean> {
  return hasRefused({ db: core.db, past: core.sessions.past }, { counselling, couple, meeting, now: core.now() })
}

async function refusedHosting(
  { db }: Core,
  { meeting, own }: { meeting: Meeting; own: Counselling },
): Promise<Refusal | null> {
  if (meeting.endedAt !== null) return refuse('meeting-over')
  if (own.safetyFirstAt === null || own.safetySecondAt === null) return refuse('safety-first')
  return (await consented(db, { ...own, purpose: 'hosting' })) ? null : refuse('not-agreed')
}

/** [CO44] The counsellor is out of its rooms with that; the two may go on in them by themselves. */
export async function closeMeeting(core: Core, asked: OfMeeting): Promise<object | Refusal> {
  const found = await meetingOf(core, asked)
  if (!found) return refuse('not-found')
  const work = async (tx: Core['db']) => {
    await endMeeting(tx, { meeting: asked.meeting, at: core.now() })
    return {}
  }
  return (await showOut(core, { among: { counselling: found.own.counselling }, work })) ?? refuse('not-found')
}
