// A log after one partner has deleted their words, as the server leaves it: positions stay, and what goes is gone for good.
import { deletedWith, withoutWordsAt } from '#shared/session/erasure.ts'
import type { Entry, EventOf } from '#shared/session/events.ts'
import { replay } from '#shared/session/evolve.ts'
import { openLive, wordsGoneSince } from '#shared/session/live.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'

export function withoutWordsOf(log: readonly Entry[], seat: PartnerSeat, id = 'evening'): Entry[] {
  return erased(log, seat, (left, at) => wordsGoneSince(openLive(id, log), left, { seat, at, events: [] }))
}

/** For letters, which know no versions: those of every view that there has been take long to count. */
export function withoutWordsUncounted(log: readonly Entry[], seat: PartnerSeat): Entry[] {
  const versions = { first: 0, second: 0, counsellor: 0 }
  return erased(log, seat, () => ({ type: 'author-erased', seat, versions }))
}

type Gone = (left: readonly Entry[], at: number) => EventOf<'author-erased'>

function erased(log: readonly Entry[], seat: PartnerSeat, gone: Gone): Entry[] {
  const session = replay('evening', log)
  const left = withoutWordsAt(
    log,
    deletedWith(session, log, (entry) => entry.seat === seat),
  )
  const at = log.at(-1)?.at ?? 0
  return [...left, { position: log.length + 1, at, seat, events: [gone(left, at)] }]
}
