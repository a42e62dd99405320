// What a command leads to: its own events, and all that follows from them by itself, in one entry.
import type { Instant } from '#shared/time.ts'
import { consequenceOf } from './consequence.ts'
import type { SessionEvent } from './events.ts'
import { apply } from './evolve.ts'
import type { Followed } from './outcome.ts'
import type { Session } from './session.ts'

// Each event may make another one due. All go into one entry, so that an answer is never kept without the reveal that it brings.
export function followed(session: Session, events: readonly SessionEvent[], now: Instant): Followed {
  const said = { position: session.position + 1, at: now }
  const all = [...events]
  let after = all.reduce((folded, event) => apply(folded, event, said), { ...session, position: said.position })
  for (let due = consequenceOf(after); due; due = consequenceOf(after)) {
    all.push(due)
    after = apply(after, due, said)
  }
  return { events: all, after }
}
