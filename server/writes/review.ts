// Takes a look back on a session, or its list made anew, through its own queue, where a closed one has no line any more. The rules are the
// session's.
import type { Locale } from '#shared/locale.ts'
import type { Reply } from '#shared/protocol.ts'
import type { CommandOf, Review } from '#shared/session/commands.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'

type Given<C> = { id: string; command: C }
type Taken = { version: number } | Refusal

export function review(core: Core, seated: Seated, given: Given<Review>): Promise<Taken> {
  return taken(core, seated, given)
}

/** [LE2] `steps`: those whose lines stand in the letter from now on. */
export function carryAnew(
  core: Core,
  seated: Seated,
  { id, step, steps, locale }: { id: string; step: string; steps: string[]; locale: Locale },
): Promise<Taken> {
  return taken(core, seated, { id, command: { type: 'answer', step, locale, value: { kind: 'carry', steps } } })
}

async function taken(core: Core, seated: Seated, given: Given<Review | CommandOf<'answer'>>): Promise<Taken> {
  const replies: Reply[] = []
  await core.sessions.command(seated, given, (reply) => replies.push(reply))
  const [reply] = replies
  if (!reply) throw new Error('a command was not answered')
  return reply.ok ? { version: reply.version } : refuse(reply.refused)
}
