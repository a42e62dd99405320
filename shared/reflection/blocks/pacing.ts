// How a session was paced, for the one who paced it: what the counsellor did, and how often. It says nothing of what was answered.
import type { Session } from '#shared/session/session.ts'

const PACED = ['held', 'slowed', 'reveal-held', 'went-on', 'brought', 'break-offered', 'moment-alone'] as const
export type PacedTimes = { what: (typeof PACED)[number]; times: number }

/** What was never done is left out. */
export function pacing({ hosted: { paced } }: Pick<Session, 'hosted'>): PacedTimes[] {
  return PACED.flatMap((what) => {
    const times = paced.filter((one) => one.what === what).length
    return times > 0 ? [{ what, times }] : []
  })
}
