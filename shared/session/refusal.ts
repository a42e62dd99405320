// Why a command is not carried out. A refusal is a value; the browser has a kind sentence for every code.

/** What the rules of a session say no with: all that `decide` can. */
type RuleCode =
  | 'not-started'
  | 'already-started'
  | 'session-closed'
  | 'session-resting'
  | 'not-resting'
  | 'on-a-break'
  | 'not-on-a-break'
  | 'no-such-step'
  | 'step-closed'
  | 'step-unfinished'
  | 'not-asked'
  | 'already-revealed'
  | 'nothing-given'
  | 'malformed-answer'
  | 'own-words'
  | 'not-the-speaker'
  | 'already-settled'
  | 'nothing-to-judge'
  | 'own-offer'
  | 'own-proposal'
  | 'changed-since'
  | 'not-the-caller'
  | 'break-not-over'
  | 'already-renegotiated'
  | 'line-already-sent'
  | 'no-such-exercise'
  | 'too-early'
  | 'time-passed'
  | 'day-not-ahead'
  | 'too-far-ahead'
  | 'nothing-to-walk-through'
  | 'held'
  | 'moment-alone'
  | 'between'
  | 'no-host'
  | 'not-admitted'
  | 'not-now'
  | 'asked-enough'
  | 'nothing-shut'
  | 'malformed'
  | 'too-many'

/** What the doors say no with, before or beside the rules. */
type DoorCode =
  | 'invitation-closed'
  | 'signed-out'
  | 'wrong-sign-in'
  | 'wrong-password'
  | 'wrong-word'
  | 'wrong-passkey'
  | 'wrong-recovery-code'
  | 'wrong-second-factor'
  | 'second-factor-needed'
  | 'second-way-needed'
  | 'account-needed'
  | 'link-for-another'
  | 'same-name'
  | 'still-counselling'
  | 'address-taken'
  | 'already-signed-in'
  | 'sign-in-again'
  | 'both-places'
  | 'no-passkeys-here'
  | 'last-way-in'
  | 'safety-first'
  | 'not-agreed'
  | 'meeting-over'
  | 'no-such-counsellor'
  | 'newer-version'
  | 'exercise-unsound'
  | 'wrong-paper-code'
  | 'places-here'
  | 'not-yours-alone'
  | 'not-found'
  | 'unreadable'
  | 'reload-needed'
  | 'unavailable'
  | 'outcome-unknown'
  | 'fault'

export type RefusalCode = RuleCode | DoorCode
export type Refusal<Code extends RefusalCode = RefusalCode> = { readonly refused: Code }
export type RuleRefusal = Refusal<RuleCode>

export function refuse<Code extends RefusalCode>(refused: Code): Refusal<Code> {
  return { refused }
}

/** In the query of a page's handshake: the page asks again by itself when nothing is decided. Older pages do not say it. */
export const ASKS_AGAIN = { again: '1' } as const

/** Nothing has been decided: asking again by the same id tells what has. */
export function isUndecided(refused: RefusalCode): boolean {
  return refused === 'unavailable' || refused === 'outcome-unknown'
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}
