// Which refusal a fault becomes: the one that says no more than is known of what happened to the request.
import { troubleIn } from '#db/trouble.ts'
import type { RefusalCode } from '#shared/session/refusal.ts'
import { Damaged } from '../log/damage.ts'
import { describeFault, type Journal } from '../ops/journal.ts'
import { newId } from '../secrets.ts'

/** `command`: one whose id tells a repeat, and which writes in one transaction. */
export type AskedTo = 'read' | 'write' | 'command'

/** [DU40] [DU41] */
export function toldOf(fault: unknown, asked: AskedTo): 'unavailable' | 'outcome-unknown' | 'fault' {
  const trouble = troubleIn(fault)
  if (trouble === null) return 'fault'
  if (asked === 'read' || trouble === 'not-done') return 'unavailable'
  // A statement outside of a transaction may have been carried out though its answer was lost.
  return trouble === 'outcome-unknown' || asked === 'write' ? 'outcome-unknown' : 'unavailable'
}

export type ToldFault = { refused: RefusalCode; fault?: string }

/** Notes a fault and gives what the person is told, with the id under which it is noted where it is ours to mend. */
export function noteFault(journal: Journal, fault: unknown, asked: AskedTo): ToldFault {
  // [DU60] Noted where it did not open.
  if (fault instanceof Damaged) return { refused: 'unreadable' }
  const [id, refused] = [newId(), toldOf(fault, asked)]
  journal.error({ fault: id, ...describeFault(fault) }, 'door-fault')
  return refused === 'fault' ? { refused, fault: id } : { refused }
}
