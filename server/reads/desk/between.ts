// What both partners read between two meetings: what was looked at, what was written to them, what they may do, and what comes next.
import { counsellorById } from '#db/counsellors.ts'
import { type Handover, handoverOf, stands, stoodIn } from '#db/handovers.ts'
import { meetingsOf } from '#db/meetings.ts'
import { sessionsOf } from '#db/sessions.ts'
import { type Viewed, viewsOf } from '#db/viewed.ts'
import type { Instant } from '#shared/time.ts'
import { type Counselled, coupleOf } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { shownName } from '../counselling/counsellor.ts'
import { type HomeworkSeen, homeworkSeen } from './homework.ts'
import { type FollowUpSeen, followUps } from './notes.ts'

// Further back than anybody reads on a page.
const [VIEWS, ALL] = [200, 100_000]

/** `from`: when it began, and `at` when it was over, or null while it lasts; of all else `at` alone. */
export type Happening =
  | { what: 'disabled'; by: string; at: Instant }
  | { what: 'handed-over'; by: string; at: Instant }
  | { what: 'cover'; by: string; from: Instant; until: Instant; at: Instant | null }
/** One look of a counsellor. `exercise`: whose reflection it was; null where that is gone, and for all else. */
export type CounsellorLook = { what: Viewed['what']; exercise: string | null; by: string; at: Instant }
export type HandoverOffered = {
  kind: 'for-good' | 'cover'
  until: Instant | null
  /** Who would take over. */
  to: string
  /** One's own yes. The other's is not told. */
  mine: boolean
  /** All three have said yes: it goes on now. */
  stands: boolean
}
export type Between = {
  looks: CounsellorLook[]
  happened: Happening[]
  followUps: FollowUpSeen[]
  homework: HomeworkSeen[]
  next: { at: Instant; minutes: number; exercises: readonly string[] } | null
  handover: HandoverOffered | null
}

/** [CO37] For either of the two, also once it has ended: then only what was. */
export async function between(core: Core, own: Counselled): Promise<Between> {
  const { person, counselling, couple } = own
  const seat = couple && (await coupleOf(core, person, couple))?.seat
  const looks = await looksAt(core, { counselling, couple })
  const past = { ...NOTHING, looks, happened: await happenedIn(core, own) }
  if (!couple || !seat) return past
  const written = { ...past, followUps: await followUps(core, { counselling, couple }) }
  const isDisabled = (await counsellorById(core.db, { person: own.counsellor }))?.disabledAt !== null
  if (own.endedAt !== null || isDisabled) return written
  const meetings = (await meetingsOf(core.db, { counselling })).filter(({ endedAt }) => endedAt === null)
  const [next] = meetings.reverse()
  const asked = await handoverOf(core.db, { counselling, now: core.now() })
  return {
    ...written,
    homework: await homeworkSeen(core, { counselling, couple, told: { reachesBackTo: null, openedSince: null } }),
    next: next ? { at: next.at, minutes: next.minutes, exercises: next.exercises } : null,
    handover: asked && {
      kind: asked.kind,
      until: asked.until,
      to: await shownName(core, asked.to),
      mine: asked[seat === 'first' ? 'firstAgreedAt' : 'secondAgreedAt'] !== null,
      stands: stands(asked),
    },
  }
}

const NOTHING = { followUps: [], homework: [], next: null, handover: null }

async function looksAt(
  core: Core,
  { counselling, couple }: { counselling: string; couple: string | null },
): Promise<CounsellorLook[]> {
  const views = await viewsOf(core.db, { counselling, most: VIEWS })
  const rows = couple && views.length > 0 ? await sessionsOf(core.db, { couple, most: ALL }) : []
  const exercises = new Map(rows.map(({ session, exercise }) => [session, exercise]))
  return Promise.all(
    views.map(async ({ what, session, by, at }) => ({
      what,
      exercise: (session && exercises.get(session)) ?? null,
      by: await shownName(core, by),
      at,
    })),
  )
}

/** [CO60] What became of the counsellor's place that neither of the two did, the last first. It is told to both in the same words. */
async function happenedIn(core: Core, own: Counselled): Promise<Happening[]> {
  const stood = await stoodIn(core.db, own)
  const told = await Promise.all(stood.map(async (one) => tell(one, await shownName(core, one.to), core.now())))
  const { counsellorDisabledAt: at } = own
  if (at !== null) told.push({ what: 'disabled', by: await shownName(core, own.counsellor), at })
  return told.toSorted((one, other) => beginning(other) - beginning(one))
}

function tell({ kind, until, endedAt, ...said }: Handover, by: string, now: Instant): Happening {
  const from = Math.max(said.takenAt ?? 0, said.firstAgreedAt ?? 0, said.secondAgreedAt ?? 0)
  if (kind === 'for-good' || until === null) return { what: 'handed-over', by, at: from }
  const end = Math.min(until, endedAt ?? until)
  return { what: 'cover', by, from, until, at: end <= now ? end : null }
}

function beginning(one: Happening): Instant {
  return one.what === 'cover' ? one.from : one.at
}
