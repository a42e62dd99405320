// A meeting as its counsellor sees it: its time, its plan, and which of its sessions are open. Nothing of what is said in them.
import type { Counselling } from '#db/counselling.ts'
import { type Meeting, sessionsOfMeeting } from '#db/meetings.ts'
import { reaches } from '#shared/reflection/for-counsellor.ts'
import type { Instant } from '#shared/time.ts'
import type { OfMeeting } from '../../core/access.ts'
import { consented } from '../../core/agreed-by-both.ts'
import type { Core } from '../../core/core.ts'
import { noteShown } from '../../core/looks.ts'
import { aliasOf } from './alias.ts'
import { type Readable, readableOf } from './consents.ts'
import { doneShown, type HomeworkSeen, homeworkSeen } from './homework.ts'
import { type FollowUpSeen, followUps, type OwnNote, ownNotes } from './notes.ts'

type Ground = Pick<Core, 'db' | 'ownKeys' | 'now'>

/** Whether rooms can be opened: `no-couple` while one of the two has not come. */
export type Ready = 'ready' | 'no-couple' | 'safety-first' | 'not-agreed'
/** What the counsellor opened. What became of it is not theirs to know by that. */
type MeetingSession = { session: string; exercise: string; version: number; openedAt: Instant }
export type DeskMeeting = Meeting & { sessions: MeetingSession[] }
export type HostPage = DeskMeeting & { alias: string | null; ready: Ready; now: Instant }
/** `closed` null: that is not agreed to be told. `readable`: there is a reflection of it to read. */
type SessionAfter = MeetingSession & { closed: boolean | null; readable: boolean }
export type MeetingPage = Omit<HostPage, 'sessions'> & {
  sessions: SessionAfter[]
  notes: OwnNote[]
  followUps: FollowUpSeen[]
  homework: HomeworkSeen[]
}

/** To host it. */
export async function hostPage(core: Ground, { meeting, own }: OfMeeting): Promise<HostPage> {
  const ready = await readyFor(core, own)
  return {
    ...(await withSessions(core, meeting, ready)),
    alias: await aliasOf(core, own, own.person),
    ready,
    now: core.now(),
  }
}

/** Beside it, and afterwards. */
export async function showMeeting(core: Core, of: OfMeeting): Promise<MeetingPage> {
  const { own, meeting } = of
  const readable = await readableOf(core, own)
  const page = await hostPage(core, of)
  const sessions = await afterwards(core, meeting, page.sessions, readable)
  const homework = readable ? await homeworkSeen(core, { ...readable, told: readable.agreed.pastReflections }) : []
  await noteShown(core, own, { rooms: sessions.some(({ closed }) => closed !== null), ...doneShown(homework) })
  return {
    ...page,
    sessions,
    homework,
    notes: await ownNotes(core, own),
    followUps: readable ? await followUps(core, readable) : [],
  }
}

/** [CO56] Whether the two have closed a room is of their past. */
async function afterwards(
  { db, now }: Ground,
  meeting: Meeting,
  opened: readonly MeetingSession[],
  readable: Readable | null,
): Promise<SessionAfter[]> {
  const past = readable?.agreed.pastReflections ?? null
  const isTold = past !== null && (past.reachesBackTo ?? 0) <= now()
  const closings = new Map((await sessionsOfMeeting(db, meeting)).map(({ session, closedAt }) => [session, closedAt]))
  return opened.map((one) => {
    const closedAt = closings.get(one.session) ?? null
    if (!isTold || readable?.out.has(one.session)) return { ...one, closed: null, readable: false }
    const reached = reaches(past, { ...one, closedAt })
    return { ...one, closed: closedAt !== null && !reached ? null : reached, readable: reached }
  })
}

export async function readyFor({ db }: Pick<Core, 'db'>, own: Counselling): Promise<Ready> {
  if (own.couple === null) return 'no-couple'
  if (own.safetyFirstAt === null || own.safetySecondAt === null) return 'safety-first'
  return (await consented(db, { ...own, purpose: 'hosting' })) ? 'ready' : 'not-agreed'
}

/** Without the consent of both to being hosted nothing of their room is told, not even what was opened there. */
export async function withSessions({ db }: Pick<Core, 'db'>, meeting: Meeting, ready: Ready): Promise<DeskMeeting> {
  const rows = ready === 'ready' ? await sessionsOfMeeting(db, meeting) : []
  const sessions = rows.map(({ session, exercise, version, openedAt }) => ({ session, exercise, version, openedAt }))
  return { ...meeting, sessions }
}
