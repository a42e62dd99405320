// Saying back: the listener says it from memory, and only the one who spoke judges whether it fits.
import type { Step } from '#shared/exercises/exercise.ts'
import type { Command, CommandOf } from '#shared/session/commands.ts'
import { isErased } from '#shared/session/events.ts'
import { isWithinSpan } from '#shared/session/host.ts'
import type { HostMirror } from '#shared/session/host-view-shape.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { MirrorView } from '#shared/session/part-shape.ts'
import { refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Mirror, Said, Session } from '#shared/session/session.ts'
import { originalForHost, shown } from '#shared/session/shown.ts'
import { ofEach } from '#shared/session/step-state.ts'
import type { View } from '#shared/session/view-shape.ts'
import { askedIn, stateById, stateOf } from '#shared/session/walk.ts'
import type { Stage, Staged, StepOf, Temper } from './definition.ts'

const ROUNDS = 3

export const mirror: Staged<'mirror'> = {
  nature: 'staged',
  sayable: false,
  asksBoth: false,
  ahead: false,
  afterAll: false,
  of: { may: ({ sayable }) => sayable, asks: 'the-other', opens: 'before' },
  parts: null,
  lines: () => [],
  addable: true,
  fresh: (last) => ({ kind: 'mirror', of: last }),
  alone: () => null,
  takes: () => ({ doing: 2.4 }),
}

export const mirrorStage: Stage<'mirror'> = {
  timed: false,
  finished: (session, step) => mirrorsIn(session, step).every(({ settled }) => settled),
  mayPass: (session, seat, step) =>
    mirrorsIn(session, step).some(({ speaker, settled }) => speaker !== seat && !settled),
  isShut: () => false,
  wordsGone: (session, step, said) => {
    const { mirrors } = stateOf(session, step)
    return { mirrors: ofEach((seat) => mirrorLeft(mirrors[seat], said)) }
  },
  isIn: (session, seat, step) => {
    const said = mirrorsIn(session, step).find(({ speaker }) => speaker !== seat)
    return said !== undefined && stageOf(said) !== 'to-say'
  },
  part: (session, seat, step) => ({
    kind: 'mirror',
    prompt: step.prompt,
    mirrors: mirrorsIn(session, step).map((said) => viewOf(session, seat, step, said)),
  }),
  hostPart: (session, step) => ({
    kind: 'mirror',
    mirrors: mirrorsIn(session, step).map((said) => hostViewOf(session, step, said)),
  }),
}

/** The id of the step whose words are said back there. */
export function mirroredStep({ prompt }: Step): string | undefined {
  return prompt.kind === 'mirror' ? prompt.of : undefined
}

/** The mirrors of a step, one for each seat that is asked to say back. Nothing given means nothing to say back. */
export function mirrorsIn(session: Session, step: Step): Mirror[] {
  const { prompt } = step
  if (prompt.kind !== 'mirror') return []
  return askedIn(session, step).map((sayer) => {
    const speaker = partnerOf(sayer)
    const said = stateById(session, prompt.of).answers[speaker]
    const begun = stateOf(session, step).mirrors[speaker] ?? { speaker, rounds: [], settled: null }
    const spoken = said?.as === 'given' && !isErased(said.value)
    const left = spoken ? stateOf(session, step).answers[sayer] : said
    if (begun.settled || (spoken && !left)) return begun
    return { ...begun, settled: { position: left?.position ?? 1, at: left?.at ?? session.openedAt, how: 'passed' } }
  })
}

/** Whether its speaker took what was said back as said. */
export function isAccepted({ settled }: Mirror): boolean {
  return settled?.how === 'fitted' || settled?.how === 'close-enough'
}

/** The steps whose words this seat is about to say back, or is saying back, from memory. */
export function coveredFrom(session: Session, seat: PartnerSeat): string[] {
  return session.steps.flatMap((step) => {
    if (step.prompt.kind !== 'mirror') return []
    const isOpen = mirrorsIn(session, step).some(({ speaker, settled }) => speaker !== seat && !settled)
    return isOpen && session.cursor[seat] >= session.steps.indexOf(step) ? [step.prompt.of] : []
  })
}

function mirrorOf(session: Session, step: Step, speaker: PartnerSeat): Mirror | undefined {
  return mirrorsIn(session, step).find((each) => each.speaker === speaker)
}

export function sayBack(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { text, locale }: CommandOf<'mirror'>,
): Outcome {
  const said = mirrorOf(session, step, partnerOf(seat))
  if (!said) return refuse('own-words')
  if (said.settled) return refuse('already-settled')
  if (stageOf(said) !== 'to-say') return refuse('step-closed')
  return [{ type: 'mirror-given', seat, step: step.id, locale, words: { text } }]
}

