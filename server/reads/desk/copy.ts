// What a counsellor takes along for their own records: the reflections and agreements both agree to show, and their own notes.
import { counsellingById } from '#db/counselling.ts'
import { notedBy } from '#db/notes.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import { counsellingOf } from '../../access.ts'
import type { Core } from '../../core.ts'
import { orUnreadable } from '../../damage.ts'
import { ownCounsellor } from '../counselling/counsellor.ts'
import { aliasOf } from './alias.ts'
import { readableOf } from './consents.ts'
import { looked } from './looked.ts'
import { type OwnNote, ownNotes } from './notes.ts'
import { type AgreementNow, agreementsOf, pastOf } from './past.ts'
import { type ForDesk, reflectionWith } from './reflection.ts'

/** `alias` null: of a couple that has been handed over, or was not named yet. */
export type DeskCopy = {
  alias: string | null
  reflections: ForDesk[]
  agreements: AgreementNow[]
  notes: OwnNote[]
  /** Reflections that do not open any more. */
  unread: number
  now: Instant
}
type Asked = { person: string; counselling: string }

/** [CO40] What is agreed at this moment and no more; of a couple that is no longer theirs, their own notes alone. */
export async function deskCopy(core: Core, { person, counselling }: Asked): Promise<DeskCopy | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own) return formerCopy(core, { person, counselling })
  const readable = await readableOf(core, own)
  const past = readable && (await pastOf(core, readable))
  const reflections: ForDesk[] = []
  let unread = 0
  for (const { session } of past?.reflections ?? []) {
    const shown = readable && (await orUnreadable(reflectionWith(core, readable, session)))
    if (shown && 'refused' in shown) unread += 1
    if (!shown || 'refused' in shown) continue
    await looked(core, { person, counselling, session }, 'reflection')
    reflections.push(shown)
  }
  const agreements = (readable && (await agreementsOf(core, readable))) ?? []
  if (agreements.length > 0) await looked(core, { person, counselling }, 'agreements')
  const notes = await ownNotes(core, { person, counselling })
  return { alias: await aliasOf(core, own, person), reflections, agreements, notes, unread, now: core.now() }
}

async function formerCopy(core: Core, { person, counselling }: Asked): Promise<DeskCopy | Refusal> {
  const former = (await formerCouples(core, { person })).find((one) => one.counselling === counselling)
  if (!former) return refuse('not-found')
  const notes = await ownNotes(core, { person, counselling })
  return { alias: former.alias, reflections: [], agreements: [], notes, unread: 0, now: core.now() }
}

/** No longer theirs, but with notes that still are. `alias` null: it was never named by them, or is another's by now. */
export type FormerCouple = { counselling: string; alias: string | null; handedOver: boolean; since: Instant }

export async function formerCouples(core: Core, { person }: { person: string }): Promise<FormerCouple[]> {
  if (!(await ownCounsellor(core, { person }))?.secondWay) return []
  const noted = await notedBy(core.db, { by: person })
  const found = await Promise.all(
    noted.map(async (counselling) => {
      const standing = await counsellingOf(core.db, person, counselling, core.now())
      const former = standing ? null : await counsellingById(core.db, { counselling })
      if (!former) return null
      // The name they gave it is theirs only while the couple was.
      const handedOver = former.counsellor !== person
      const alias = handedOver ? null : await aliasOf(core, former, person)
      return { counselling, alias, handedOver, since: former.createdAt }
    }),
  )
  return found.filter((one) => one !== null).toSorted((a, b) => b.since - a.since)
}
