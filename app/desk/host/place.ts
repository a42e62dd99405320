// A meeting as the host's page hands it to the browser: when, how long, its plan with titles, what was opened in it, and how to come in.
import type { Instant } from '#shared/time.ts'

export type Planned = { exercise: string; title: string }
export type OpenedThere = Planned & { session: string; version: number }

export type MeetingPlace = {
  meeting: string
  counselling: string
  alias: string
  at: Instant
  minutes: number
  begunAt: Instant | null
  /** In the order they are meant to be done. */
  plan: readonly Planned[]
  /** In the order they were opened. */
  opened: readonly OpenedThere[]
  /** Leads each of the two to where the meeting is. */
  link: string
}

/** The session that the meeting is in now: the last one opened, closed or not. */
export function nowIn({ opened }: Pick<MeetingPlace, 'opened'>): OpenedThere | null {
  return opened.at(-1) ?? null
}

/** What of the plan has not been opened yet, each as often as it is planned. */
export function toCome({ plan, opened }: Pick<MeetingPlace, 'plan' | 'opened'>): Planned[] {
  const left = opened.map(({ exercise }) => exercise)
  return plan.filter(({ exercise }) => {
    const at = left.indexOf(exercise)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
