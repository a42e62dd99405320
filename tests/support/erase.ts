// A log after one partner has deleted their words, as the server leaves it: positions stay, and what goes is gone for good.
import { deletedWith, withoutWordsAt } from '#shared/session/erasure.ts'
import type { Entry } from '#shared/session/events.ts'
import { openLive, wordsGoneSince } from '#shared/session/live.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export function withoutWordsOf(log: readonly Entry[], seat: PartnerSeat, id = 'evening'): Entry[] {
  const before = openLive(id, log)
  const left = withoutWordsAt(
    log,
    deletedWith(before.session, log, (entry) => entry.seat === seat),
  )
  const at = log.at(-1)?.at ?? 0
  return [
    ...left,
    { position: log.length + 1, at, seat, events: [wordsGoneSince(before, left, { seat, at, events: [] })] },
  ]
}
