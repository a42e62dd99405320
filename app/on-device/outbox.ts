// The commands of one session that the server has not answered yet, kept on this device in order.
// One stored entry per command: two tabs never overwrite each other's.
import type { AnyCommand, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'
import { newCommandId } from './command-id.ts'
import type { Device } from './device.ts'
import { thisTab } from './tab.ts'
import { tried } from './tried.ts'

export type Outbox<C extends AnyCommand = Command> = {
  /** Oldest first, of every tab. */
  all: () => SentCommand<C>[]
  add: (command: C, at: number) => void
  remove: (id: string) => void
  /** The tab whose words it was made from. */
  tabOf: (id: string) => string | undefined
}

type Waiting<C extends AnyCommand> = { at: number; sent: SentCommand<C>; tab?: string }

export function openOutbox<C extends AnyCommand = Command>(place: string, device: Device, tab = thisTab()): Outbox<C> {
  const prefix = `halfway:outbox:${place}:`
  let last = 0
  const lying = () =>
    device
      .names(prefix)
      .flatMap((name) => waiting<C>(device.read(name)))
      .sort((a, b) => a.at - b.at)
  return {
    all: () => lying().map(({ sent }) => sent),
    add: (command, at) => {
      // Two commands within a millisecond keep their order, and so they do where the device's clock was set back.
      last = Math.max(last + 1, (lying().at(-1)?.at ?? 0) + 1, at)
      const sent = { id: newCommandId(), command }
      // [DU8]
      device.keep(prefix + sent.id, JSON.stringify({ at: last, sent, tab } satisfies Waiting<C>))
    },
    remove: (id) => device.forget(prefix + id),
    tabOf: (id) => waiting<C>(device.read(prefix + id))[0]?.tab,
  }
}

function waiting<C extends AnyCommand>(text: string | null): Waiting<C>[] {
  const read = text === null ? null : tried(() => JSON.parse(text) as Waiting<C>)
  return read ? [read] : []
}
