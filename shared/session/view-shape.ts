// What one seat sees of a session, as it goes over the wire. Before a reveal it is the same, whatever the other has done.
import * as z from 'zod/mini'
import { KEEPSAKES, Script, ScriptWords } from '#shared/exercises/exercise.ts'
import type { Instant as Moment } from '#shared/time.ts'
import { Terms } from './agreement.ts'
import { KindLine, Mode, StopLine } from './commands.ts'
import {
  BesideView,
  bySeat,
  Count,
  Enters,
  GoOn,
  Instant,
  isSo,
  Locale,
  OwnWords,
  Part,
  Partner,
  Shown,
  Texts,
  Written,
} from './part-shape.ts'

/** What one offered the other in an earlier session. */
export type EarlierOffer = { seat: z.infer<typeof Partner>; shown: Shown }

/** [DO3] What both read of the check-in once it has opened, for as long as it can be said anew. */
const CheckInView = z.strictObject({
  /** `skipped`: neither has said anything. */
  way: z.enum(['full', 'shorter', 'both-listen', 'skipped']),
  /**
   * Whose the first turn is by it, and why: the other only listens today, or they themselves did last time. `talk`: it is that of the talk,
   * since nobody speaks in the exercise.
   */
  firstTurn: z.nullable(z.strictObject({ seat: Partner, because: z.enum(['listen', 'listened']), talk: isSo })),
})
export type CheckInView = z.infer<typeof CheckInView>

// `title`: of the exercise that it comes from.
const fromBefore = { step: z.string(), title: z.partialRecord(Locale, z.string()), words: Texts }
/** What stands beside a step from the couple's earlier sessions, in words of those. */
export const BeforeView = z.discriminatedUnion('as', [
  z.strictObject({ ...fromBefore, as: z.enum(['last-time', 'answer']), seat: Partner, shown: Shown }),
  z.strictObject({ ...fromBefore, as: z.enum(KEEPSAKES), by: Partner, terms: Terms, locale: Locale }),
])
export type BeforeView = z.infer<typeof BeforeView>

export const StepView = z.strictObject({
  step: z.string(),
  /** Counting from 0 among the steps of this session. */
  index: Count,
  count: Count,
  /** By what its words go for this seat, where they are those of the listener's half. */
  called: z.optional(z.string()),
  /** It stands around the script, before or after it, by words that are the same in every exercise. */
  frame: z.optional(z.enum(['check-in', 'close'])),
  checkIn: z.optional(CheckInView),
  /** [DO7] From when on it is offered to go to the close and leave the rest for another day, and who would. */
  toClose: z.optional(z.strictObject({ from: Instant, mine: z.boolean(), theirs: z.boolean() })),
  /** Who speaks in this step, where it has a speaker and asks one of the two. */
  speaker: z.nullable(Partner),
  /** False for the one who has a listening screen instead. */
  asked: z.boolean(),
  /** Only one of the two is asked, though it is no turn of theirs: what is given waits for nobody. */
  alone: isSo,
  /** Its answers never leave the seat. */
  kept: z.boolean(),
  /** It is used to settle something, and shown to nobody. */
  settles: isSo,
  /** How what is given here may enter the reflection, where the step says so. */
  enters: z.optional(Enters),
  beside: z.optional(z.array(BesideView)),
  /** What both have just signed in the step before, where that needed no further press. */
  signed: z.optional(z.strictObject({ terms: Terms, locale: Locale })),
  /** What is given here is read once more before it goes, with what of one's own was given before and opens along. */
  beat: z.optional(z.array(OwnWords)),
  /** Something of the couple's earlier sessions stands beside it too, which is asked for by HTTP. */
  before: isSo,
  /** Earlier steps whose answers only this device can put beside the prompt. */
  keptBeside: z.optional(z.array(z.string())),
  /** The later step its answers open with. */
  opensWith: z.nullable(z.string()),
  /** Words that do not come from messages: show the reader's language, else the first there is, and say so. */
  words: z.nullable(Texts),
  /** The same of the earlier steps that this one shows something of. */
  earlierWords: z.record(z.string(), Texts),
  /** Brought by the counsellor on the spot. Whoever is asked, it opens to both. */
  brought: z.boolean(),
  part: Part,
  goOn: GoOn,
  /** Slowed by the counsellor: from when on one may go on. */
  goOnFrom: z.nullable(Instant),
  /** An answer of this seat that is in but not revealed, and so can be taken back. */
  canTakeBack: z.boolean(),
  canPass: z.boolean(),
})
export type StepView = z.infer<typeof StepView>

const Suggestion = z.union([
  z.strictObject({ number: Count, by: Partner, exercise: z.string() }),
  z.strictObject({ number: Count, by: Partner, at: Instant }),
])
export type Suggestion = z.infer<typeof Suggestion>

