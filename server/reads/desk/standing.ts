// Whether what a counsellor may read has changed. Nobody else has anything to ask here.
import type { OpenDesk } from '../../core/access.ts'
import type { Core } from '../../core/core.ts'

/** `known`: what they were told before; without, the answer comes at once. */
export async function standing(
  { desks }: Core,
  { person: id }: OpenDesk,
  { signIn, known }: { signIn: string; known?: string | undefined },
): Promise<{ standing: string }> {
  const asking = { id, signIn }
  return { standing: known === undefined ? await desks.standing(asking) : await desks.changed(asking, known) }
}
