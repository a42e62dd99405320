// Holds what was acknowledged and seen against what is there once everything is well again. It only compares.
import { PARTNER_SEATS, type PartnerSeat, type Seat } from '#shared/session/seat.ts'
import { acknowledged, type Deed, type History, textOf } from './history.ts'

/** An entry of the log; `text` is null where it holds no answer. */
export type Kept = { position: number; at: number; command: string; seat: Seat; text: string | null }

/** `shown`: what a fresh line of each seat shows at the end, and `folded` what the log comes to, both as JSON. */
export type Found = {
  session: string
  log: readonly Kept[]
  shown: Record<PartnerSeat, string>
  folded: Record<PartnerSeat, string>
}

/**
 * `lost`: acknowledged and not in the log. `twice`: in it more than once. `gaps`: positions left out or out of order, or time that runs
 * back. `stale`: a view, a refusal or an order that does not know of what was acknowledged before. `altered`: kept otherwise than it was
 * sent, kept though refused, sent by nobody, or answered otherwise the second time.
 */
export type Wrong = { kind: 'lost' | 'twice' | 'gaps' | 'stale' | 'altered'; session: string; what: string }

export function check(history: History, found: readonly Found[]): Wrong[] {
  const bySession = grouped(history.deeds, ({ session }) => session)
  const inLogs = found.flatMap((one) => checkLog(one, bySession.get(one.session) ?? []))
  const changed = history.changed.map((what) => ({ kind: 'altered', session: '', what }) as const)
  return [...inLogs, ...staleSights(history), ...changed]
}

function checkLog({ session, log, shown, folded }: Found, deeds: readonly Deed[]): Wrong[] {
  const wrong = (kind: Wrong['kind'], what: string): Wrong => ({ kind, session, what })
  const places = grouped(log, ({ command }) => command)
  const texts = grouped(
    log.filter(({ text }) => text !== null),
    ({ text }) => text,
  )
  const known = new Map(deeds.map((deed) => [deed.id, deed]))
  const kept = (deed: Deed) => places.get(deed.id)?.[0]
  const isOther = (deed: Deed) => {
    const entry = kept(deed)
    return entry && (entry.text !== textOf(deed) || entry.seat !== deed.seat)
  }
  return [
    ...acknowledged(deeds).flatMap((deed) => (kept(deed) ? [] : wrong('lost', deed.id))),
    ...[...places].flatMap(([id, entries]) => (entries.length > 1 ? wrong('twice', id) : [])),
    ...[...texts].flatMap(([text, entries]) => (entries.length > 1 ? wrong('twice', `${text}`) : [])),
    ...log.flatMap(({ position, at }, index) =>
      position !== index + 1 || at < (log[index - 1]?.at ?? 0) ? wrong('gaps', `after ${index}: ${position}`) : [],
    ),
    ...deeds.flatMap((deed) => (isOther(deed) ? wrong('altered', deed.id) : [])),
    ...deeds.flatMap((deed) => (deed.outcome === 'fail' && kept(deed) ? wrong('altered', `refused: ${deed.id}`) : [])),
    ...log.flatMap(({ command, text }) =>
      text !== null && !known.has(command) ? wrong('altered', `nobody's: ${command}`) : [],
    ),
    // Whoever plays asks for nothing that what was acknowledged does not allow.
    ...deeds.flatMap((deed) =>
      deed.outcome === 'fail' ? wrong('stale', `${deed.command.type}: ${deed.refused}`) : [],
    ),
    ...outOfOrder(deeds, (deed) => kept(deed)?.position).map((id) =>
      wrong('stale', `kept before what was before it: ${id}`),
    ),
    ...PARTNER_SEATS.flatMap((seat) =>
      shown[seat] === folded[seat]
        ? []
        : wrong('stale', `${seat} sees ${shown[seat]}, and the log says ${folded[seat]}`),
    ),
  ]
}

/** Of those that began once another was acknowledged, the ones that lie before it. */
function outOfOrder(deeds: readonly Deed[], positionOf: (deed: Deed) => number | undefined): string[] {
  const ends = acknowledged(deeds).map((deed) => ({ at: deed.ended ?? 0, mark: positionOf(deed) ?? 0 }))
  const newestAt = newestOf(ends)
  return deeds.flatMap((deed) =>
    (positionOf(deed) ?? Number.POSITIVE_INFINITY) < newestAt(deed.invoked) ? deed.id : [],
  )
}

/** A line shows nothing older than what its seat knew of when it was opened. */
function staleSights({ deeds, sights }: History): Wrong[] {
  const seatOf = ({ session, seat }: { session: string; seat: Seat }) => `${session}:${seat}`
  const known = grouped(
    [
      ...acknowledged(deeds).map((deed) => ({ of: seatOf(deed), at: deed.ended ?? 0, mark: deed.version ?? 0 })),
      ...sights.map((sight) => ({ of: seatOf(sight), at: sight.at, mark: sight.version })),
    ],
    ({ of }) => of,
  )
  const newest = new Map([...known].map(([of, marks]) => [of, newestOf(marks)]))
  return sights.flatMap((sight) => {
    const before = newest.get(seatOf(sight))?.(sight.opened) ?? 0
    const what = `${sight.seat} was shown version ${sight.version} after ${before}`
    return sight.version < before ? { kind: 'stale' as const, session: sight.session, what } : []
  })
}

function grouped<T, K>(all: readonly T[], by: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}

/** Gives the highest mark of those made before a moment. */
function newestOf(marks: readonly { at: number; mark: number }[]): (moment: number) => number {
  const sorted = marks.toSorted((a, b) => a.at - b.at)
  let highest = 0
  const highests = sorted.map(({ mark }) => {
    highest = Math.max(highest, mark)
    return highest
  })
  return (moment) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.at ?? 0) < moment) low = middle + 1
      else high = middle
    }
    return highests[low - 1] ?? 0
  }
}

export function countOf(wrongs: readonly Wrong[]): Record<Wrong['kind'], number> {
  const count = (kind: Wrong['kind']) => wrongs.filter((wrong) => wrong.kind === kind).length
  return {
    lost: count('lost'),
    twice: count('twice'),
    gaps: count('gaps'),
    stale: count('stale'),
    altered: count('altered'),
  }
}
