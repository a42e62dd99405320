// What a counsellor keeps of a couple for themselves, and what they write to both.
import { addFollowUp } from '#db/follow-ups.ts'
import { addNote, dropNote, rewriteNote } from '#db/notes.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { bothHaveMet, counsellingOf, isId } from '../../core/access.ts'
import { notesUntil } from '../../core/closing.ts'
import type { Core } from '../../core/core.ts'
import { PLACES, sealJoint } from '../../log/joint.ts'
import { OWN, sealOwn } from '../../log/own-key.ts'
import { newId } from '../../secrets.ts'

type Writing = { person: string; counselling: string; text: string }

/** [CO39] Sealed by their own key: nobody else's desk ever opens it. */
export async function writeNote(
  core: Core,
  { person, counselling, text }: Writing,
): Promise<{ note: string } | Refusal> {
  if (!(await mayNote(core, { person, counselling }))) return refuse('not-found')
  const note = newId()
  const sealed = await sealOwn(core, person, text, OWN.note(note))
  await addNote(core.db, { note, counselling, by: person, sealed, at: core.now() })
  return { note }
}

/** `text` null: it is thrown away. */
export async function changeNote(
  core: Core,
  { person, counselling, note, text }: Omit<Writing, 'text'> & { note: string; text: string | null },
): Promise<object | Refusal> {
  if (!isId(note) || !(await mayNote(core, { person, counselling }))) return refuse('not-found')
  const own = { note, counselling, by: person }
  const changed =
    text === null
      ? await dropNote(core.db, own)
      : await rewriteNote(core.db, { ...own, sealed: await sealOwn(core, person, text, OWN.note(note)) })
  return changed ? {} : refuse('not-found')
}

/** [CO50] While it is theirs, and for a while after: a closing note is still to be written. */
async function mayNote(core: Core, own: Omit<Writing, 'text'>): Promise<boolean> {
  if (await counsellingOf(core.db, own.person, own.counselling, core.now())) return true
  return (await notesUntil(core, own)) !== null
}

/** Sealed by the key of the two, who read it on their page. */
export async function writeFollowUp(
  core: Core,
  { person, counselling, text }: Writing,
): Promise<{ followUp: string } | Refusal> {
  const own = await counsellingOf(core.db, person, counselling, core.now())
  if (!own?.couple) return refuse('not-found')
  if (!(await bothHaveMet(core.db, own))) return refuse('not-agreed')
  const followUp = newId()
  const sealed = await sealJoint(core, own.couple, text, PLACES.followUp(followUp))
  await addFollowUp(core.db, { followUp, counselling, by: person, sealed, at: core.now() })
  return { followUp }
}
