// The counsellor's day: their own couples under the names they gave them, what comes next with each, and what is due.
import { type Counselling, counsellingsHeldBy } from '#db/counselling.ts'
import { type Meeting, meetingsOf } from '#db/meetings.ts'
import type { Instant } from '#shared/time.ts'
import type { OpenDesk } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { noteLook } from '../../core/looks.ts'
import { counsellorName, shownName } from '../counselling/counsellor.ts'
import { aliasOf } from './alias.ts'
import { readableOf } from './consents.ts'
import { type FormerCouple, formerCouples } from './former.ts'
import { type HandoverSeen, handoversAsked } from './handovers.ts'
import { type Ready, readyFor, withSessions } from './meeting.ts'
import { agreementsOf } from './past.ts'

type DeskCouple = {
  counselling: string
  /** Null until they have named the couple themselves. */
  alias: string | null
  /** Of whose couple it is, where one only covers. */
  covering: string | null
  ready: Ready
  /** The one that goes on, or the next that is planned. */
  meeting: Pick<Meeting, 'meeting' | 'at' | 'begunAt'> | null
  /** What they opened in the meeting that goes on. */
  opened: { meeting: string; session: string; exercise: string; version: number }[]
  /** Agreements whose day has come; null without the consent to them. */
  due: number | null
}
export type Today = { name: string; couples: DeskCouple[]; asked: HandoverSeen[]; former: FormerCouple[]; now: Instant }

/** [CO43] In the order of what comes next; those without anything planned after them, the newest first. */
export async function showToday(core: Core, { person }: OpenDesk): Promise<Today> {
  const held = await counsellingsHeldBy(core.db, { person, now: core.now() })
  const couples = await Promise.all(held.map((own) => listed(core, person, own)))
  const asked = await handoversAsked(core, { person })
  const former = await formerCouples(core, { person })
  const name = await shownName(core, person)
  return { name, couples: couples.toSorted(byNext), asked, former, now: core.now() }
}

function byNext({ meeting: a }: DeskCouple, { meeting: b }: DeskCouple): number {
  if (a && b) return a.at - b.at
  return a || b ? (a ? -1 : 1) : 0
}

async function listed(core: Core, person: string, own: Counselling): Promise<DeskCouple> {
  const { counselling, counsellor } = own
  const ready = await readyFor(core, own)
  const meetings = (await meetingsOf(core.db, { counselling })).filter(({ endedAt }) => endedAt === null).reverse()
  const [next] = meetings.toSorted((a, b) => Number(a.begunAt === null) - Number(b.begunAt === null))
  const begun = await Promise.all(meetings.map((meeting) => withSessions(core, meeting, ready)))
  return {
    counselling,
    alias: await aliasOf(core, own, person),
    covering: counsellor === person ? null : await counsellorName(core, counsellor),
    ready,
    meeting: next ? { meeting: next.meeting, at: next.at, begunAt: next.begunAt } : null,
    opened: begun.flatMap(({ meeting, sessions }) =>
      sessions.map(({ session, exercise, version }) => ({ meeting, session, exercise, version })),
    ),
    due: await showDue(core, person, own),
  }
}

async function showDue(core: Core, person: string, own: Counselling): Promise<number | null> {
  const readable = await readableOf(core, own)
  const agreements = readable && (await agreementsOf(core, readable))
  const due = agreements?.filter((one) => one.due).length ?? null
  // [CO37] That something is due is theirs too.
  if (due) await noteLook(core, { person, counselling: own.counselling }, 'agreements')
  return due
}

/** In one word, what they may read now. With `known`, the word they were told before, it is answered once there is another. */
export async function standing(
  { desks }: Core,
  { person: id }: OpenDesk,
  { signIn, known }: { signIn: string; known?: string | undefined },
): Promise<{ standing: string }> {
  const asking = { id, signIn }
  return { standing: known === undefined ? await desks.standing(asking) : await desks.changed(asking, known) }
}
