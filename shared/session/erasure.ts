// Which words go when a partner deletes theirs, and which when they only leave. Positions, structure and what both signed stay.
import { isForReflection } from '#shared/prompts/opening.ts'
import { answeredAs } from '#shared/prompts/prompts.ts'
import { type Entry, ERASED, isErased, type SessionEvent, sealedFor } from './events.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Session } from './session.ts'
import { saidAt } from './source.ts'
import { stateById } from './walk.ts'

type Own<E> = (entry: E) => boolean

/**
 * [PR14] Positions whose words go with those of `own`: all that is not joint, and what either wrote about the other's. `ofThem`: what
 * may speak of them, where somebody else sat in their seat before or after.
 */
export function deletedWith<E extends Entry>(
  session: Session,
  log: readonly E[],
  own: Own<E>,
  ofThem: Own<E> = () => true,
): number[] {
  const signed = signedIn(session)
  const goes = (entry: E) =>
    own(entry)
      ? !isJoint(entry, signed)
      : ofThem(entry) && sealedFor(entry) !== 'joint' && entry.events.some(speaksOfOther)
  return positionsOf(log.filter((entry) => hasWords(entry) && goes(entry)))
}

/** [PR17] Positions of `own` words that the other could not read any more after the author has left: kept, unopened, given again. */
export function unreadWhenGone<E extends Entry>(
  session: Session,
  seat: PartnerSeat,
  log: readonly E[],
  own: Own<E>,
): number[] {
  const signed = signedIn(session)
  const closed: Session = { ...session, phase: 'closed' }
  const carried = session.steps.flatMap(({ id, prompt }) =>
    isForReflection(prompt) ? (stateById(session, id).answers[seat]?.position ?? []) : [],
  )
  const stays = (entry: E) =>
    isJoint(entry, signed) ||
    carried.includes(entry.position) ||
    saidAt(closed, partnerOf(seat), entry.position) !== null
  return positionsOf(log.filter((entry) => own(entry) && hasWords(entry) && !stays(entry)))
}

/** Whether the words also speak of the other person's, and so go when either deletes theirs. */
export function speaksOfOther(event: SessionEvent): boolean {
  if (event.type === 'mirror-given' || event.type === 'mirror-judged') return true
  if (event.type !== 'answer-given' || isErased(event.words)) return false
  return answeredAs(event.words.value).speaksOfOther
}

/** The log once the words at these positions are gone. */
export function withoutWordsAt<E extends Entry>(log: readonly E[], positions: readonly number[]): E[] {
  const gone = new Set(positions)
  return log.map((entry) => (gone.has(entry.position) ? { ...entry, events: entry.events.map(emptied) } : entry))
}

function emptied(event: SessionEvent): SessionEvent {
  return 'words' in event ? { ...event, words: ERASED } : event
}

function hasWords({ events }: Entry): boolean {
  return events.some((event) => 'words' in event && !isErased(event.words))
}

// An unsigned proposal belongs to its proposer, although the joint key sealed it.
function isJoint(entry: Entry, signed: ReadonlySet<number>): boolean {
  if (sealedFor(entry) !== 'joint') return false
  return signed.has(entry.position) || !entry.events.some(({ type }) => type === 'agreement-proposed')
}

function signedIn({ states }: Session): Set<number> {
  return new Set(states.flatMap(({ agreed }) => agreed?.position ?? []))
}

function positionsOf(entries: readonly Entry[]): number[] {
  return entries.map(({ position }) => position)
}
