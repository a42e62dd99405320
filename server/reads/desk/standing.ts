// Whether what a counsellor may read has changed. Nobody else has anything to ask here.
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../../core/core.ts'
import type { Person } from '../../identity/identity.ts'
import { ownCounsellor } from '../counselling/counsellor.ts'

/** `known`: what they were told before; without, the answer comes at once. */
export async function standing(
  core: Core,
  { id, signIn, known }: Pick<Person, 'id' | 'signIn'> & { known?: string | undefined },
): Promise<{ standing: string } | Refusal> {
  const counsellor = await ownCounsellor(core, { person: id })
  if (!counsellor) return refuse('not-found')
  if (!counsellor.secondWay) return refuse('second-way-needed')
  const asking = { id, signIn }
  return { standing: known === undefined ? await core.desks.standing(asking) : await core.desks.changed(asking, known) }
}
