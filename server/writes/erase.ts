// Takes words out of a couple's logs for good, within a transaction of its caller's. Positions and structure stay.
import { rewriteEntry } from '#db/binding.ts'
import type { Tx } from '#db/client.ts'
import { emptyWords } from '#db/erasing.ts'
import { withoutWordsAt } from '#shared/session/erasure.ts'
import { isErased, type SessionEvent } from '#shared/session/events.ts'
import { wordsGoneSince } from '#shared/session/live.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Core } from '../core/core.ts'
import type { HeldSession } from '../live/all-sessions.ts'
import { WentOn } from '../live/went-on.ts'
import { unlessDamaged } from '../log/damage.ts'
import type { LogEntry } from '../log/log.ts'
import { newId } from '../secrets.ts'

type Erasing = {
  couple: string
  person: string
  seat: PartnerSeat
  held: HeldSession
  positions: readonly number[]
  /** What happens with it, in the same entry. */
  events?: readonly SessionEvent[]
}

/** Writes nothing where there is nothing to do. */
export async function eraseIn(core: Pick<Core, 'now' | 'log'>, tx: Tx, erasing: Erasing): Promise<void> {
  const { couple, person, seat, held, positions, events = [] } = erasing
  if (positions.length === 0 && events.length === 0) return
  const { row, log, live } = held
  const { session } = row
  const at = Math.max(core.now(), log.at(-1)?.at ?? 0)
  await emptyWords(tx, { session, positions, at })
  const gone = wordsGoneSince(live, withoutWordsAt(log, positions), { seat, at, events })
  const closes = events.some(({ type }) => type === 'session-closed')
  // Deleting is nothing that happened in the session: it stays where it stood among the others.
  const changes = closes ? { closedAt: at } : { lastAt: row.lastAt }
  const said = { command: newId(), person, seat, events: [gone, ...events], position: log.length + 1, at }
  const appended = await core.log.append(tx, { ...said, session, couple, changes })
  if (appended !== 'appended') throw new WentOn()
}

/**
 * [DU61] In a session that does not open, where what both signed cannot be told from what only one of them wrote: all words of this
 * person's but names, and what the other wrote about theirs.
 */
export async function eraseUnread(
  core: Pick<Core, 'now' | 'log'>,
  tx: Tx,
  { session, couple, person }: { session: string; couple: string; person: string },
): Promise<void> {
  const gone: number[] = []
  for (const { stored, entry } of await core.log.pieces(tx, { session, couple })) {
    if (!stored.words) continue
    const own = stored.person === person
    const named = own && entry && (isNamed(entry) || isNaming(entry))
    const sealed = named && (await unlessDamaged(core.log.seal(tx, { ...entry, session, couple })))
    if (sealed) await rewriteEntry(tx, { ...entry, session, ...sealed })
    else if (own || stored.aboutOther) gone.push(stored.position)
  }
  await emptyWords(tx, { session, positions: gone, at: core.now() })
}

/** A name belongs to both of them. One that is still sealed with its bearer's own key is sealed anew before that key is destroyed. */
export async function keepNames(
  core: Pick<Core, 'log'>,
  tx: Tx,
  { couple, person, held: { row, log } }: Pick<Erasing, 'couple' | 'person' | 'held'>,
): Promise<void> {
  const { session } = row
  for (const entry of log.filter((each) => each.person === person && isNamed(each))) {
    await rewriteEntry(tx, { ...entry, session, ...(await core.log.seal(tx, { ...entry, session, couple })) })
  }
}

function isNaming({ events }: LogEntry): boolean {
  return events.some((event) => event.type === 'session-opened' && !isErased(event.words))
}

function isNamed({ events }: LogEntry): boolean {
  return events.some((event) => event.type === 'seat-taken' && !isErased(event.words))
}
