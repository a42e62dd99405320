// [WI1] [FC4] All that crosses the wire between a browser (or any Socket.IO client) and the server.
import * as z from 'zod/mini'
import { Command } from './session/commands.ts'
import { HostCommand } from './session/host-commands.ts'
import type { HostFrame } from './session/host-view-shape.ts'
import type { RefusalCode } from './session/refusal.ts'
import { PARTNER_SEATS, type Seat } from './session/seat.ts'
import type { Frame } from './session/view-shape.ts'

export const PROTOCOL_VERSION = 2

/** Made by the client, once per intent: a repeat gives the first answer again. */
export const CommandId = z.uuid()

/** What any seat can send. A partner's command from the counsellor's seat, or the reverse, is malformed. */
export const AnyCommand = z.discriminatedUnion('type', [...Command.def.options, ...HostCommand.def.options])
export type AnyCommand = z.infer<typeof AnyCommand>

export const SentCommand = z.strictObject({ id: CommandId, command: AnyCommand })
/** `C`: what its seat can send. */
export type SentCommand<C extends AnyCommand = Command> = { id: string; command: C }

export const Handshake = z.strictObject({
  session: z.uuid(),
  protocol: z.int(),
  token: z.optional(z.string().check(z.maxLength(400))),
  // On one phone: the seat this line is for, where it is not one's own but held for somebody.
  seat: z.optional(z.enum(PARTNER_SEATS)),
})
export type Handshake = z.infer<typeof Handshake>

/** `at`: at most three paths into a malformed command. `fault`: the id under which the server logged what went wrong. */
export type Reply = { ok: true; version: number } | { ok: false; refused: RefusalCode; at?: string[]; fault?: string }

/** Who is in the room now, coarsely, and who asks to be let in by name. `hostLost`: the counsellor has had no line for twenty seconds. */
export type Presence = { here: Seat[]; knocking: { id: string; name: string }[]; hostLost?: true }

/** `F`: the frames of a partner's seat, or `HostFrame` on the counsellor's. */
export type ServerToClient<F extends Frame | HostFrame = Frame> = {
  view: (frame: F) => void
  presence: (presence: Presence) => void
}
export type ClientToServer<C extends AnyCommand = Command> = {
  command: (sent: SentCommand<C>, reply: (reply: Reply) => void) => void
}
