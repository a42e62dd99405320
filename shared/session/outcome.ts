// What comes of a command: events that follow from it, none when it has no effect, or why not.
import type { SessionEvent } from './events.ts'
import type { Refusal } from './refusal.ts'

export type Outcome = readonly SessionEvent[] | Refusal
