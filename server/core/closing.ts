// How long a counsellor can still write their own notes once a couple is no longer theirs: a closing note comes after the end.
import { counsellingById } from '#db/counselling.ts'
import { counsellorById } from '#db/counsellors.ts'
import { handedOnAt } from '#db/handovers.ts'
import { notedBy } from '#db/notes.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Core } from './core.ts'

export const CLOSING = 30 * 24 * 60 * MINUTE

type Asked = { person: string; counselling: string }

/** [CO50] Null for whoever never had it, once that time is over, and for a counsellor to whom nothing opens. */
export async function notesUntil(core: Pick<Core, 'db' | 'now'>, asked: Asked): Promise<Instant | null> {
  const over = await overSince(core, asked)
  if (over === null || core.now() > over + CLOSING) return null
  const own = await counsellorById(core.db, asked)
  return own?.disabledAt === null && own.secondWay ? over + CLOSING : null
}

async function overSince(
  { db, now }: Pick<Core, 'db' | 'now'>,
  { person, counselling }: Asked,
): Promise<Instant | null> {
  const found = await counsellingById(db, { counselling })
  if (found?.counsellor === person) return found.endedAt
  // A couple that was handed on or covered is known to have been theirs by the notes that they have of it.
  const noted = found && (await notedBy(db, { by: person })).includes(counselling)
  return noted ? handedOnAt(db, { counselling, now: now() }) : null
}
