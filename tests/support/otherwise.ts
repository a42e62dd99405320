// A session as if somebody had given something else wherever it is not open to the one who looks: what they see must be the same.
import type { Step } from '#shared/exercises/exercise.ts'
import { mirrorsIn } from '#shared/prompts/mirror.ts'
import { offersOpen } from '#shared/prompts/offer.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { ruleOf } from '#shared/session/enters.ts'
import { type Erasable, isErased } from '#shared/session/events.ts'
import { isWithinSpan } from '#shared/session/host.ts'
import { isAnswered, isSealed, nearest, stepFor } from '#shared/session/progress.ts'
import { PARTNER_SEATS, type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Given, Mirror, Offer, OfferRound, Proposal, Session, StepState } from '#shared/session/session.ts'
import { emptyStep } from '#shared/session/step-state.ts'
import { askedIn, stateOf } from '#shared/session/walk.ts'

/** `changed`: other words and numbers. `passed`: what was given is passed, and what was passed given. `nothing`: as if not yet in. */
export type Otherwise = 'changed' | 'passed' | 'nothing'

const ELSE = 'something else'

/** The other of `seat` did otherwise in all that has not opened to `seat`. */
export function otherwiseFor(session: Session, seat: PartnerSeat, how: Otherwise): Session {
  const other = partnerOf(seat)
  return withSteps(session, (step, state) => {
    const given = state.answers[other]
    const changes: { -readonly [K in keyof StepState]?: StepState[K] } = {}
    if (given && isAnswered(step) && !isOpenTo(session, seat, step)) {
      const covered = state.revealed !== null && !step.kept
      const may = covered ? how === 'changed' : how !== 'nothing' || isBare(step)
      if (may) changes.answers = { ...state.answers, [other]: did(given, how) }
    }
    const asked = state.offers[other]
    if (step.prompt.kind === 'offer' && !offersOpen(session, step)) {
      if (asked) Object.assign(changes, askedOtherwise(state, other, asked, how))
      else if (given) changes.answers = { ...state.answers, [other]: how === 'nothing' ? undefined : given }
    }
    return changes
  })
}

// Opened to both, and not being said back from memory by this seat.
function isOpenTo(session: Session, seat: PartnerSeat, step: Step): boolean {
  // [LE17] What stands only if both carry it tells, once the letter is there, that the other did not.
  const isTold =
    session.phase === 'closed' && session.steps.some((each) => ruleOf(session, each, seat) === 'both-carry')
  if (isTold && step.prompt.kind === 'carry') return true
  if (!stateOf(session, step).revealed || step.kept) return false
  if (session.phase === 'closed') return true
  // Apart, a reveal that was missed comes first.
  const stands = stepFor(session, seat)
  const at = stands ? session.steps.indexOf(stands) : session.steps.length
  return !session.steps.some(
    (mirror, index) =>
      mirror.prompt.kind === 'mirror' &&
      mirror.prompt.of === step.id &&
      at >= index &&
      mirrorsIn(session, mirror).some(({ speaker, settled }) => speaker !== seat && !settled),
  )
}

// That it is in lets nobody go on, and decides nothing.
function isBare(step: Step): boolean {
  return !isSealed(step) && !('decides' in step.prompt)
}

function did(given: Given, how: Otherwise): Given | undefined {
  const { position, at } = given
  if (how === 'nothing') return undefined
  if (given.as === 'passed') {
    if (how === 'changed') return { ...given, note: given.note === 'not-yet' ? 'no-words-tonight' : 'not-yet' }
    return { position, at, as: 'given', value: { kind: 'text', text: ELSE }, locale: 'es' }
  }
  if (how === 'passed') return { position, at, as: 'passed', note: 'not-yet' }
  return { ...given, value: isErased(given.value) ? given.value : another(given.value) }
}

function another(value: AnswerValue): AnswerValue {
  switch (value.kind) {
    case 'scale':
      return {
        ...value,
        values: Object.fromEntries(Object.entries(value.values).map(([id, at]) => [id, 10 - at + (at === 5 ? 1 : 0)])),
      }
    case 'choice':
      return { ...value, chosen: [...value.chosen, ELSE] }
    case 'rank':
      return { ...value, order: value.order.toReversed() }
    case 'builder':
      return { ...value, blanks: Object.fromEntries(Object.keys(value.blanks).map((id) => [id, ELSE])) }
    case 'guess':
      return { kind: 'guess', guess: another(value.guess) as typeof value.guess }
    case 'carry':
      return { kind: 'carry', steps: [] }
    default:
      return { kind: 'text', text: ELSE }
  }
}

