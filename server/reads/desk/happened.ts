// What became of a counsellor's place with the two, that neither of them did: it is told to both, in the same words.
import type { Counselling } from '#db/counselling.ts'
import { type Handover, stoodIn } from '#db/handovers.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { shownName } from '../counselling/counsellor.ts'

/** `from`: when it began, and `at` when it was over, or null while it lasts; of all else `at` alone. */
export type Happening =
  | { what: 'disabled'; by: string; at: Instant }
  | { what: 'handed-over'; by: string; at: Instant }
  | { what: 'cover'; by: string; from: Instant; until: Instant; at: Instant | null }
type Ground = Pick<Core, 'db' | 'ownKeys' | 'now'>

/** [CO60] The last first. */
export async function happenedIn(core: Ground, own: Counselling): Promise<Happening[]> {
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
