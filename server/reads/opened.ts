// What has been revealed so far, to be read again, and what an entry said that a sentence of the reflection names.
import { sourceAt, type Wordless } from '#shared/reflection/numbering.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Saying } from '#shared/session/source.ts'
import { viewFor } from '#shared/session/view.ts'
import { mayNameEntries, type Opened } from '#shared/session/view-shape.ts'
import { openedFor } from '#shared/session/view-step.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'

export async function opened(core: Core, seated: Seated): Promise<Opened[]> {
  return openedFor(await core.sessions.session(seated), seated.seat)
}

/** `position`: as a reflection that was read gives it. Nothing with that number and too early to ask are one and the same. */
export async function source(core: Core, seated: Seated, position: number): Promise<Saying | Wordless | Refusal> {
  const said = await core.sessions.session(seated)
  if (!mayNameEntries(viewFor(said, seated.seat))) return refuse('not-found')
  return sourceAt(said, seated.seat, position) ?? refuse('not-found')
}
