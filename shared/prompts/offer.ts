// Asking for something small: one asks, the other answers yes, later or smaller, and the one who asked weighs it.
import { rulesOf } from '#shared/exercises/edition.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import type { Command, CommandOf } from '#shared/session/commands.ts'
import { isErased } from '#shared/session/events.ts'
import { isWithinSpan } from '#shared/session/host.ts'
import type { HostOffer } from '#shared/session/host-view-shape.ts'
import type { Outcome } from '#shared/session/outcome.ts'
import type { OfferView, Part, Shown, WishOf } from '#shared/session/part-shape.ts'
import { refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Offer, OfferRound, Said, Session, StepState } from '#shared/session/session.ts'
import { originalForHost, shown } from '#shared/session/shown.ts'
import { ofEach, passedAt } from '#shared/session/step-state.ts'
import type { View } from '#shared/session/view-shape.ts'
import { allIn, askedIn, isIn, stateById, stateOf } from '#shared/session/walk.ts'
import type { Stage, Staged, StepOf, Temper } from './definition.ts'

type OfferPart = Extract<Part, { kind: 'offer' }>

export const offer: Staged<'offer'> = {
  nature: 'staged',
  sayable: false,
  // [OF5] What one of the two asks for; asking for room is no such wish.
  asksBoth: false,
  ahead: false,
  afterAll: false,
  enters: 'both-carry',
  of: { may: ({ sayable }) => sayable, asks: 'the-same', opens: 'before' },
  parts: null,
  lines: () => [],
  addable: true,
  fresh: () => ({ kind: 'offer' }),
  alone: () => null,
  takes: ({ of }) => ({ doing: of ? 1.3 : 1.8 }),
}

export const offerStage: Stage<'offer'> = {
  timed: false,
  finished: (session, step) => offersOpen(session, step) && offersIn(session, step).every(({ settled }) => settled),
  mayPass: (session, seat, step) => {
    const isOpen = offersOpen(session, step)
    return offersIn(session, step).some(({ asker, settled }) => !settled && (isOpen || asker === seat))
  },
  isShut: (session, step) => !offersOpen(session, step),
  wordsGone: offersLeft,
  isIn: (session, seat, step) => isIn(session, step, seat),
  part: (session, seat, step) => ({
    kind: 'offer',
    prompt: step.prompt,
    offers: offersIn(session, step).map((asked) => viewOf(session, seat, step, asked)),
    ...rulesFor(session),
  }),
  hostPart: (session, step) => ({
    kind: 'offer',
    offers: offersIn(session, step).map((asked) => hostViewOf(session, step, asked)),
  }),
}

/** The offers of a step, one for each seat that is asked to ask. */
export function offersIn(session: Session, step: Step): Offer[] {
  const { prompt } = step
  if (prompt.kind !== 'offer') return []
  const state = stateOf(session, step)
  return askedIn(session, step).map((asker) => {
    const begun = state.offers[asker] ?? { asker, rounds: [], settled: null }
    const said = prompt.of ? stateById(session, prompt.of).answers[asker] : state.answers[asker]
    const nothing = prompt.of ? said?.as !== 'given' && begun.rounds.length === 0 : said?.as === 'passed'
    const left = nothing ? said : prompt.of && (state.answers[asker] ?? state.answers[partnerOf(asker)])
    if (begun.settled || (!nothing && !left)) return begun
    const { position, at } = left || { position: 1, at: session.openedAt }
    const passed = state.answers[asker] ? 'left-open' : rulesOf(session.script).passed
    return { ...begun, settled: { position, at, how: nothing ? 'passed' : passed } }
  })
}

/** [LE9] Whether it came to something that may be told: a no, and what was left open, is for the two alone. */
export function cameAbout({ settled }: Pick<Offer, 'settled'>): boolean {
  return settled !== null && (['yes', 'later', 'smaller'] as const).some((how) => how === settled.how)
}

