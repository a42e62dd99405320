// Takes a look back on a session, or its list made anew, through its own queue, where a closed one has no line any more. The rules are the
// session's.
import type { Reply } from '#shared/protocol.ts'
import type { CommandOf, Review } from '#shared/session/commands.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'

export async function review(
  core: Core,
  seated: Seated,
  given: { id: string; command: Review | CommandOf<'answer'> },
): Promise<{ version: number } | Refusal> {
  const replies: Reply[] = []
  await core.sessions.command(seated, given, (reply) => replies.push(reply))
  const [reply] = replies
  if (!reply) throw new Error('a review was not answered')
  return reply.ok ? { version: reply.version } : refuse(reply.refused)
}
