// What has been revealed so far, to be read again, and what an entry said that a sentence of the reflection names.
import { sourceAt, type Wordless } from '#shared/reflection/numbering.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Saying } from '#shared/session/source.ts'
import { viewFor } from '#shared/session/view.ts'
import { mayNameEntries, type Opened } from '#shared/session/view-shape.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'

/** `seat`: another than one's own, held for somebody. */
type Asked = { person: string; session: string; seat?: string | undefined }

export async function opened(core: Core, { person, session, seat }: Asked): Promise<Opened[] | Refusal> {
  const seated = await seatOf(core.db, person, session, seat)
  if (!seated) return refuse('not-found')
  return openedFor(await core.sessions.session(seated), seated.seat)
}

/** `number`: as a reflection that was read gives it. Nothing with that number and too early to ask are one and the same. */
export async function source(
  core: Core,
  { person, session, seat, number }: Asked & { number: number },
): Promise<Saying | Wordless | Refusal> {
  const seated = await seatOf(core.db, person, session, seat)
  if (!seated) return refuse('not-found')
  const said = await core.sessions.session(seated)
  if (!mayNameEntries(viewFor(said, seated.seat))) return refuse('not-found')
  return sourceAt(said, seated.seat, number) ?? refuse('not-found')
}
