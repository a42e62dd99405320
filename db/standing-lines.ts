// Which lines have lost what they were opened by: a sign-in that was ended, or a seat that is somebody else's by now.
import type { Seat } from '#shared/session/seat.ts'
import { SITTING } from './appending.ts'
import { bareListOf, listOf, type Prepared } from './prepared.ts'

/** `by`: who asks, from their own seat or from one that they hold. */
export type LineStanding = { signIn: string; session: string; seat: Seat; person: string; by: string }

// [DU44] By a clock alone nobody's line ends. A counsellor's place is asked elsewhere.
const FALLEN = `
  select asked.number::text
  from unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[]) with ordinality
    as asked (sign_in, session_id, seat, person_id, asked_by, number)
  where (select true from auth_session where id = asked.sign_in) is null
    or (asked.seat <> 'counsellor' and not exists (${SITTING}))`

/** Gives their places in the list. */
export async function fallenLines(prepared: Prepared, lines: readonly LineStanding[]): Promise<number[]> {
  if (lines.length === 0) return []
  const column = (of: (line: LineStanding) => string) => bareListOf(lines.map(of))
  const rows = await prepared(FALLEN, [
    listOf(lines.map(({ signIn }) => signIn)),
    column(({ session }) => session),
    column(({ seat }) => seat),
    column(({ person }) => person),
    column(({ by }) => by),
  ])
  return rows.map(([number]) => Number(number) - 1)
}
