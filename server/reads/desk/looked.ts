// Notes every look of a counsellor at a couple's material, by the name of what is shown, before anything of it is handed out.
import { noteView, type Viewed } from '#db/viewed.ts'
import type { Hosting, Seated } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { newId } from '../../secrets.ts'

type Ground = Pick<Core, 'db' | 'now'>
/** `session`: of a reflection, or of a room. */
type Looking = { person: string; counselling: string; session?: string }
type What = Viewed['what']

// [CO37]
export async function looked({ db, now }: Ground, { person, counselling, session }: Looking, what: What) {
  await noteView(db, { id: newId(), counselling, by: person, what, session: session ?? null, at: now() })
}

/** [CO58] Each thing that is shown, and nothing that is not. */
export async function noteShown(core: Ground, looking: Looking, shown: Partial<Record<What, boolean>>): Promise<void> {
  for (const [what, isShown] of Object.entries(shown)) if (isShown) await looked(core, looking, what as What)
}

/** [CO37] Being let in is what is noted, not the line at the door. */
export async function noteAdmitted(core: Ground, seated: Seated | Hosting): Promise<void> {
  if (seated.seat === 'counsellor') await looked(core, seated, 'room')
}