/** [LE2] What was asked in a step and came to something, each with its answer. */
export function wishesIn(session: Session, step: Step): WishOf[] {
  if (!offersOpen(session, step)) return []
  const of = wishedStep(step)
  return offersIn(session, step).flatMap((one): WishOf[] => {
    const last = one.rounds.at(-1)
    const response = last?.answered?.response
    if (!last || !cameAbout(one) || !response || isErased(response)) return []
    const sentence = last.text === null && of !== undefined
    const asked = sentence ? shown(stateById(session, of).answers[one.asker]) : askedAs(last)
    return asked?.as === 'given' ? [{ asker: one.asker, ...(sentence && { called: of }), asked, response }] : []
  })
}

function askedAs({ text, locale }: OfferRound): Shown | null {
  return text === null || isErased(text) ? null : { as: 'given', value: { kind: 'text', text }, locale }
}

/** Offers stay sealed until everybody who is asked to ask has asked or passed. */
export function offersOpen(session: Session, step: Step): boolean {
  return step.prompt.kind === 'offer' && (step.prompt.of !== undefined || allIn(session, step))
}

export function ask(session: Session, seat: PartnerSeat, step: Step, { text, locale }: CommandOf<'offer'>): Outcome {
  const own = offersIn(session, step).find(({ asker }) => asker === seat)
  if (!own) return refuse('not-asked')
  if (own.settled) return refuse('already-settled')
  const stage = stageOf(session, step, own)
  if (stage !== 'to-ask' && stage !== 'to-weigh') return refuse('step-closed')
  if (own.rounds.length >= rulesOf(session.script).asks) return refuse('already-settled')
  return [{ type: 'offer-made', seat, step: step.id, locale, words: { text } }]
}

// [OF2]
export function respond(
  session: Session,
  seat: PartnerSeat,
  step: Step,
  { response, locale }: CommandOf<'respond'>,
): Outcome {
  const theirs = offersIn(session, step).find(({ asker }) => asker === partnerOf(seat))
  if (!theirs) return refuse('own-offer')
  if (theirs.settled) return refuse('already-settled')
  if (stageOf(session, step, theirs) !== 'to-answer') return refuse('step-closed')
  // [OF3]
  if (!rulesOf(session.script).responses.includes(response.says)) return refuse('malformed-answer')
  return [{ type: 'offer-answered', seat, step: step.id, locale, words: { response } }]
}

export function accept(session: Session, seat: PartnerSeat, step: Step): Outcome {
  const own = offersIn(session, step).find(({ asker }) => asker === seat)
  if (!own) return refuse('not-asked')
  if (own.settled) return refuse('already-settled')
  if (stageOf(session, step, own) !== 'to-weigh') return refuse('step-closed')
  return [{ type: 'response-accepted', seat, step: step.id }]
}

function stageOf(session: Session, step: Step, { rounds, settled }: Offer): OfferView['stage'] {
  if (settled) return 'settled'
  const round = rounds.at(-1)
  if (round?.answered) return 'to-weigh'
  const isAsked = round !== undefined || wishedStep(step) !== undefined
  if (!isAsked) return 'to-ask'
  return offersOpen(session, step) ? 'to-answer' : 'sealed'
}

/** The earlier step whose sentence is asked about, where there is one. */
export function wishedStep({ prompt }: Pick<Step, 'prompt'>): string | undefined {
  return prompt.kind === 'offer' ? prompt.of : undefined
}

/** Whether it is asked as a wish, or is the sentence of one. */
export function isWish({ steps }: Session, { id, prompt }: Step): boolean {
  return prompt.kind === 'offer' || steps.some((step) => wishedStep(step) === id)
}

function rulesFor({ script }: Session): Pick<OfferPart, 'rules'> {
  const { responses, asks } = rulesOf(script)
  return script.edition ? { rules: { responses, asks } } : {}
}

