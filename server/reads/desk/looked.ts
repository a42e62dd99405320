// Notes every look of a counsellor at a couple's material, before anything of it is handed out.
import { noteView, type Viewed } from '#db/viewed.ts'
import type { Hosting } from '../../access.ts'
import type { Core } from '../../core.ts'
import type { Seated } from '../../rooms.ts'
import { newId } from '../../secrets.ts'

type Look = { person: string; counselling: string; what: Viewed['what']; session?: string }

// [CO37]
export async function looked(
  { db, now }: Pick<Core, 'db' | 'now'>,
  { person, counselling, what, session }: Look,
): Promise<void> {
  await noteView(db, { id: newId(), counselling, by: person, what, session: session ?? null, at: now() })
}

/** [CO37] Being let in is what is noted, not the line at the door. */
export async function noteAdmitted(core: Pick<Core, 'db' | 'now'>, seated: Seated | Hosting): Promise<void> {
  if (seated.seat !== 'counsellor') return
  const { person, counselling, session } = seated
  await looked(core, { person, counselling, what: 'room', session })
}
