// A couple's listed sessions, folded one after the other, so that whatever else waits has its turn in between.
import type { ListedSession } from '#db/sessions.ts'
import type { Session } from '#shared/session/session.ts'
import type { Core } from '../core.ts'

export async function folded(
  { rooms }: Pick<Core, 'rooms'>,
  couple: string,
  rows: readonly Pick<ListedSession, 'session' | 'position'>[],
): Promise<Session[]> {
  const sessions: Session[] = []
  for (const { session, position } of rows) {
    sessions.push(await rooms.past({ couple, session, position }))
    await new Promise(setImmediate)
  }
  return sessions
}
