// Sessions folded to be looked at in passing, for letters, lists and searches: a cache of their logs, good until a log has gone on.
import type { Db } from '#db/client.ts'
import { positionOf } from '#db/sessions.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import type { Log, LogEntry } from '../log/log.ts'
import { idleCache } from './idle-cache.ts'

const KEPT = 500

/** `position`: the last one of its log, where that has just been read; it is asked for otherwise. */
export type PastAsked = { session: string; couple: string; position?: number }
/** [DU60] Null for a session that does not open, so that lists can leave it out. */
export type PastCache = {
  of: (asked: PastAsked) => Promise<Session | null>
  forget: (session: string) => void
  letGo: () => void
}

type Ground = { db: Db; log: Log; now: () => Instant; bounds?: { sessions: number } | undefined }

export function openPast({ db, log, now, bounds }: Ground): PastCache {
  const kept = idleCache<Session>({ most: bounds?.sessions ?? KEPT, now })
  return {
    of: async ({ session, couple, position }) => {
      const last = position ?? (await positionOf(db, { session }))
      const known = kept.get(session)
      if (known && known.position >= last) return asOf(known, now())
      const entries = await unlessDamaged(log.load(db, { session, couple }))
      const folded = entries && foldedOrNull(log, session, entries)
      if (folded) kept.set(session, folded)
      return folded && asOf(folded, now())
    },
    forget: (session) => void kept.delete(session),
    letGo: () => void kept.purgeStale(),
  }
}

function foldedOrNull(log: Log, session: string, entries: readonly LogEntry[]): Session | null {
  try {
    return fold(log, session, entries, (sound) => replay(session, sound))
  } catch {
    return null
  }
}
