// What a counsellor keeps of a couple for themselves, and what they write to both.
import * as followUps from '#db/follow-ups.ts'
import * as notes from '#db/notes.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { isId, type Met, type Noting } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'
import { PLACES, sealJoint } from '../../log/joint.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'
import { newId } from '../../secrets.ts'

/** [CO39] Sealed by their own key: nobody else's desk ever opens it. */
export async function writeNote(core: Core, { person, counselling }: Noting, text: string): Promise<{ note: string }> {
  const note = newId()
  const sealed = await sealOwn(core, person, text, OWN.note(note))
  await notes.writeNote(core.db, { note, counselling, by: person, sealed, at: core.now() })
  return { note }
}

/** `text` null: it is thrown away. Of others' notes none is even looked for. */
export async function changeNote(
  core: Core,
  { person, counselling }: Noting,
  { note, text }: { note: string; text: string | null },
): Promise<object | Refusal> {
  if (!isId(note)) return refuse('not-found')
  const own = { note, counselling, by: person }
  const changed =
    text === null
      ? await notes.dropNote(core.db, own)
      : await notes.rewriteNote(core.db, { ...own, sealed: await sealOwn(core, person, text, OWN.note(note)) })
  return changed ? {} : refuse('not-found')
}

/** Sealed by the key of the two, who read it on their page. */
export async function writeFollowUp(
  core: Core,
  { person, counselling, couple }: Met,
  text: string,
): Promise<{ followUp: string }> {
  const followUp = newId()
  const sealed = await sealJoint(core, couple, text, PLACES.followUp(followUp))
  await followUps.writeFollowUp(core.db, { followUp, counselling, by: person, sealed, at: core.now() })
  return { followUp }
}
