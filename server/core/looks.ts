// Notes what a counsellor sees of a couple, before it is handed out. Every function of reads/desk whose name begins with `show` does so.
import { noteView, type Viewed } from '#db/viewed.ts'
import { newId } from '../secrets.ts'
import type { HostSeated, Seated } from './access.ts'
import type { Core } from './core.ts'

type Ground = Pick<Core, 'db' | 'now'>
/** `session`: of a reflection, or of a room. */
type Looking = { person: string; counselling: string; session?: string }
type What = Viewed['what']

// [CO37]
export async function noteLook({ db, now }: Ground, { person, counselling, session }: Looking, what: What) {
  await noteView(db, { id: newId(), counselling, by: person, what, session: session ?? null, at: now() })
}

/** [CO58] Each thing that is shown, and nothing that is not. */
export async function noteShown(core: Ground, looking: Looking, shown: Partial<Record<What, boolean>>): Promise<void> {
  for (const [what, isShown] of Object.entries(shown)) if (isShown) await noteLook(core, looking, what as What)
}

/** [CO37] A counsellor's look begins when they are let in, not when their line opens. */
export async function noteAdmitted(core: Ground, seated: Seated | HostSeated): Promise<void> {
  if (seated.seat === 'counsellor') await noteLook(core, seated, 'room')
}
