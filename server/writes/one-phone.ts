// Two people on one phone: the second is seated by name as somebody of their own, held by the first until they take their seat to a
// device of theirs. Nobody who has a device of their own is ever held.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { takeSeat } from '#db/couples.ts'
import { closeInvites } from '#db/invites.ts'
import { addHeldPerson } from '#db/people.ts'
import type { Locale } from '#shared/locale.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import { coupleOf, seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { newId } from '../secrets.ts'
import { type DeviceLink, newDeviceLink } from './device.ts'
import { waiting } from './invite.ts'

type Sharing = { person: string; session: string; name: string; locale: Locale }

/** [ST10] Only while the other seat has never been taken; what was sent out for it closes. */
export async function sharePhone(core: Core, sharing: Sharing): Promise<{ seat: PartnerSeat } | Refusal> {
  const { person, session, name, locale } = sharing
  const seated = await waiting(core, { person, session })
  if (!seated) return refuse('not-found')
  const { couple } = seated
  const [held, seat] = [newId(), partnerOf(seated.seat)]
  const shared = await core.sessions.write(seated, (append) =>
    allOrNothing(core.db, async (tx) => {
      const at = core.now()
      await addHeldPerson(tx, { id: held, locale, at })
      if (!(await takeSeat(tx, { couple, seat, person: held, heldBy: person, at }))) return null
      await closeInvites(tx, { session, at })
      await append(tx, {
        command: newId(),
        person: held,
        seat,
        events: [{ type: 'seat-taken', seat, words: { name } }],
      })
      return { seat }
    }),
  )
  await core.presences.renew(session)
  return shared ?? refuse('not-found')
}

/** [ST11] The one-time link with which the one whose seat is held takes it to a device of their own. */
export async function linkForHeld(
  core: Core,
  { person, session, host }: { person: string; session: string; host: string | null },
): Promise<DeviceLink | Refusal> {
  const seated = await seatOf(core.db, person, session)
  const own = seated && (await coupleOf(core.db, person, seated.couple))
  if (!own?.partner || own.partnerHeldBy !== person) return refuse('not-found')
  return newDeviceLink(core, { person: own.partner, host })
}
