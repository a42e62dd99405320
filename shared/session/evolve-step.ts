// Folds what happens inside one step.
import type { Response } from './commands.ts'
import { ERASED, type Erasable, type EventOf, isErased } from './events.ts'
import { lookedBack } from './looking-back.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Folds, Mirror, Offer, Said, Session, StepState } from './session.ts'

export const STEP_FOLDS: Folds<
  | 'answer-given'
  | 'went-on'
  | `mirror-${'given' | 'judged' | 'settled'}`
  | `offer-${'made' | 'answered'}`
  | 'response-accepted'
  | `agreement-${'proposed' | 'signed' | 'declined' | 'reviewed'}`
  | 'loop-reviewed'
  | 'seat-began'
  | `clock-${'started' | 'extended'}`
> = {
  'answer-given': inStep((state, { seat, words, locale }, { position, at }) => {
    const value = isErased(words) ? ERASED : words.value
    // [AN4] The last one counts.
    const answers = { ...state.answers, [seat]: { position, at, as: 'given', value, locale } as const }
    // [DO2] Said anew once it had opened: the other sees it, also where they had gone on.
    return { ...state, answers, wentOn: state.wentOn.filter((gone) => !state.revealed || gone === seat) }
  }),
  'went-on': inStep((state, { seat }, { at }) => ({
    ...state,
    wentOn: [...state.wentOn, seat],
    wentAt: { ...state.wentAt, [seat]: at },
  })),
  'mirror-given': inStep((state, { seat, words, locale }, said) => {
    const round = { ...said, text: isErased(words) ? ERASED : words.text, locale, judged: null }
    return withMirror(state, partnerOf(seat), ({ rounds }) => ({ rounds: [...rounds, round] }))
  }),
  'mirror-judged': inStep((state, { seat, words, heard }, said) => {
    const judged = { ...said, heard, missing: isErased(words) ? ERASED : (words.missing ?? null) }
    return withMirror(state, seat, ({ rounds }) => ({
      rounds: lastChanged(rounds, { judged }),
      settled: heard === 'yes' ? { ...said, how: 'fitted' } : null,
    }))
  }),
  'mirror-settled': inStep((state, { seat, how }, said) =>
    withMirror(state, seat, () => ({ settled: { ...said, how } })),
  ),
  'offer-made': inStep((state, { seat, words, locale }, said) => {
    const round = { ...said, text: isErased(words) ? ERASED : words.text, locale, answered: null }
    // Asking again shows that it was not settled, even where the answer before has been deleted.
    return withOffer(state, seat, ({ rounds }) => ({ rounds: [...rounds, round], settled: null }))
  }),
  'offer-answered': inStep((state, { seat, words, locale }, said) => {
    const response = isErased(words) ? ERASED : words.response
    const answered = { ...said, response, locale }
    const opening = { ...said, text: null, locale, answered }
    return withOffer(state, partnerOf(seat), ({ rounds }) => ({
      rounds: rounds.length > 0 ? lastChanged(rounds, { answered }) : [opening],
      settled: isLast(response, rounds.length) ? { ...said, how: settledAs(response) } : null,
    }))
  }),
  'response-accepted': inStep((state, { seat }, said) =>
    withOffer(state, seat, ({ rounds }) => {
      const response = rounds.at(-1)?.answered?.response ?? ERASED
      return { settled: { ...said, how: settledAs(response) } }
    }),
  ),
  'agreement-proposed': inStep((state, { seat, words, locale }, said) => {
    const number = state.proposals + 1
    const proposal = { ...said, number, by: seat, terms: isErased(words) ? ERASED : words.terms, locale }
    // [AG12] Whoever had gone on already stands before it again.
    const again = state.agreed ? { smaller: [...state.smaller, seat], wentOn: [] } : {}
    return { ...state, proposals: number, proposal, declined: false, ...again }
  }),
  'agreement-signed': inStep((state, _event, signed) =>
    state.proposal ? { ...state, agreed: { ...state.proposal, signed }, proposal: null } : state,
  ),
  'agreement-declined': inStep((state) => ({ ...state, proposal: null, declined: true })),
  'agreement-reviewed': inStep((state, { seat, words, locale }, said) => {
    const { fate, inTheWay = null } = isErased(words) ? { fate: ERASED, inTheWay: ERASED } : words
    return lookedBack(state, seat, { ...said, seat, fate, inTheWay, locale })
  }),
  'loop-reviewed': inStep((state, { seat, words }, said) => lookedBack(state, seat, { ...said, seat, told: words })),
  'seat-began': inStep((state, { seat }) => ({ ...state, began: [...state.began, seat] })),
  'clock-started': inStep((state, { opener }, { at }) => ({
    ...state,
    clock: { startedAt: at, opener, extensions: [] },
  })),
  'clock-extended': inStep((state, { seconds }, { at }) => {
    const { clock } = state
    return clock ? { ...state, clock: { ...clock, extensions: [...clock.extensions, { at, seconds }] } } : state
  }),
}

