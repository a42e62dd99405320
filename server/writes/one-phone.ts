// Two people on one phone: the second is seated by name as somebody of their own, held by the first until they take their seat to a
// device of theirs. Nobody who has a device of their own is ever held.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { takeSeat } from '#db/couples.ts'
import { closeInvites } from '#db/invites.ts'
import { addHeldPerson } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import { isNamesake } from '#shared/name.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Awaiting, HoldingSeat } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { newId } from '../secrets.ts'
import { type DeviceLink, newDeviceLink } from './device.ts'

/** [ST10] Only while the other seat has never been taken; what was sent out for it closes. */
export async function sharePhone(
  core: Core,
  waiting: Awaiting,
  { name, locale }: { name: string; locale: Locale },
): Promise<{ seat: PartnerSeat } | Refusal> {
  const { person, session, couple } = waiting
  const { names } = await core.sessions.session(waiting)
  if (isNamesake(name, names[waiting.seat])) return refuse('same-name')
  const [held, seat] = [newId(), partnerOf(waiting.seat)]
  const shared = await core.sessions.write(waiting, (append) =>
    allOrNothing(core.db, async (tx) => {
      const at = core.now()
      await addHeldPerson(tx, { id: held, locale, at })
      if (!(await takeSeat(tx, { couple, seat, person: held, heldBy: person, at }))) return null
      await closeInvites(tx, { session, at })
      const events = [{ type: 'seat-taken', seat, words: { name } } as const]
      await append(tx, { command: newId(), person: held, seat, events })
      return { seat }
    }),
  )
  await core.presences.renewAll(session)
  return shared ?? refuse('not-found')
}

/** [ST11] The one-time link with which the one whose seat is held takes it to a device of their own. */
export function linkForHeld(core: Core, { held }: HoldingSeat, host: string | null): Promise<DeviceLink> {
  return newDeviceLink(core, { person: held, host })
}
