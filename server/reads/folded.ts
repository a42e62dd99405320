// A couple's listed sessions, folded one after the other, so that whatever else waits has its turn in between. One that does not open is
// left out, and counted.
import type { ListedSession } from '#db/sessions.ts'
import type { Session } from '#shared/session/session.ts'
import type { Core } from '../core/core.ts'

type Rows = readonly Pick<ListedSession, 'session' | 'position'>[]
type Ground = Pick<Core, 'sessions'>

export async function folded(ground: Ground, couple: string, rows: Rows): Promise<Session[]> {
  return (await foldedAll(ground, couple, rows)).sessions
}

/** [DU60] `unread`: how many do not open, for whoever says so. */
export async function foldedAll(
  core: Ground,
  couple: string,
  rows: Rows,
): Promise<{ sessions: Session[]; unread: number }> {
  const sessions: Session[] = []
  for (const { session, position } of rows) {
    const past = await core.sessions.past({ couple, session, position })
    if (past) sessions.push(past)
    await new Promise(setImmediate)
  }
  return { sessions, unread: rows.length - sessions.length }
}
