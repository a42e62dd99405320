// A meeting as its counsellor sees it: its time, its plan, and which of its sessions are open. Nothing of what is said in them.
import type { Counselling } from '#db/counselling.ts'
import { type Meeting, sessionsOfMeeting } from '#db/meetings.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { consented } from '../../access.ts'
import type { Core } from '../../core.ts'
import { meetingOf } from '../../writes/desk/meetings.ts'
import { aliasOf } from './alias.ts'

type Ground = Pick<Core, 'db' | 'ownKeys' | 'now'>

/** Whether rooms can be opened: `no-couple` while one of the two has not come. */
export type Ready = 'ready' | 'no-couple' | 'safety-first' | 'not-agreed'
export type MeetingSession = { session: string; exercise: string; version: number; openedAt: Instant; closed: boolean }
export type DeskMeeting = Meeting & { sessions: MeetingSession[] }
export type MeetingPage = DeskMeeting & { alias: string; ready: Ready; now: Instant }

export async function deskMeeting(
  core: Ground,
  asked: { person: string; meeting: string },
): Promise<MeetingPage | Refusal> {
  const found = await meetingOf(core, asked)
  if (!found) return refuse('not-found')
  const ready = await readyFor(core, found.own)
  return {
    ...(await withSessions(core, found.meeting, ready)),
    alias: await aliasOf(core, found.own),
    ready,
    now: core.now(),
  }
}

export async function readyFor({ db }: Pick<Core, 'db'>, own: Counselling): Promise<Ready> {
  if (own.couple === null) return 'no-couple'
  if (own.safetyFirstAt === null || own.safetySecondAt === null) return 'safety-first'
  return (await consented(db, { ...own, purpose: 'hosting' })) ? 'ready' : 'not-agreed'
}

/** Without the consent of both to being hosted nothing of their room is told, not even what was opened there. */
export async function withSessions({ db }: Pick<Core, 'db'>, meeting: Meeting, ready: Ready): Promise<DeskMeeting> {
  const rows = ready === 'ready' ? await sessionsOfMeeting(db, meeting) : []
  const sessions = rows.map(({ session, exercise, version, openedAt, closedAt }) => ({
    session,
    exercise,
    version,
    openedAt,
    closed: closedAt !== null,
  }))
  return { ...meeting, sessions }
}
