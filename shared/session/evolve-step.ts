// Folds what happens inside one step.
import type { Response } from './commands.ts'
import { ERASED, type Erasable, type EventOf, isErased, type SessionEvent } from './events.ts'
import { lookedBack } from './looking-back.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Clock, Extension, Mirror, Offer, Said, StepState } from './session.ts'

type StepEvent = Extract<
  SessionEvent,
  {
    type:
      | 'answer-given'
      | 'went-on'
      | `mirror-${string}`
      | `offer-${string}`
      | 'response-accepted'
      | `agreement-${string}`
      | 'loop-reviewed'
      | 'seat-began'
      | `clock-${string}`
  }
>

export function evolveStep(state: StepState, event: StepEvent, said: Said): StepState {
  switch (event.type) {
    case 'answer-given': {
      const value = isErased(event.words) ? ERASED : event.words.value
      return {
        ...state,
        // [AN4] The last one counts.
        answers: { ...state.answers, [event.seat]: { ...said, as: 'given', value, locale: event.locale } },
      }
    }
    case 'went-on':
      return { ...state, wentOn: [...state.wentOn, event.seat] }
    case 'mirror-given':
    case 'mirror-judged':
    case 'mirror-settled':
      return evolveMirror(state, event, said)
    case 'offer-made':
    case 'offer-answered':
    case 'response-accepted':
      return evolveOffer(state, event, said)
    case 'agreement-proposed': {
      const terms = isErased(event.words) ? ERASED : event.words.terms
      const number = state.proposals + 1
      const proposal = { ...said, number, by: event.seat, terms, locale: event.locale }
      return { ...state, proposals: number, proposal, declined: false }
    }
    case 'agreement-signed':
      return state.proposal ? { ...state, agreed: { ...state.proposal, signed: said }, proposal: null } : state
    case 'agreement-declined':
      return { ...state, proposal: null, declined: true }
    case 'agreement-reviewed': {
      const gone = { fate: ERASED, inTheWay: ERASED }
      const told = isErased(event.words) ? gone : { fate: event.words.fate, inTheWay: event.words.inTheWay ?? null }
      return lookedBack(state, event.seat, { ...said, seat: event.seat, ...told, locale: event.locale })
    }
    case 'loop-reviewed': {
      const { seat, words: told } = event
      return lookedBack(state, seat, { ...said, seat, told })
    }
    case 'seat-began':
      return { ...state, began: [...state.began, event.seat] }
    case 'clock-started':
      return { ...state, clock: { startedAt: said.at, opener: event.opener, extensions: [] } }
    case 'clock-extended':
      return state.clock ? { ...state, clock: extended(state.clock, { at: said.at, seconds: event.seconds }) } : state
  }
}

function evolveMirror(
  state: StepState,
  event: Extract<StepEvent, { type: `mirror-${string}` }>,
  said: Said,
): StepState {
  switch (event.type) {
    case 'mirror-given': {
      const text = isErased(event.words) ? ERASED : event.words.text
      const round = { ...said, text, locale: event.locale, judged: null }
      return withMirror(state, partnerOf(event.seat), (mirror) => ({ ...mirror, rounds: [...mirror.rounds, round] }))
    }
    case 'mirror-judged': {
      const missing = isErased(event.words) ? ERASED : (event.words.missing ?? null)
      const judged = { ...said, heard: event.heard, missing }
      return withMirror(state, event.seat, (mirror) => ({
        ...mirror,
        rounds: lastChanged(mirror.rounds, { judged }),
        settled: event.heard === 'yes' ? { ...said, how: 'fitted' } : null,
      }))
    }
    case 'mirror-settled':
      return withMirror(state, event.seat, (mirror) => ({ ...mirror, settled: { ...said, how: event.how } }))
  }
}

type OfferEvent = EventOf<'offer-made' | 'offer-answered' | 'response-accepted'>

function evolveOffer(state: StepState, event: OfferEvent, said: Said): StepState {
  switch (event.type) {
    case 'offer-made': {
      const text = isErased(event.words) ? ERASED : event.words.text
      const round = { ...said, text, locale: event.locale, answered: null }
      // Asking again shows that it was not settled, even where the answer before has been deleted.
      return withOffer(state, event.seat, (offer) => ({ ...offer, rounds: [...offer.rounds, round], settled: null }))
    }
    case 'offer-answered': {
      const response = isErased(event.words) ? ERASED : event.words.response
      const answered = { ...said, response, locale: event.locale }
      const opening = { ...said, text: null, locale: event.locale, answered }
      return withOffer(state, partnerOf(event.seat), (offer) => ({
        ...offer,
        rounds: offer.rounds.length > 0 ? lastChanged(offer.rounds, { answered }) : [opening],
        settled: isErased(response) || response.says === 'yes' ? { ...said, how: settledAs(response) } : null,
      }))
    }
    case 'response-accepted':
      return withOffer(state, event.seat, (offer) => {
        const response = offer.rounds.at(-1)?.answered?.response ?? ERASED
        return { ...offer, settled: { ...said, how: settledAs(response) } }
      })
  }
}

/** A pass closes what this seat had open: its own answer or ask, what it was to say back, or an ask that lay open to it. */
export function passed(
  state: StepState,
  { seat, note }: EventOf<'prompt-passed'>,
  said: Said,
  asksOpen: boolean,
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
        ? { [partnerOf(seat)]: { ...asked, settled: { ...said, how: 'left-open' } } }
        : {}),
      ...(own && !own.settled ? { [seat]: { ...own, settled: { ...said, how: 'left-open' } } } : {}),
    },
  }
}

function settledAs(response: Erasable<Response>): 'yes' | 'later' | 'smaller' | 'left-open' {
  return isErased(response) ? 'left-open' : response.says
}

function withMirror(state: StepState, speaker: PartnerSeat, change: (mirror: Mirror) => Mirror): StepState {
  const mirror = state.mirrors[speaker] ?? { speaker, rounds: [], settled: null }
  return { ...state, mirrors: { ...state.mirrors, [speaker]: change(mirror) } }
}

function withOffer(state: StepState, asker: PartnerSeat, change: (offer: Offer) => Offer): StepState {
  const offer = state.offers[asker] ?? { asker, rounds: [], settled: null }
  return { ...state, offers: { ...state.offers, [asker]: change(offer) } }
}

function lastChanged<T>(rounds: readonly T[], change: Partial<T>): T[] {
  return rounds.map((round, at) => (at === rounds.length - 1 ? { ...round, ...change } : round))
}

function extended(clock: Clock, extension: Extension): Clock {
  return { ...clock, extensions: [...clock.extensions, extension] }
}
