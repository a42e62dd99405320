// What a counsellor takes along for their own records: the reflections and agreements both agree to show, and their own notes.
import { isRefusal, type Refusal } from '#shared/session/refusal.ts'
import type { Instant } from '#shared/time.ts'
import type { Counsels } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { noteLook } from '../../core/looks.ts'
import { orUnreadable } from '../../log/damage.ts'
import { aliasOf } from './alias.ts'
import { readableOf } from './consents.ts'
import { formerPage } from './former.ts'
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

/** [CO40] What is agreed at this moment and no more. */
export async function copyOut(core: Core, own: Counsels): Promise<DeskCopy> {
  const { person, counselling } = own
  const readable = await readableOf(core, own)
  const past = readable && (await pastOf(core, readable))
  const reflections: ForDesk[] = []
  let unread = 0
  for (const { session } of past?.reflections ?? []) {
    const shown = readable && (await orUnreadable(reflectionWith(core, readable, session)))
    if (shown && 'refused' in shown) unread += 1
    if (!shown || 'refused' in shown) continue
    await noteLook(core, { person, counselling, session }, 'reflection')
    reflections.push(shown)
  }
  const agreements = (readable && (await agreementsOf(core, readable))) ?? []
  if (agreements.length > 0) await noteLook(core, { person, counselling }, 'agreements')
  const notes = await ownNotes(core, { person, counselling })
  return { alias: await aliasOf(core, own, person), reflections, agreements, notes, unread, now: core.now() }
}

/** [CO40] Of a couple that is no longer theirs: their own notes alone. */
export async function formerCopy(
  core: Core,
  asked: { person: string; counselling: string },
): Promise<DeskCopy | Refusal> {
  const former = await formerPage(core, asked)
  if (isRefusal(former)) return former
  return { alias: former.alias, reflections: [], agreements: [], notes: former.notes, unread: 0, now: core.now() }
}