export const BreakView = z.strictObject({
  caller: Partner,
  takenAt: Instant,
  until: Instant,
  openEnded: isSo,
  /** When the caller's grace ends: from then on the other may close the session. */
  graceUntil: Instant,
  opening: z.nullable(Written),
  reason: z.nullable(Written),
  renegotiated: z.boolean(),
  lines: z.array(KindLine),
  mineReturned: z.boolean(),
  callerReturned: z.boolean(),
})
export type BreakView = z.infer<typeof BreakView>

/** What the caller of a break promised to begin with, for whoever has just come back from it. `takenAt` tells one break from another. */
const ReturnedView = z.strictObject({ caller: Partner, opening: Written, takenAt: Instant })
export type ReturnedView = z.infer<typeof ReturnedView>

/** The counsellor in the room, the same for both but for what each has said themselves. */
const HostHere = z.strictObject({
  name: z.nullable(z.string()),
  /** `refused`: not tonight. Nobody is told who said what. */
  here: z.enum(['asked', 'in', 'dismissed', 'refused']),
  /** What one has said oneself, while it is not settled. */
  mine: z.nullable(z.enum(['with', 'without'])),
  /** Holding this step: one may answer, not go on. */
  held: z.boolean(),
  slowed: z.boolean(),
  /** What opens waits until the counsellor lets it. */
  revealHeld: z.boolean(),
  breakOffered: z.boolean(),
  /** Their line has been gone for a minute while something was shut: whether one has wished that it opens. Null otherwise. */
  opening: z.nullable(z.enum(['asked', 'mine'])),
})
export type HostHere = z.infer<typeof HostHere>

/** `words`: of an exercise that a counsellor wrote; the library's lie in messages. */
export const ExerciseView = z.extend(z.pick(Script, { id: true, version: true, minutes: true, opensMost: true }), {
  words: z.nullable(z.partialRecord(Locale, z.pick(ScriptWords, { title: true, for: true, asks: true }))),
})
export type ExerciseView = z.infer<typeof ExerciseView>

const Place = z.discriminatedUnion('phase', [
  z.strictObject({
    phase: z.literal('lobby'),
    ready: bySeat(z.nullable(Mode)),
    suggestion: z.nullable(Suggestion),
    plannedFor: z.nullable(Instant),
    ahead: z.nullable(StepView),
  }),
  z.strictObject({ phase: z.literal('step'), step: StepView, returned: z.optional(ReturnedView) }),
  z.strictObject({ phase: z.literal('break'), break: BreakView, step: z.nullable(z.string()) }),
  // By oneself for a moment, whoever wished for it. After `until` either may end it, before that both.
  z.strictObject({ phase: z.literal('alone'), until: Instant, mineEnded: z.boolean() }),
  // The counsellor was dismissed and the break is over: with them or without, said privately in `host.mine`.
  z.strictObject({ phase: z.literal('between') }),
  // Apart: through with all steps, while the other is not yet.
  z.strictObject({ phase: z.literal('through') }),
  // `parted`: one wished to go on with the counsellor and one without; nobody is told who.
  // `said`: the ready-made line that came with it.
  z.strictObject({
    phase: z.literal('resting'),
    mineResumed: z.boolean(),
    parted: z.boolean(),
    said: z.optional(z.strictObject({ by: Partner, line: StopLine })),
  }),
  // `through`: both had come to the end. `next`: its last screen asks when next. `promised`: how a caller from home will begin again.
  z.strictObject({
    phase: z.literal('closed'),
    through: z.boolean(),
    next: isSo,
    promised: z.optional(z.pick(BreakView, { caller: true, opening: true })),
  }),
])

export const View = z.strictObject({
  seat: Partner,
  names: bySeat(z.nullable(z.string())),
  exercise: ExerciseView,
  /** Null until both have chosen the same. */
  mode: z.nullable(Mode),
  /** What one of the two has asked for and the other has not: being there together again needs both. */
  modeAsked: z.nullable(z.strictObject({ by: Partner, mode: Mode })),
  /** The couple's last session of this exercise; its offers are asked about in `again` steps. */
  earlier: z.nullable(z.string()),
  /** The session whose reflection this one walks through. */
  about: z.nullable(z.string()),
  host: z.nullable(HostHere),
  /** By how many minutes each one's clock is ahead of UTC, as they said with what both see; where nobody has, it is absent. */
  offsets: z.optional(z.partial(bySeat(z.int()))),
  at: Place,
})
export type View = z.infer<typeof View>

/** What goes over the wire. `version` counts the changes of what this seat may see. */
export type Frame<V = View> = { version: number; now: Moment; view: V }
