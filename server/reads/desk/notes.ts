// A counsellor's own notes on a couple, and what was written to both, opened by whose key seals them.
import { followUpsOf } from '#db/follow-ups.ts'
import { notesOf } from '#db/notes.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { openJoint, PLACES } from '../../log/joint.ts'
import { OWN, openOwn } from '../../log/own-key.ts'
import { shownName } from '../counselling/counsellor.ts'

/** `text` null: it does not open. */
export type OwnNote = { note: string; text: string | null; at: Instant }
export type FollowUpSeen = { followUp: string; by: string; text: string | null; at: Instant }

// [CO39] Of others nothing is even looked for.
export async function ownNotes(
  core: Pick<Core, 'db' | 'ownKeys'>,
  { person, counselling }: { person: string; counselling: string },
): Promise<OwnNote[]> {
  const rows = await notesOf(core.db, { counselling, by: person })
  return Promise.all(
    rows.map(async ({ note, sealed, at }) => ({ note, at, text: await openOwn(core, person, sealed, OWN.note(note)) })),
  )
}

/** The newest first, each with who wrote it. */
export async function followUps(
  core: Pick<Core, 'db' | 'ownKeys' | 'keyring'>,
  { counselling, couple }: { counselling: string; couple: string },
): Promise<FollowUpSeen[]> {
  const rows = await followUpsOf(core.db, { counselling })
  return Promise.all(
    rows.map(async ({ followUp, by, sealed, at }) => ({
      followUp,
      by: await shownName(core, by),
      text: await openJoint(core, couple, sealed, PLACES.followUp(followUp)),
      at,
    })),
  )
}