function askedOtherwise(state: StepState, seat: PartnerSeat, asked: Offer, how: Otherwise): Partial<StepState> {
  if (how === 'changed') {
    const rounds = asked.rounds.map((round) => ({ ...round, text: ELSE }))
    return { offers: { ...state.offers, [seat]: { ...asked, rounds } } }
  }
  const { position = 1, at = 0 } = asked.rounds[0] ?? {}
  const passed: Given = { position, at, as: 'passed', note: null }
  return {
    offers: { ...state.offers, [seat]: undefined },
    answers: { ...state.answers, [seat]: how === 'passed' ? passed : undefined },
  }
}

/** Both said something else in all that did not open to the counsellor who is there. */
export function otherwiseForHost(session: Session): Session {
  const { host } = session
  const within = (position: number) => host?.here === 'in' && !host.alone && isWithinSpan(session, position)
  const covered = nearest(session)
  const changed = withSteps(session, (step, state) => {
    const { revealed, answers, mirrors, offers, proposal, agreed } = state
    const said = covered?.prompt.kind === 'mirror' && covered.prompt.of === step.id
    const unsettled = (seat: PartnerSeat) =>
      said && mirrorsIn(session, covered).some(({ speaker, settled }) => speaker === seat && !settled)
    const isOpen = revealed !== null && !step.kept && within(revealed.position)
    return {
      answers: bySeat(answers, (given, seat) =>
        isAnswered(step) && (!isOpen || unsettled(seat)) ? did(given, 'changed') : given,
      ),
      mirrors: bySeat(mirrors, (mirror) => mirrorBeyond(mirror, within)),
      offers: bySeat(offers, (offer) => offerBeyond(session, step, offer, within)),
      proposal: proposal && !within((agreed?.signed ?? proposal).position) ? withOtherTerms(proposal) : proposal,
      agreed: agreed && !within(agreed.signed.position) ? withOtherTerms(agreed) : agreed,
    }
  })
  return { ...changed, break: changed.break && { ...changed.break, opening: ELSE, reason: ELSE } }
}

type Within = (position: number) => boolean | undefined

function mirrorBeyond(mirror: Mirror, within: Within): Mirror {
  const rounds = mirror.rounds.map((round) => ({
    ...round,
    text: within(round.position) ? round.text : ELSE,
    judged:
      round.judged && !(within(round.position) && within(round.judged.position))
        ? { ...round.judged, missing: ELSE }
        : round.judged,
  }))
  return { ...mirror, rounds }
}

// An ask opens with the last of them, and later rounds when they are said.
function offerBeyond(session: Session, step: Step, offer: Offer, within: Within): Offer {
  const { offers, answers } = stateOf(session, step)
  const firsts = askedIn(session, step).map((seat) => (offers[seat]?.rounds[0] ?? answers[seat])?.position ?? 0)
  const of = step.prompt.kind === 'offer' && step.prompt.of
  const since = of ? 0 : Math.max(...firsts)
  const rounds = offer.rounds.map((round): OfferRound => {
    const open = offersOpen(session, step) && within(Math.max(round.position, since))
    const heard = open && round.answered && within(round.answered.position)
    const answered = round.answered && { ...round.answered, response: { says: 'smaller', text: ELSE } as const }
    return { ...round, text: open ? round.text : ELSE, answered: heard ? round.answered : answered }
  })
  return { ...offer, rounds }
}

function withOtherTerms<P extends Proposal>(proposal: P): P {
  const terms: Erasable<Terms> = { as: 'word', text: ELSE }
  return { ...proposal, terms }
}

function withSteps(session: Session, of: (step: Step, state: StepState) => Partial<StepState>): Session {
  const states = session.steps.map((step) => {
    const state = stateOf(session, step)
    return state === emptyStep ? state : { ...state, ...of(step, state) }
  })
  return { ...session, states }
}

function bySeat<T>(all: Partial<Record<PartnerSeat, T>>, of: (one: T, seat: PartnerSeat) => T | undefined) {
  const each = PARTNER_SEATS.map((seat) => [seat, all[seat] === undefined ? undefined : of(all[seat], seat)] as const)
  return Object.fromEntries(each.filter(([, one]) => one !== undefined)) as Partial<Record<PartnerSeat, T>>
}

/** The words of a walk that are in the one and not in the other: those that nobody may see who does not see the difference. */
export function wordsLost(session: Session, otherwise: Session): string[] {
  const kept = new Set(wordsIn(otherwise))
  return wordsIn(session).filter((words) => !kept.has(words))
}

function wordsIn({ states }: Session): string[] {
  return JSON.stringify(states).match(/words of (first|second) \d+ end/g) ?? []
}
