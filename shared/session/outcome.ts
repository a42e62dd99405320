// What a rule says to a command, and what it needs to know from outside to say it.
import type { Script } from '#shared/exercises/exercise.ts'
import type { SessionEvent } from './events.ts'
import type { RuleRefusal } from './refusal.ts'
import type { Session } from './session.ts'

/** Events that follow from a command, none when it has no effect, or why not. */
export type Outcome = readonly SessionEvent[] | RuleRefusal

/** An exercise as this couple may do it: with their last session of it, and the one whose letter it walks through. */
export type Offered = { script: Script; earlier: Session['earlier']; about?: string }
export type Catalogue = (exercise: string) => Offered | RuleRefusal
