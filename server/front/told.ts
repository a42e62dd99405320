// What whoever asked is told of a fault: no more than is known of what became of their asking.
import { troubleIn } from '#db/trouble.ts'

/** `command`: one whose id tells a repeat, and which writes in one transaction. */
export type AskedTo = 'read' | 'write' | 'command'

/** [DU40] [DU41] */
export function toldOf(fault: unknown, asked: AskedTo): 'unavailable' | 'outcome-unknown' | 'fault' {
  const trouble = troubleIn(fault)
  if (trouble === null) return 'fault'
  if (asked === 'read' || trouble === 'not-done') return 'unavailable'
  // What was lost outside of a transaction may have been done all the same.
  return trouble === 'outcome-unknown' || asked === 'write' ? 'outcome-unknown' : 'unavailable'
}
