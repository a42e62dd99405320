// Couples that are no longer this counsellor's: their own notes on them, and how long those can still be written. Nothing else of the two.
import { counsellingById, endedSince } from '#db/counselling.ts'
import { notedBy } from '#db/notes.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { counsellingOf } from '../../core/access.ts'
import { CLOSING, notesUntil } from '../../core/closing.ts'
import type { Core } from '../../core/core.ts'
import { ownCounsellor } from '../counselling/counsellor.ts'
import { aliasOf } from './alias.ts'
import { type OwnNote, ownNotes } from './notes.ts'

export type FormerCouple = {
  counselling: string
  /** Null where it was never named by them, or is another's by now. */
  alias: string | null
  handedOver: boolean
  since: Instant
  /** When one's own notes can no longer be written; null once that is so. */
  until: Instant | null
}
export type FormerPage = FormerCouple & { notes: OwnNote[] }
type Asked = { person: string }

/** [CO50] Those with notes of theirs, and those that ended a short while ago. The newest first. */
export async function formerCouples(core: Core, { person }: Asked): Promise<FormerCouple[]> {
  if (!(await ownCounsellor(core, { person }))?.secondWay) return []
  const ended = await endedSince(core.db, { counsellor: person, since: core.now() - CLOSING })
  const known = [...new Set([...(await notedBy(core.db, { by: person })), ...ended])]
  const found = await Promise.all(known.map((counselling) => former(core, { person, counselling })))
  return found.filter((one) => one !== null).toSorted((a, b) => b.since - a.since)
}

export async function formerPage(
  core: Core,
  { person, counselling }: Asked & { counselling: string },
): Promise<FormerPage | Refusal> {
  const found = (await formerCouples(core, { person })).find((one) => one.counselling === counselling)
  return found ? { ...found, notes: await ownNotes(core, { person, counselling }) } : refuse('not-found')
}

async function former(core: Core, asked: Asked & { counselling: string }): Promise<FormerCouple | null> {
  const { person, counselling } = asked
  if (await counsellingOf(core, person, counselling)) return null
  const found = await counsellingById(core.db, { counselling })
  if (!found) return null
  // The name they gave it is theirs only while the couple was.
  const handedOver = found.counsellor !== person
  const alias = handedOver ? null : await aliasOf(core, found, person)
  return { counselling, alias, handedOver, since: found.createdAt, until: await notesUntil(core, asked) }
}