function inStep<E extends { step: string }>(fold: (state: StepState, event: E, said: Said) => StepState) {
  return (session: Session, event: E, said: Said) => withStep(session, event.step, (state) => fold(state, event, said))
}

export function withStep(session: Session, step: string, change: (state: StepState) => StepState): Session {
  const at = session.steps.findIndex(({ id }) => id === step)
  const state = session.states[at]
  return state ? { ...session, states: session.states.with(at, change(state)) } : session
}

/** A pass closes what this seat had open: its own answer or ask, what it was to say back, or an ask that lay open to it. */
export function passed(
  state: StepState,
  { seat, note }: EventOf<'prompt-passed'>,
  said: Said,
  asksOpen: boolean,
  asPassed: 'left-open' | 'no',
): StepState {
  const settled = { ...said, how: 'passed' } as const
  const answers = { ...state.answers, [seat]: { ...said, as: 'passed', note } }
  const heard = state.mirrors[partnerOf(seat)]
  const asked = state.offers[partnerOf(seat)]
  const own = state.offers[seat]
  return {
    ...state,
    answers,
    mirrors: heard && !heard.settled ? { ...state.mirrors, [partnerOf(seat)]: { ...heard, settled } } : state.mirrors,
    offers: {
      ...state.offers,
      ...(asksOpen && asked && !asked.settled
        ? { [partnerOf(seat)]: { ...asked, settled: { ...said, how: asPassed } } }
        : {}),
      ...(own && !own.settled ? { [seat]: { ...own, settled: { ...said, how: 'left-open' } } } : {}),
    },
  }
}

// [OF4] After a no it can be asked once for something else; then it is settled.
function isLast(response: Erasable<Response>, asked: number): boolean {
  return isErased(response) || response.says === 'yes' || (response.says === 'no' && asked > 1)
}

function settledAs(response: Erasable<Response>): 'yes' | 'later' | 'smaller' | 'no' | 'left-open' {
  return isErased(response) ? 'left-open' : response.says
}

function withMirror(state: StepState, speaker: PartnerSeat, change: (mirror: Mirror) => Partial<Mirror>): StepState {
  const mirror = state.mirrors[speaker] ?? { speaker, rounds: [], settled: null }
  return { ...state, mirrors: { ...state.mirrors, [speaker]: { ...mirror, ...change(mirror) } } }
}

function withOffer(state: StepState, asker: PartnerSeat, change: (offer: Offer) => Partial<Offer>): StepState {
  const offer = state.offers[asker] ?? { asker, rounds: [], settled: null }
  return { ...state, offers: { ...state.offers, [asker]: { ...offer, ...change(offer) } } }
}

function lastChanged<T>(rounds: readonly T[], change: Partial<T>): T[] {
  return rounds.map((round, at) => (at === rounds.length - 1 ? { ...round, ...change } : round))
}
