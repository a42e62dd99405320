// Agreeing: either proposes, the other signs exactly those words, or nothing is agreed.
import { refusedDay } from '#shared/ahead.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { Command, CommandOf } from '#shared/session/commands.ts'
import { isErased, type SessionEvent } from '#shared/session/events.ts'
import { isWithinSpan } from '#shared/session/host.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { Part, ProposalView } from '#shared/session/part-shape.ts'
import { type RuleRefusal, refuse } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Proposal, Session } from '#shared/session/session.ts'
import { aboutIn } from '#shared/session/shown.ts'
import type { View } from '#shared/session/view-shape.ts'
import { speakerIn, stateById, stateOf } from '#shared/session/walk.ts'
import { type Instant, MINUTE } from '#shared/time.ts'
import type { Stage, Staged, StepOf, Temper } from './definition.ts'
import { fillsOf, isPageOf } from './page.ts'
import type { PromptOf } from './shapes.ts'

export const agree: Staged<'agree'> = {
  nature: 'joint',
  sayable: false,
  asksBoth: true,
  ahead: false,
  afterAll: false,
  of: null,
  parts: null,
  lines: ({ parts }) => (parts ? ['options'] : []),
  addable: true,
  fresh: () => ({ kind: 'agree', as: 'agreement' }),
  alone: () => null,
  takes: ({ as }) => ({ doing: SIGNING[as] }),
  alsoNamed: ({ parts }) => (parts ? { options: parts.map(({ id }) => id) } : {}),
}

/** In minutes: putting it into words, reading it, and signing. */
const SIGNING = { agreement: 2, name: 1, word: 1, goal: 1.6, page: 3.2 } as const

export const agreeStage: Stage<'agree'> = {
  timed: false,
  finished: (session, step) => {
    const { agreed, proposal } = stateOf(session, step)
    return agreed ? proposal === null : isLeft(session, step)
  },
  // [RM34] [RM36] What something is called is read once more on the next screen.
  leavesItself: (session, step) => {
    const { agreed, proposal } = stateOf(session, step)
    const { as } = step.prompt
    return (as === 'name' || as === 'word') && agreed !== null && proposal === null
  },
  mayPass: (session, seat, step) => {
    const { agreed, answers } = stateOf(session, step)
    return !agreed && !answers[seat]
  },
  isShut: () => false,
  wordsGone: (session, step) => {
    const { proposal } = stateOf(session, step)
    return { proposal: proposal && isErased(proposal.terms) ? null : proposal }
  },
  isIn: (session, seat, step) => {
    const { agreed, proposal, answers } = stateOf(session, step)
    return agreed !== null || proposal?.by === seat || answers[seat] !== undefined
  },
  part: (session, seat, step) => {
    const { proposal, agreed, declined, answers } = stateOf(session, step)
    return {
      kind: 'agree',
      prompt: step.prompt,
      proposal: proposal && viewOf(proposal),
      agreed: agreed && viewOf(agreed),
      declined,
      passed: answers[seat] !== undefined,
      ...(agreed && !proposal && mayPropose(session, seat, step) && { maySmaller: true }),
      ...(step.prompt.parts && { fills: fillsOf(session, step.prompt.parts) }),
      ...knownOf(session, seat, step),
      about: aboutIn(session, seat, step),
    }
  },
  hostPart: (session, step) => {
    const { proposal, agreed } = stateOf(session, step)
    const stage = agreed ? 'agreed' : isLeft(session, step) ? 'left' : proposal ? 'proposed' : 'to-propose'
    const lying = agreed ?? proposal
    const since = agreed?.signed.position ?? proposal?.position ?? 0
    return { kind: 'agree', stage, proposal: lying && isWithinSpan(session, since) ? viewOf(lying) : null }
  },
}

/** [RM29] What of its terms is known before anybody writes: for whom it is, and one's own sentence that it stands beside. */
function knownOf(
  session: Session,
  seat: PartnerSeat,
  step: StepOf<'agree'>,
): Pick<Extract<Part, { kind: 'agree' }>, 'begins'> {
  const of = whoIn(session, step.prompt)
  const own = aboutIn(session, seat, step)?.shown
  const { when, will } = own?.as === 'given' && own.value.kind === 'builder' ? own.value.blanks : {}
  const sentence = when && will && !isSigned(session, will) ? { when, will } : null
  return of || sentence ? { begins: { ...(of && { who: of }), ...sentence } } : {}
}

function isSigned({ states }: Session, will: string): boolean {
  return Object.values(states).some(({ agreed }) => {
    const terms = agreed?.terms
    return terms && !isErased(terms) && 'will' in terms && terms.will === will
  })
}

function isLeft(session: Session, step: Step): boolean {
  const { answers } = stateOf(session, step)
  return PARTNER_SEATS.some((seat) => answers[seat])
}

function viewOf({ number, by, terms, locale }: Proposal): ProposalView {
  return { number, by, terms, locale }
}

