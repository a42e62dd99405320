// Who stands at the door of a session: somebody's sign-in and the seats that are theirs there, by one statement.
import type { PartnerSeat, Seat } from '#shared/session/seat.ts'
import type { Instant } from '#shared/time.ts'
import { type Prepared, textOf } from './prepared.ts'

/** By the hash of what a device sent, or by the sign-in itself where that is known. */
type BySignIn = { tokenHash: string } | { signIn: string }

/** `person`: whose seat it is, that of who asks or one that they hold for somebody. */
type Sits = { session: string; couple: string; seat: PartnerSeat; person: string; by: string }
export type AtTheDoor = { seated: Sits; asking: string; signIn: string }
/** `seat`: as they ask for it; else their own. */
type Asked = { by: BySignIn; session: string; seat?: Seat | undefined; now: Instant }

// Nobody of whom it is asked that their place be given anew: to come is their answer to it, which somebody has to write.
const standing = (column: 'token' | 'id') => `
  select auth_session.id, people.id::text, own.couple_id::text, partners.seat, partners.person_id::text
  from auth_session
  join people on people.account_id = auth_session.user_id
  join sessions on sessions.id = $3::uuid
  join rooms on rooms.id = sessions.room_id
  join partners own on own.couple_id = rooms.couple_id and own.person_id = people.id and own.left_at is null
  join partners on partners.couple_id = rooms.couple_id and partners.left_at is null
    and people.id in (partners.person_id, partners.held_by)
  where auth_session.${column} = $1 and auth_session.expires_at > $2::timestamptz
    and not exists (select from place_askings where person_id = people.id and ended_at is null)`

const [BY_TOKEN, BY_ID] = [standing('token'), standing('id')]

/** [DU75] Null for whoever is signed out, has no such seat or is asked about. */
export async function atTheDoor(prepared: Prepared, { by, session, seat, now }: Asked): Promise<AtTheDoor | null> {
  const [statement, key] = 'signIn' in by ? [BY_ID, by.signIn] : [BY_TOKEN, by.tokenHash]
  const rows = (await prepared(statement, [key, textOf.instant(now), session])) as string[][]
  const row = rows.find(([, asking, , own, person]) => (seat === undefined ? person === asking : own === seat))
  if (!row) return null
  const [signIn = '', asking = '', couple = '', own, person = ''] = row
  return { seated: { session, couple, seat: own as PartnerSeat, person, by: asking }, asking, signIn }
}
