// The shape of an exercise's script: a flat list of steps, one prompt each. It holds structure; words live in messages.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { Prompt, wholeWithin } from '#shared/prompts/shapes.ts'

const Whole = (least: number, most: number) => wholeWithin({ least, most })

// The other's answer to that earlier step is answered here, so that only who was given something there is asked. With `stem`: only who was
// given that one of its sentences.
const Answers = z.union([Id, z.strictObject({ step: Id, stem: Id })])

/** What both can have signed, the newest of its kind. */
export const KEEPSAKES = ['break-word', 'loop-name', 'half-page', 'goal'] as const
export type Keepsake = (typeof KEEPSAKES)[number]

/**
 * What a couple can have before a session begins. `wish`: one of last time that was met, of whoever wished it. `how-a-break-goes`: they have
 * read it. `what-helps`: when it is too much at once, of whoever has said it.
 */
const HAVINGS = [...KEEPSAKES, 'wish', 'how-a-break-goes', 'what-helps'] as const
export type Having = (typeof HAVINGS)[number]

// [AN16] What stands beside a prompt: what the other answered in that earlier step does. From before, one's own answer to a step of the
// couple's last session of this exercise, both answers to one of the last session of another, or what both have signed.
const Beside = z.union([
  Id,
  z.strictObject({ lastTime: Id }),
  z.strictObject({ exercise: Id, step: Id }),
  z.strictObject({ signed: z.enum(KEEPSAKES) }),
])
/** What of that is not of this session. */
export type FromBefore = Exclude<z.infer<typeof Beside>, string>

// How what is given may enter the reflection. Of `both` and `both-carry` it is everybody who was asked, or nobody. A step that says nothing is
// carried where it holds own words.
export const InReflection = z.enum(['never', 'carry', 'stands', 'both', 'both-carry'])
export type InReflection = z.infer<typeof InReflection>

export const Step = z.strictObject({
  id: Id,
  asks: z.enum(['both', 'speaker', 'listener']),
  // Turn 2 is the swap: whoever listened in turn 1 speaks.
  turn: z.optional(z.union([z.literal(1), z.literal(2)])),
  prompt: Prompt,
  // [AN14] What the listener is asked at the same time, where the prompt is the speaker's.
  listener: z.optional(
    z.strictObject({ prompt: Prompt, answers: z.optional(Answers), inReflection: z.optional(InReflection) }),
  ),
  answers: z.optional(Answers),
  // [DO20] Asked only of whom something was given in that earlier step: by themselves, where it was theirs to answer, else by the other.
  follows: z.optional(Id),
  inReflection: z.optional(InReflection),
  // Its answers open together with that later step's.
  revealWith: z.optional(Id),
  // Of what opens together with it, its own stand first.
  opensFirst: z.optional(z.literal(true)),
  // Its answers never leave the seat; with `device`, nor the device.
  kept: z.optional(z.union([z.literal(true), z.literal('device')])),
  // Of what is kept on the device: whoever likes is shown it there the next time.
  comesBack: z.optional(z.literal(true)),
  // Cannot be met before these steps have been revealed (mirrors and offers say so by themselves).
  after: z.optional(z.array(Id).check(z.maxLength(8))),
  // One's own answer to that earlier step, or to both, stands beside the prompt.
  about: z.optional(z.union([Id, z.array(Id).check(z.length(2))])),
  beside: z.optional(z.array(Beside).check(z.minLength(1), z.maxLength(8))),
  // `first`, `again`: by whether the couple has done this exercise before. `every`/`at`: rotates with the count of earlier sessions.
  // `has`/`lacks`: by what the couple has before it begins.
  when: z.optional(
    z.union([
      z.enum(['first', 'again']),
      z.strictObject({ every: Whole(2, 12), at: Whole(0, 11) }),
      z.strictObject({ has: z.enum(HAVINGS) }),
      z.strictObject({ lacks: z.enum(HAVINGS) }),
    ]),
  ),
  // Left out on the shorter way, by the name that it had when it was first stored.
  leftOutWhenLighter: z.optional(z.literal(true)),
  // Who speaks first is asked although one of the two only listens today.
  inAnyCase: z.optional(z.literal(true)),
  // Only met when somebody's confidence was below 7, nobody says whose.
  onlyWhenSmaller: z.optional(z.literal(true)),
})
/**
 * A step as a session walks it: one brought on the spot may ask one seat alone, and one that stands around the script says where. No script
 * does either.
 */
export type Step = Omit<z.infer<typeof Step>, 'asks'> & {
  asks: z.infer<typeof Step>['asks'] | 'first' | 'second'
  frame?: 'check-in' | 'close'
}

/** The earlier steps of the same session that stand beside a step. */
export function besideOf({ beside = [] }: Pick<Step, 'beside'>): string[] {
  return beside.filter((each) => typeof each === 'string')
}

