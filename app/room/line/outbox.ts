// The commands of one session that the server has not answered yet, kept on this device in order.
// One stored entry per command: two tabs never overwrite each other's.
import type { SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { newCommandId } from './command-id.ts'
import type { Device } from './device.ts'

export type Outbox = {
  /** Oldest first, of every tab. */
  all: () => SentCommand[]
  add: (command: Command, at: number) => void
  remove: (id: string) => void
}

type Waiting = { at: number; sent: SentCommand }

export function openOutbox(place: string, device: Device): Outbox {
  const prefix = `halfway:outbox:${place}:`
  let last = 0
  return {
    all: () =>
      device
        .names(prefix)
        .flatMap((name) => waiting(device.read(name)))
        .sort((a, b) => a.at - b.at)
        .map(({ sent }) => sent),
    add: (command, at) => {
      // Two commands within a millisecond keep their order.
      last = Math.max(last + 1, at)
      const sent = { id: newCommandId(), command }
      device.keep(prefix + sent.id, JSON.stringify({ at: last, sent } satisfies Waiting))
    },
    remove: (id) => device.forget(prefix + id),
  }
}

function waiting(text: string | null): Waiting[] {
  if (text === null) return []
  try {
    return [JSON.parse(text) as Waiting]
  } catch {
    return []
  }
}