export function judge(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { heard, missing }: CommandOf<'judge'>,
): Outcome {
  const said = mirrorOf(session, step, seat)
  // [MI1] Only the one who spoke judges.
  if (!said) return refuse('not-the-speaker')
  if (said.settled) return refuse('already-settled')
  const round = said.rounds.at(-1)
  if (!round || round.judged) return refuse('nothing-to-judge')
  return [{ type: 'mirror-judged', seat, step: step.id, heard, words: missing ? { missing } : {} }]
}

export function settle(session: Session, seat: PartnerSeat, step: Step, { how }: CommandOf<'settle-mirror'>): Outcome {
  const said = mirrorOf(session, step, seat)
  if (!said) return refuse('not-the-speaker')
  if (said.settled) return refuse('already-settled')
  return endingsOf(said).includes(how) ? [{ type: 'mirror-settled', seat, step: step.id, how }] : refuse('too-early')
}

/** After three rounds there is nothing left to say back: the speaker settles it. */
function stageOf({ settled, rounds }: Mirror): MirrorView['stage'] {
  if (settled) return 'settled'
  const round = rounds.at(-1)
  return (round && !round.judged) || rounds.length >= ROUNDS ? 'to-judge' : 'to-say'
}

/** [MI3] "Close enough for today" after two rounds that did not fit yet, "I'll say it again, just listen" after three. */
function endingsOf({ rounds }: Mirror): MirrorView['ways'] {
  const judged = rounds.filter((round) => round.judged).length
  if (judged >= ROUNDS) return ['close-enough', 'said-again']
  return judged >= ROUNDS - 1 ? ['close-enough'] : []
}

function viewOf(session: Session, seat: PartnerSeat, { prompt }: StepOf<'mirror'>, said: Mirror): MirrorView {
  const { speaker, rounds, settled } = said
  const stage = stageOf(said)
  // [MI2] While it is being said back, the original is absent from the listener's view, not hidden in it.
  const isUncovered = seat === speaker || stage === 'settled'
  return {
    speaker,
    original: isUncovered ? shown(stateById(session, prompt.of).answers[speaker]) : null,
    rounds: rounds.map(({ text, locale, judged }) => ({
      text,
      locale,
      heard: judged?.heard ?? null,
      missing: judged?.missing ?? null,
    })),
    stage,
    settled: settled?.how ?? null,
    ways: settled ? [] : endingsOf(said),
  }
}

function hostViewOf(session: Session, { prompt }: StepOf<'mirror'>, said: Mirror): HostMirror {
  const { speaker, rounds, settled } = said
  const stage = stageOf(said)
  return {
    speaker,
    stage,
    settled: settled?.how ?? null,
    // Covered for the one who says it back, and so on the counsellor's screen, which may stand in the same room.
    original: stage === 'settled' ? originalForHost(session, prompt.of, speaker) : null,
    rounds: rounds.map((round) => {
      if (!isWithinSpan(session, round.position)) return null
      const judged = round.judged && isWithinSpan(session, round.judged.position) ? round.judged : null
      const { text, locale } = round
      return { text, locale, heard: judged?.heard ?? null, missing: judged?.missing ?? null }
    }),
  }
}

function mirrorLeft(begun: Mirror | undefined, said: Said): Mirror | undefined {
  const last = begun?.rounds.at(-1)
  const isGone = begun && !begun.settled && last && !last.judged && isErased(last.text)
  return isGone ? { ...begun, settled: { ...said, how: 'passed' } } : begun
}

/** What a rehearsal partner does next about one mirror, or null. */
export function rehearseMirror(view: View, step: string, seen: MirrorView, temper: Temper): Command | null {
  if (seen.stage === 'settled') return null
  if (seen.speaker !== view.seat) {
    if (seen.stage !== 'to-say') return null
    return { type: 'mirror', step, locale: temper.locale, text: temper.say(view, 600) }
  }
  if (seen.rounds.at(-1)?.heard === null) {
    const heard = (['yes', 'nearly', 'not-yet'] as const)[temper.pick(3)] ?? 'yes'
    return { type: 'judge', step, heard, ...(heard !== 'yes' && { missing: temper.say(view, 240) }) }
  }
  const how = seen.ways[temper.pick(seen.ways.length)]
  return seen.stage === 'to-judge' && how ? { type: 'settle-mirror', step, how } : null
}