/** What stands beside it from the couple's earlier sessions. */
export function fromBefore({ beside = [] }: Pick<Step, 'beside'>): FromBefore[] {
  return beside.filter((each) => typeof each !== 'string')
}

// [PA8] One line of plain text with something to see in it, and no sign that is not seen, or turns or covers what stands around it. Joiners stay.
const LINE =
  /^(?=$|.*(?![\u2800\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}\p{P}\p{S}])(?!.*\p{M}{5})(?:\u200c|\u200d|\ufe0e|\ufe0f|(?![\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]).)*$/u
const Line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(LINE))

// The parts of a scale: 0 to 3, 4 to 6 and 7 to 10.
const Bands = z.strictObject({ low: Line(40), middle: Line(40), high: Line(40) })
export type Band = keyof z.infer<typeof Bands>

const HalfWords = z.strictObject({
  // Above the prompt, only where it says what is needed.
  why: z.optional(Line(300)),
  prompt: Line(500),
  // The same in half a line, above what was answered.
  asked: z.optional(Line(60)),
  // What the one who is not asked reads meanwhile: something good to do.
  meanwhile: z.optional(Line(500)),
  example: z.optional(Line(1000)),
  sentence: z.optional(Line(500)),
  options: z.optional(z.record(Id, Line(120))),
  // [LE11] `bands`: how a letter calls the lowest, middle and highest part of it, after its name: "Closeness: in between for Tom".
  scales: z.optional(
    z.record(Id, z.strictObject({ name: Line(80), low: Line(60), high: Line(60), bands: z.optional(Bands) })),
  ),
  blanks: z.optional(z.record(Id, Line(120))),
  // The sentences of a builder that has several. They end without a full stop.
  stems: z.optional(z.record(Id, Line(500))),
  // What else there is to read beneath the prompt of a step that is only read.
  paragraphs: z.optional(z.array(Line(500)).check(z.minLength(1), z.maxLength(6))),
  // What to talk of in each round, in place of the prompt.
  rounds: z.optional(z.array(Line(500)).check(z.minLength(1), z.maxLength(12))),
})
/**
 * The words of one step in one language, `listener` of its second half. Texts are plain text; a builder's `sentence` holds `{blank-id}` for
 * each blank.
 */
export const StepWords = z.extend(HalfWords, { listener: z.optional(HalfWords) })
export type StepWords = z.infer<typeof StepWords>
/** What is needed of a step's words to tell a filled sentence whole. */
export type SentenceWords = Pick<StepWords, 'sentence' | 'stems' | 'options'>

/** One step's words, in one or more languages. */
export type Texts = Partial<Record<Locale, StepWords>>

/** The words of an exercise in one language: of the library's, messages/<locale>/exercises/<id>.json, under its version. */
export const ScriptWords = z.strictObject({
  title: Line(80),
  // One line: what it is for.
  for: Line(200),
  // What it will ask of you, in two or three short sentences.
  asks: Line(500),
  steps: z.record(Id, StepWords),
})
export type ScriptWords = z.infer<typeof ScriptWords>

/** That an exercise may take. */
const MINUTES = { least: 1, most: 120 } as const
const minutes = z.tuple([Whole(MINUTES.least, MINUTES.most), Whole(MINUTES.least, MINUTES.most)])
const steps = z.array(Step).check(z.minLength(1), z.maxLength(60))
// With it the close is always the short one.
const close = z.optional(z.literal('short'))

/** The structure of an exercise, before it has a name and a version. [EX9] `minutes` is how long it usually takes, [least, most]. */
export const Structure = z.strictObject({ minutes, steps, close })
export type Structure = Pick<Script, 'minutes' | 'steps' | 'close'>

/** The first of them is for whoever reads none. */
export const InLanguages = z.partialRecord(z.enum(LOCALES), ScriptWords)
// [FC22] The check for it lies with the others, which say what is missing; the published shape says it too.
InLanguages.register(z.globalRegistry, { minProperties: 1 })
export type InLanguages = z.infer<typeof InLanguages>

/** One exercise in one version. Those that a counsellor wrote carry their `words`; the library's lie in messages. */
export const Script = z.strictObject({
  id: Id,
  version: Whole(1, 10_000),
  minutes,
  steps,
  // Absent in the first. What differs between the two for a whole session stands in edition.ts.
  edition: z.optional(z.literal(2)),
  close,
  // It opens more than others, and its first screen says for whom it is.
  opensMost: z.optional(z.literal(true)),
  words: z.optional(InLanguages),
})
export type Script = Omit<z.infer<typeof Script>, 'steps'> & { steps: Step[] }

/** The languages that something is written in, the first of them for whoever reads none. */
export function languagesOf<W>(words: Partial<Record<Locale, W>>): Locale[] {
  return LOCALES.filter((locale) => words[locale] !== undefined)
}

/** Whether it is done over the letter of another session. */
export function walksThrough({ steps }: Pick<Script, 'steps'>): boolean {
  return steps.some(({ prompt }) => 'over' in prompt && prompt.over === 'letter')
}