function viewOf(session: Session, seat: PartnerSeat, step: StepOf<'offer'>, asked: Offer): OfferView {
  const { asker, rounds, settled } = asked
  // [RV2] An ask that is not open yet looks the same to the other as none.
  if (!offersOpen(session, step) && asker !== seat) {
    return { asker, stage: 'sealed', original: null, rounds: [], settled: null }
  }
  const { of } = step.prompt
  return {
    asker,
    stage: stageOf(session, step, asked),
    original: of ? shown(stateById(session, of).answers[asker]) : null,
    rounds: rounds.map(({ text, locale, answered }) => ({ text, locale, response: answered?.response ?? null })),
    settled: settled?.how ?? null,
  }
}

function hostViewOf(session: Session, step: StepOf<'offer'>, asked: Offer): HostOffer {
  const { asker, rounds, settled } = asked
  const opened = openedAt(session, step)
  if (opened === null) return { asker, stage: 'sealed', settled: null, original: null, rounds: [] }
  return {
    asker,
    stage: stageOf(session, step, asked),
    settled: settled?.how ?? null,
    original: originalForHost(session, step.prompt.of, asker),
    rounds: rounds.map(({ position, text, locale, answered }) => {
      if (!isWithinSpan(session, Math.max(position, opened))) return null
      const heard = answered && isWithinSpan(session, answered.position)
      return { text, locale, response: heard ? answered.response : null }
    }),
  }
}

/** The position with which the asks opened to both: when the last of them was in. Null while they are sealed. */
function openedAt(session: Session, step: StepOf<'offer'>): number | null {
  if (!offersOpen(session, step)) return null
  const { offers, answers } = stateOf(session, step)
  const firsts = askedIn(session, step).map((seat): Said | undefined => offers[seat]?.rounds[0] ?? answers[seat])
  return step.prompt.of ? 0 : Math.max(...firsts.map((said) => said?.position ?? 0))
}

function offersLeft(session: Session, step: Step, said: Said): Pick<StepState, 'answers' | 'offers'> {
  const { answers, offers } = stateOf(session, step)
  const gone = offersIn(session, step).filter((each) => !each.settled && isAskGone(session, step, each))
  const isOpen = offersOpen(session, step)
  const goneOf = (seat: PartnerSeat) => gone.find(({ asker }) => asker === seat)
  const settled = { ...said, how: 'left-open' } as const
  return {
    answers: ofEach((seat) => (goneOf(seat) && !isOpen ? passedAt(goneOf(seat)?.rounds[0] ?? said) : answers[seat])),
    offers: ofEach((seat) => {
      const own = goneOf(seat)
      if (!own) return offers[seat]
      return isOpen ? { ...own, settled } : undefined
    }),
  }
}

function isAskGone(session: Session, step: Step, { asker, rounds }: Offer): boolean {
  const last = rounds.at(-1)
  if (last && last.text !== null) return isErased(last.text)
  const given = stateById(session, wishedStep(step) ?? '').answers[asker]
  return given?.as === 'given' && isErased(given.value)
}

/** What a rehearsal partner does next about one offer, or null. */
export function rehearseOffer(
  view: View,
  step: string,
  { asker, stage }: OfferView,
  temper: Temper,
  rules: OfferPart['rules'],
): Command | null {
  const { locale } = temper
  if (asker === view.seat) {
    if (stage === 'to-ask') return { type: 'offer', step, locale, text: temper.say(view, 240) }
    return stage === 'to-weigh' ? { type: 'accept-response', step } : null
  }
  if (stage !== 'to-answer') return null
  const says = temper.pick(rules?.responses.length ?? 3)
  if (says === 3) return { type: 'respond', step, locale, response: { says: 'no', text: temper.say(view, 240) } }
  if (says === 0) return { type: 'respond', step, locale, response: { says: 'yes' } }
  if (says === 1) return { type: 'respond', step, locale, response: { says: 'later', when: temper.say(view, 120) } }
  return { type: 'respond', step, locale, response: { says: 'smaller', text: temper.say(view, 240) } }
}
