// Whether the couple must not be asked again: their refusals in one session count in every other of that meeting and evening.
import type { Db } from '#db/client.ts'
import { sessionsAround } from '#db/meetings.ts'
import { MOST_ASKING } from '#shared/session/host.ts'
import type { Hosted, Session } from '#shared/session/session.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { PastCache } from './past.ts'

const EVENING = 12 * 60 * MINUTE

type Ground = { db: Db; past: PastCache['of'] }
/** `session`: as it is just now, where one is at hand. */
type Asked = { counselling: string; meeting: string | null; couple: string; now: Instant; session?: Session }

/** [CO48] [CO62] */
export async function hasRefused({ db, past }: Ground, asked: Asked): Promise<boolean> {
  const { counselling, meeting, couple, now } = asked
  const since = now - EVENING
  let refusals = 0
  for (const { session, position, ...one } of await sessionsAround(db, { counselling, meeting, since })) {
    const atHand = asked.session?.id === session ? asked.session : null
    const hosted = (atHand ?? (await past({ session, couple, position })))?.hosted
    if (!hosted) continue
    if (one.meeting === meeting || isLate(hosted, since)) refusals += hosted.refusals
  }
  return refusals >= MOST_ASKING
}

function isLate({ refusedAt }: Hosted, since: Instant): boolean {
  return refusedAt !== null && refusedAt > since
}
