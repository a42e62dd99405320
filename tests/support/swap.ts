// The same log with the two partners in each other's seats: names, words and all.
import type { Terms } from '#shared/session/agreement.ts'
import { type Entry, isErased, type SessionEvent } from '#shared/session/events.ts'
import { type BySeat, type PartnerSeat, partnerOf, type Seat } from '#shared/session/seat.ts'

export function swapped(log: readonly Entry[]): Entry[] {
  return log.map((entry) => ({ ...entry, seat: acrossFrom(entry.seat), events: entry.events.map(facing) }))
}

function acrossFrom(seat: Seat): Seat {
  return seat === 'counsellor' ? seat : partnerOf(seat)
}

function facing(event: SessionEvent): SessionEvent {
  switch (event.type) {
    case 'session-opened': {
      const words = isErased(event.words) ? event.words : { names: exchanged(event.words.names) }
      const owed = event.owed && { owed: partnerOf(event.owed) }
      return {
        ...event,
        tiebreak: partnerOf(event.tiebreak),
        led: exchanged(event.led) as BySeat<number>,
        ...owed,
        words,
      }
    }
    case 'evening-weighed':
      return { ...event, speaker: event.speaker && partnerOf(event.speaker) }
    case 'step-entered':
      return { ...event, seats: event.seats.map(partnerOf) }
    case 'clock-started':
      return { ...event, opener: partnerOf(event.opener) }
    case 'author-erased': {
      const versions = { ...event.versions, ...exchanged(event.versions) } as BySeat<number>
      return { ...event, seat: partnerOf(event.seat), versions }
    }
    case 'prompt-brought': {
      const { asks } = event.step
      return asks === 'first' || asks === 'second'
        ? { ...event, step: { ...event.step, asks: partnerOf(asks) } }
        : event
    }
    case 'agreement-proposed': {
      const words = isErased(event.words) ? event.words : { terms: facingTerms(event.words.terms) }
      return { ...event, seat: partnerOf(event.seat), words }
    }
    default:
      return 'seat' in event ? { ...event, seat: partnerOf(event.seat) } : event
  }
}

function facingTerms(terms: Terms): Terms {
  if (terms.as === 'page') {
    return { ...terms, parts: terms.parts.map((part) => (part.seat ? { ...part, seat: partnerOf(part.seat) } : part)) }
  }
  return terms.as === 'agreement' && terms.who !== 'both' ? { ...terms, who: partnerOf(terms.who) } : terms
}

function exchanged<T>({ first, second }: Partial<Record<PartnerSeat, T>>): Partial<Record<PartnerSeat, T>> {
  return { ...(second !== undefined && { first: second }), ...(first !== undefined && { second: first }) }
}
