// All that crosses the wire between a browser (or any Socket.IO client) and the server.
import * as z from 'zod/mini'
import { Command } from './session/commands.ts'
import type { RefusalCode } from './session/refusal.ts'
import { PARTNER_SEATS, type Seat } from './session/seat.ts'
import type { Frame } from './session/view-shape.ts'

export const PROTOCOL_VERSION = 1

/** Made by the client, once per intent: a repeat gives the first answer again. */
export const CommandId = z.uuid()

export const SentCommand = z.strictObject({ id: CommandId, command: Command })
export type SentCommand = z.infer<typeof SentCommand>

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

/** Who is in the room now, coarsely, and who asks to be let in by name after typing a spoken code. */
export type Presence = { here: Seat[]; knocking: { id: string; name: string }[] }

export type ServerToClient = { view: (frame: Frame) => void; presence: (presence: Presence) => void }
export type ClientToServer = { command: (sent: SentCommand, reply: (reply: Reply) => void) => void }
