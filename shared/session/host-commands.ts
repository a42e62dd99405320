// Everything a counsellor can ask of a session they host: its pace, and prompts of their own. Nothing of it answers for anybody.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { LOCALES } from '#shared/locale.ts'
import { BREATH_SECONDS } from '#shared/prompts/bounds.ts'
import { wholeWithin } from '#shared/prompts/shapes.ts'
import { textOf } from '#shared/written.ts'
import { LONGEST } from './limits.ts'

const on = z.boolean()

/** Where a prompt comes from: a step of an exercise, a question typed on the spot, or a breath. */
export const BroughtPrompt = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('library'), exercise: Id, step: Id }),
  z.strictObject({ as: z.literal('typed'), text: textOf(LONGEST.brought), locale: z.enum(LOCALES) }),
  z.strictObject({ as: z.literal('breathe'), seconds: wholeWithin(BREATH_SECONDS) }),
])
export type BroughtPrompt = z.infer<typeof BroughtPrompt>

export const BroughtTo = z.enum(['both', 'first', 'second'])
export type BroughtTo = z.infer<typeof BroughtTo>

export const HostCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('host-ask') }),
  z.strictObject({ type: z.literal('hold'), on }),
  z.strictObject({ type: z.literal('slow'), on }),
  z.strictObject({ type: z.literal('hold-reveal'), on }),
  z.strictObject({ type: z.literal('host-go-on'), step: Id }),
  z.strictObject({ type: z.literal('bring-prompt'), to: BroughtTo, prompt: BroughtPrompt }),
  z.strictObject({ type: z.literal('offer-break') }),
  z.strictObject({ type: z.literal('offer-moment-alone') }),
  // `host-leave` leaves the two to go on; `host-end` ends it for today, with their place kept.
  z.strictObject({ type: z.literal('host-leave') }),
  z.strictObject({ type: z.literal('host-end') }),
])
export type HostCommand = z.infer<typeof HostCommand>
export type HostCommandOf<T extends HostCommand['type']> = Extract<HostCommand, { type: T }>

const HOST_COMMANDS: readonly string[] = HostCommand.def.options.flatMap((option) => option.def.shape.type.def.values)

export function isHostCommand<C extends { type: string }>(command: C | HostCommand): command is HostCommand {
  return HOST_COMMANDS.includes(command.type)
}
