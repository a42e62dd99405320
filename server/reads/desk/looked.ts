// Notes every look of a counsellor at a couple's material, before anything of it is handed out.
import { noteView, type Viewed } from '#db/viewed.ts'
import type { Core } from '../../core.ts'
import { newId } from '../../secrets.ts'

type Look = { person: string; counselling: string; what: Viewed['what']; session?: string }

// [CO37]
export async function looked(
  { db, now }: Pick<Core, 'db' | 'now'>,
  { person, counselling, what, session }: Look,
): Promise<void> {
  await noteView(db, { id: newId(), counselling, by: person, what, session: session ?? null, at: now() })
}
