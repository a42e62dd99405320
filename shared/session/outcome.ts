// What a rule says to a command, and what it needs to know from outside to say it.
import type { Script } from '#shared/exercises/exercise.ts'
import type { SessionEvent } from './events.ts'
import type { RuleRefusal } from './refusal.ts'
import type { Session } from './session.ts'

/** What a rule says: events, none when a command has no effect, or why not. */
export type Outcome = readonly SessionEvent[] | RuleRefusal

/** The events of one entry, and the session that has taken them in. */
export type Followed = { readonly events: readonly SessionEvent[]; readonly after: Session }
/** What a command leads to with all that follows from it; no events when it has no effect. */
export type Decision = Followed | RuleRefusal

/** An exercise as this couple may do it: with their last session of it, what else they have, and the one whose letter it walks through. */
export type Offered = { script: Script; earlier: Session['earlier']; has?: Session['has']; about?: string }
export type Catalogue = (exercise: string) => Offered | RuleRefusal
