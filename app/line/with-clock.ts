// What one's clock says goes along with what the other sees at once, so that each is told where the two differ.
import { offsetAt } from '#app/ui/zone.ts'
import type { AnyCommand } from '#shared/protocol.ts'

export function withClock<C extends AnyCommand>(command: C): C {
  const at = toldAt(command)
  return at === null ? command : { ...command, offset: offsetAt(at) }
}

/** For which moment the clock is told; null where it is not. */
function toldAt(command: AnyCommand): number | null {
  switch (command.type) {
    case 'suggest-time':
      return command.at
    case 'ready':
    case 'answer-suggestion':
    case 'propose':
    case 'take-break':
    case 'shorten':
    case 'renegotiate':
      return Date.now()
    default:
      return null
  }
}
