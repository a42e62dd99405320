// The commands of one session that the server has not answered yet, kept on this device in order.
// One stored entry per command: two tabs never overwrite each other's.
import type { AnyCommand, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { newCommandId } from './command-id.ts'
import type { Device } from './device.ts'

export type Outbox<C extends AnyCommand = Command> = {
  /** Oldest first, of every tab. */
  all: () => SentCommand<C>[]
  add: (command: C, at: number) => void
  remove: (id: string) => void
}

type Waiting<C extends AnyCommand> = { at: number; sent: SentCommand<C> }

export function openOutbox<C extends AnyCommand = Command>(place: string, device: Device): Outbox<C> {
  const prefix = `halfway:outbox:${place}:`
  let last = 0
  return {
    all: () =>
      device
        .names(prefix)
        .flatMap((name) => waiting<C>(device.read(name)))
        .sort((a, b) => a.at - b.at)
        .map(({ sent }) => sent),
    add: (command, at) => {
      // Two commands within a millisecond keep their order.
      last = Math.max(last + 1, at)
      const sent = { id: newCommandId(), command }
      device.keep(prefix + sent.id, JSON.stringify({ at: last, sent } satisfies Waiting<C>))
    },
    remove: (id) => device.forget(prefix + id),
  }
}

function waiting<C extends AnyCommand>(text: string | null): Waiting<C>[] {
  if (text === null) return []
  try {
    return [JSON.parse(text) as Waiting<C>]
  } catch {
    return []
  }
}
