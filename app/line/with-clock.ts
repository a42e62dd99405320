// Where a command tells the other an hour, this device's offset from UTC goes along, so that two who read different clocks are told.
import { offsetAt } from '#app/ui/zone.ts'
import type { AnyCommand } from '#shared/protocol.ts'

export function withClock<C extends AnyCommand>(command: C): C {
  const at = toldAt(command)
  return at === null ? command : { ...command, offset: offsetAt(at) }
}

/** The moment whose offset goes along; null where none does. */
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
