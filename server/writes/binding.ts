// Brings a session to the couple that its two already form, with what the one who waits has answered ahead, before the other sees anything.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { moveSession, rewriteEntry } from '#db/binding.ts'
import type { Db } from '#db/client.ts'
import { leaveSeat, type OwnCouple } from '#db/couples.ts'
import { type OpenInvite, spendInvite } from '#db/invites.ts'
import { destroyKey } from '#db/keys.ts'
import { walksThrough } from '#shared/exercises/exercise.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Had } from '#shared/session/session.ts'
import { stepsOf } from '#shared/session/walk.ts'
import { reflectionFor } from '../core/catalogue.ts'
import type { Core } from '../core/core.ts'
import { hadFor } from '../core/keepsakes.ts'
import { WentOn } from '../live/went-on.ts'
import type { LogEntry } from '../log/log.ts'
import { newId } from '../secrets.ts'

type Binding = {
  person: string
  name: string
  invite: OpenInvite
  /** The couple as the one who joins sits in it. */
  existing: OwnCouple
  admitted?: ((tx: Db) => Promise<boolean>) | undefined
}

export async function bind(core: Core, binding: Binding): Promise<{ session: string } | Refusal> {
  const { session, couple } = binding.invite
  const bound = await core.sessions.write({ session, couple }, async () => {
    const has = await hadThere(core, binding)
    const moved = await allOrNothing(core.db, (tx) => move(core, tx, binding, has))
    core.sessions.forget(session)
    return moved
  })
  // The one who waits may sit elsewhere now; their line comes back to the right seat by itself.
  core.endSockets(session)
  return bound ? { session } : refuse('invitation-closed')
}

async function move(
  core: Core,
  tx: Db,
  { person, name, invite, existing, admitted }: Binding,
  has: Had | undefined,
): Promise<true | null> {
  const { session, couple: left } = invite
  const { couple, room, seat, partner } = existing
  const at = core.now()
  if (!(await spendInvite(tx, { invite: invite.invite, at })) || (admitted && !(await admitted(tx)))) return null
  const log = await core.log.load(tx, { session, couple: left })
  await moveSession(tx, { session, room })
  const waiting = partnerOf(seat)
  for (const entry of withHad(await withReflection(core, tx, couple, log), has)) {
    const events = entry.seat === waiting ? entry.events : entry.events.map(seatsSwapped)
    const moved = { ...entry, session, couple, seat: waiting, events }
    await rewriteEntry(tx, { ...moved, ...(await core.log.seal(tx, moved)) })
  }
  if (partner) {
    await leaveSeat(tx, { couple: left, person: partner, at })
    for (const owner of [partner, null]) await destroyKey(tx, { couple: left, person: owner })
  }
  const events: SessionEvent[] = [{ type: 'seat-taken', seat, words: { name } }]
  const position = log.length + 1
  const taken = { session, couple, position, command: newId(), person, seat, at, events, changes: {} }
  if ((await core.log.append(tx, taken)) !== 'appended') throw new WentOn()
  return true
}

// [SE12] Somebody new has no reflections to walk through; the couple that it comes to may have.
async function withReflection(core: Core, tx: Db, couple: string, log: LogEntry[]): Promise<LogEntry[]> {
  const [first, ...rest] = log
  const [opened, ...others] = first?.events ?? []
  if (!first || opened?.type !== 'session-opened' || !walksThrough(opened.script)) return log
  const about = await reflectionFor({ db: tx, log: core.log }, { couple, script: opened.script })
  return typeof about === 'string' ? [{ ...first, events: [{ ...opened, about }, ...others] }, ...rest] : log
}

/** [AN30] What the couple that it comes to has. Asked before the transaction: beside an open one the embedded database waits for ever. */
async function hadThere(core: Core, { invite: { session, couple }, existing }: Binding): Promise<Had | undefined> {
  const waiting = await core.sessions.past({ session, couple })
  if (!waiting) return undefined
  return (await hadFor(core, { couple: existing.couple, script: waiting.script, earlier: null })).has
}

/** Unless the one who waits has come to a step already that would not be met by it: the two keep theirs by leaving it open. */
export function withHad(log: LogEntry[], has: Had | undefined): LogEntry[] {
  const [first, ...rest] = log
  const [opened, ...others] = first?.events ?? []
  if (!has || !first || opened?.type !== 'session-opened') return log
  const met = new Set(stepsOf(opened.script, { earlier: opened.earlier, has }).map(({ id }) => id))
  const reached = rest.flatMap(({ events }) => events).flatMap((event) => ('step' in event ? [event.step] : []))
  const fits = reached.every((step) => typeof step !== 'string' || met.has(step))
  return fits ? [{ ...first, events: [{ ...opened, has }, ...others] }, ...rest] : log
}

/** The same event, had its author sat in the other seat. Only what one partner alone can do before the other comes. */
export function seatsSwapped(event: SessionEvent): SessionEvent {
  const swapped = (seat: PartnerSeat) => partnerOf(seat)
  if (event.type === 'session-opened') {
    const { first, second } = event.led
    const names = 'names' in event.words ? event.words.names : {}
    const words = 'names' in event.words ? { names: { ...(names.first && { second: names.first }) } } : event.words
    return { ...event, tiebreak: swapped(event.tiebreak), led: { first: second, second: first }, words }
  }
  if (event.type === 'step-entered') return { ...event, seats: event.seats.map(swapped) }
  if (event.type === 'clock-started') return { ...event, opener: swapped(event.opener) }
  if (event.type === 'author-erased') {
    const { first, second } = event.versions
    return { ...event, seat: swapped(event.seat), versions: { first: second, second: first } }
  }
  return 'seat' in event ? { ...event, seat: swapped(event.seat) } : event
}