export function propose(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { terms, locale, offset }: CommandOf<'propose'>,
  now: Instant,
): Outcome {
  if (step.prompt.kind !== 'agree' || step.prompt.as !== terms.as) return refuse('malformed-answer')
  const starts = terms.as === 'agreement' && terms.break !== undefined
  if (starts !== Boolean(step.prompt.startsBreak)) return refuse('malformed-answer')
  if (terms.as === 'agreement' && (terms.says !== step.prompt.says || !isForWhom(session, step.prompt, terms))) {
    return refuse('malformed-answer')
  }
  if (terms.as === 'page' && !isPageOf(step.prompt.parts ?? [], terms)) return refuse('malformed-answer')
  if (!mayPropose(session, seat, step)) return refuse('already-settled')
  const refused = terms.as === 'agreement' ? refusedDay(terms.reviewOn, now, offset) : null
  if (refused) return refused
  return [{ type: 'agreement-proposed', seat, step: step.id, locale, words: { terms } }]
}

// [AG13] Of what is for one of the two, and then for the other.
function isForWhom(session: Session, { who }: PromptOf<'agree'>, terms: Extract<Terms, { as: 'agreement' }>): boolean {
  if (!who) return true
  if (terms.who === 'both') return false
  const of = whoIn(session, { who })
  return of === null || of === terms.who
}

/** For whom alone it can be, where it was for the other of the two before. */
function whoIn(session: Session, { who }: Pick<PromptOf<'agree'>, 'who'>): PartnerSeat | null {
  if (!who || who === 'one') return null
  const before = stateById(session, who.otherThan).agreed?.terms
  if (!before || isErased(before) || !('who' in before) || before.who === 'both') return null
  return partnerOf(before.who)
}

// [AG12] Once it is signed, each may put one smaller version forward. The other signs that, or the first one stands.
function mayPropose(session: Session, seat: PartnerSeat, step: Step): boolean {
  const { agreed, smaller } = stateOf(session, step)
  if (!agreed) return true
  return 'smaller' in step.prompt && step.prompt.smaller === true && !smaller.includes(seat)
}

export function sign(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  command: CommandOf<'sign'>,
  now: Instant,
): Outcome {
  const proposal = openProposal(session, step, command.proposal)
  if ('refused' in proposal) return proposal
  // [AG2]
  if (proposal.by === seat) return refuse('own-proposal')
  const signed: SessionEvent = { type: 'agreement-signed', seat, step: step.id }
  // [AG3]
  const taken = agreedBreak(session, step, proposal, now)
  return taken ? [signed, taken] : [signed]
}

export function decline(session: Session, seat: PartnerSeat, step: Step, command: CommandOf<'decline'>): Outcome {
  const proposal = openProposal(session, step, command.proposal)
  return 'refused' in proposal ? proposal : [{ type: 'agreement-declined', seat, step: step.id }]
}

// [AG1] A signature names the proposal it signs, so nobody signs changed words.
function openProposal(session: Session, step: Step, number: number): Proposal | RuleRefusal {
  const { proposal, agreed } = stateOf(session, step)
  if (agreed && !proposal) return refuse('already-settled')
  return proposal?.number === number ? proposal : refuse('changed-since')
}

function agreedBreak(session: Session, step: Step, proposal: Proposal, now: Instant): SessionEvent | null {
  const { terms } = proposal
  if (isErased(terms) || terms.as !== 'agreement' || !terms.break) return null
  const seat = speakerIn(session, { ...step, asks: 'speaker' }) ?? proposal.by
  return {
    type: 'break-taken',
    seat,
    until: now + terms.break.minutes * MINUTE,
    words: { opening: terms.break.opening },
  }
}

/** What a rehearsal partner does next about an agreement, or null. */
export function rehearseAgreeing(
  view: View,
  step: string,
  { prompt, proposal, agreed, passed }: Extract<Part, { kind: 'agree' }>,
  temper: Temper,
): Command | null {
  if (proposal && agreed) return rehearseSmaller(view, step, proposal)
  if (agreed || passed) return null
  if (!proposal) return { type: 'propose', step, locale: temper.locale, terms: termsFor(view, prompt, temper) }
  return proposal.by === view.seat ? null : { type: 'sign', step, proposal: proposal.number }
}

function rehearseSmaller({ seat }: View, step: string, { by, number }: ProposalView): Command | null {
  return by === seat ? null : { type: 'sign', step, proposal: number }
}

function termsFor(view: View, prompt: PromptOf<'agree'>, temper: Temper): Terms {
  if (prompt.as === 'page') return { as: 'page', parts: partsFor(view, prompt, temper) }
  if (prompt.as !== 'agreement') return { as: prompt.as, text: temper.say(view, 30) }
  const words = { when: temper.say(view, 240), will: temper.say(view, 240), reviewOn: temper.reviewOn }
  const starts = prompt.startsBreak ? { break: { minutes: 20, opening: temper.say(view, 240) } } : {}
  const { says, who } = prompt
  return { as: 'agreement', who: who ? oneOf(who) : 'both', ...words, ...starts, ...(says && { says }) }
}

function partsFor(view: View, { parts = [] }: PromptOf<'agree'>, { say }: Temper) {
  return parts.flatMap(({ id: part, each }) => {
    const text = say(view, 240)
    return each ? PARTNER_SEATS.map((seat) => ({ part, seat, text })) : [{ part, text }]
  })
}

// Both rehearsal partners put the same one forward first, and then the other.
function oneOf(who: NonNullable<PromptOf<'agree'>['who']>): PartnerSeat {
  return who === 'one' ? 'first' : 'second'
}
