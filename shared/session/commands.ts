// Everything a seat can ask of a session. Strict and bounded: what does not fit is malformed.

import * as z from 'zod/mini'
import { OFFSETS } from '#shared/ahead.ts'
import { Id } from '#shared/id.ts'
import { LOCALES } from '#shared/locale.ts'
import { AnswerValue } from '#shared/prompts/shapes.ts'
import { lineOf, textOf } from '#shared/written.ts'
import { Terms } from './agreement.ts'
import { CAME_UP, FATES, WAYS_OUT } from './fates.ts'
import { LONGEST } from './limits.ts'

// A proposal or suggestion is named by its number, so that nobody signs changed words.
const Ordinal = z.int().check(z.gte(1))
const Time = z.int().check(z.gte(0))
const Minutes = z.int().check(z.gte(1), z.lte(24 * 60))
/** By how many minutes the clock of the one who says it is ahead of UTC. */
const Offset = z.int().check(z.gte(OFFSETS.least), z.lte(OFFSETS.most))
// Only of what the other sees at once: it tells how far apart their clocks are.
const offset = z.optional(Offset)
// [BR16] Nobody is told when it ends: not today, and whoever calls it does not know when.
const openEnded = z.optional(z.literal(true))
const locale = z.enum(LOCALES)
const step = Id

export const Mode = z.enum(['in-one-place', 'on-a-call', 'apart', 'one-phone'])
export type Mode = z.infer<typeof Mode>

export const PassNote = z.enum(['not-yet', 'no-words-tonight'])
export type PassNote = z.infer<typeof PassNote>

/** Ready-made kind lines the one who waits can send, once each in a break. */
export const KindLine = z.enum(['take-your-time', 'i-am-here', 'thank-you-for-saying', 'see-you-soon'])
export type KindLine = z.infer<typeof KindLine>

/** Ready-made lines that may go with a stop for today. */
export const StopLine = z.enum(['too-tired', 'something-came-up', 'another-day'])
export type StopLine = z.infer<typeof StopLine>

export const Response = z.discriminatedUnion('says', [
  z.strictObject({ says: z.literal('yes') }),
  z.strictObject({ says: z.literal('later'), when: lineOf(LONGEST.later) }),
  z.strictObject({ says: z.literal('smaller'), text: textOf(LONGEST.smaller) }),
  z.strictObject({ says: z.literal('no'), text: z.optional(textOf(LONGEST.no)) }),
])
export type Response = z.infer<typeof Response>

/** What became of an agreement, as one partner sees it. */
export const Fate = z.enum(FATES)
export type Fate = z.infer<typeof Fate>

/** Whether the loop came up. */
export const CameUp = z.enum(CAME_UP)
export type CameUp = z.infer<typeof CameUp>

/** Whether a way out of it helped. `not-yet`: there was nothing to try it on. */
export const WayOut = z.enum([...WAYS_OUT, 'not-yet'])
export type WayOut = z.infer<typeof WayOut>

/** Looking back, which a session takes for as long as it is kept: closed, too. */
export const Review = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('review-agreement'),
    step,
    fate: Fate,
    inTheWay: z.optional(textOf(LONGEST.inTheWay)),
    locale,
  }),
  z.strictObject({ type: z.literal('review-loop'), step, cameUp: CameUp, wayOut: WayOut }),
])
export type Review = z.infer<typeof Review>

export const Command = z.discriminatedUnion('type', [
  // Lobby
  z.strictObject({ type: z.literal('ready'), mode: Mode, offset }),
  z.strictObject({ type: z.literal('suggest-exercise'), exercise: Id }),
  z.strictObject({ type: z.literal('suggest-time'), at: Time, offset }),
  z.strictObject({ type: z.literal('answer-suggestion'), suggestion: Ordinal, accept: z.boolean(), offset }),
  // Every prompt
  z.strictObject({ type: z.literal('answer'), step, value: AnswerValue, locale }),
  z.strictObject({ type: z.literal('pass'), step, note: z.optional(PassNote) }),
  z.strictObject({ type: z.literal('take-back'), step }),
  z.strictObject({ type: z.literal('go-on'), step }),
  // Mirror
  z.strictObject({ type: z.literal('mirror'), step, text: textOf(LONGEST.saidBack), locale }),
  z.strictObject({
    type: z.literal('judge'),
    step,
    heard: z.enum(['yes', 'nearly', 'not-yet']),
    missing: z.optional(textOf(LONGEST.missing)),
  }),
  z.strictObject({ type: z.literal('settle-mirror'), step, how: z.enum(['close-enough', 'said-again']) }),
  // Offer
  z.strictObject({ type: z.literal('offer'), step, text: textOf(LONGEST.ask), locale }),
  z.strictObject({ type: z.literal('respond'), step, response: Response, locale }),
  z.strictObject({ type: z.literal('accept-response'), step }),
  // Agree
  z.strictObject({ type: z.literal('propose'), step, terms: Terms, locale, offset }),
  z.strictObject({ type: z.literal('sign'), step, proposal: Ordinal }),
  z.strictObject({ type: z.literal('decline'), step, proposal: Ordinal }),
  // Clocks: breathe and talk
  z.strictObject({ type: z.literal('begin'), step }),
  z.strictObject({ type: z.literal('extend'), step }),
  // How the two are there, breaks and rest
  z.strictObject({ type: z.literal('choose-mode'), mode: Mode }),
  // The close now, and the rest another day: once both have said so.
  z.strictObject({ type: z.literal('skip-to-close') }),
  z.strictObject({
    type: z.literal('take-break'),
    minutes: Minutes,
    openEnded,
    opening: z.optional(textOf(LONGEST.opening)),
    reason: z.optional(textOf(LONGEST.reason)),
    offset,
  }),
  z.strictObject({ type: z.literal('shorten'), minutes: Minutes, offset }),
  z.strictObject({ type: z.literal('renegotiate'), minutes: Minutes, openEnded, offset }),
  z.strictObject({ type: z.literal('return') }),
  z.strictObject({ type: z.literal('send-line'), line: KindLine }),
  // [SA6] `takeBack`: of one's own all that has not opened. `line`: the other reads it; only where it rests for both.
  z.strictObject({
    type: z.literal('stop-for-today'),
    takeBack: z.optional(z.boolean()),
    line: z.optional(StopLine),
  }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('close') }),
  // The counsellor: letting them in or not, by oneself for a moment, and letting them go
  z.strictObject({ type: z.literal('admit-host') }),
  z.strictObject({ type: z.literal('refuse-host') }),
  z.strictObject({ type: z.literal('ask-moment-alone') }),
  z.strictObject({ type: z.literal('end-moment-alone') }),
  z.strictObject({ type: z.literal('dismiss-host') }),
  z.strictObject({ type: z.literal('go-on-without-host') }),
  z.strictObject({ type: z.literal('open-shut') }),
  // Looking back
  ...Review.def.options,
])
export type Command = z.infer<typeof Command>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
