// The log as it stands after one partner has deleted their words: positions stay, what they wrote is gone, and what spoke of it too.
import { type Entry, ERASED, type SessionEvent, sealedFor, speaksOfOther } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export function withoutWordsOf(log: readonly Entry[], seat: PartnerSeat): Entry[] {
  return log.map((entry) => {
    const author = sealedFor(entry)
    const goes = author === seat || (author !== 'joint' && entry.events.some(speaksOfOther))
    return goes ? { ...entry, events: entry.events.map(emptied) } : entry
  })
}

function emptied(event: SessionEvent): SessionEvent {
  return 'words' in event ? { ...event, words: ERASED } : event
}
