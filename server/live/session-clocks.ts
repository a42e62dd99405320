// The time in a session. Its log never runs backwards, and where the server's clock was put back behind it, time goes on in it from its
// last entry all the same: what was promised for twenty minutes takes twenty minutes.
import type { Instant } from '#shared/time.ts'

export type SessionClocks = ReturnType<typeof openSessionClocks>

export function openSessionClocks(now: () => Instant) {
  const ahead = new Map<string, number>()
  return {
    /** [DU43] The time in it now, and by how many milliseconds that is ahead of the server's. `lastAt`: of its last entry. */
    in: (session: string, lastAt: Instant): { now: Instant; ahead: number } => {
      const at = now()
      const by = Math.max(ahead.get(session) ?? 0, lastAt - at)
      if (by > 0) ahead.set(session, by)
      return { now: at + by, ahead: by }
    },
    /** No time is running in this session, so its clock may go by the server's again. */
    forget: (session: string): void => void ahead.delete(session),
  }
}
