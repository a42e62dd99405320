// Moves a session that its second partner is only just joining into the room of the couple the two already form.
// The one place where entries are written anew: the same words, at the same position, under other keys.
import { and, eq } from 'drizzle-orm'
import type { Seat } from '#shared/session/seat.ts'
import type { Tx } from './client.ts'
import { type EventStructure, entries, sessions } from './schema/sessions.ts'

export async function moveSession(tx: Tx, { session, room }: { session: string; room: string }): Promise<void> {
  await tx.update(sessions).set({ roomId: room }).where(eq(sessions.id, session))
}

export async function rewriteEntry(
  tx: Tx,
  entry: {
    session: string
    position: number
    seat: Seat
    person: string
    events: readonly EventStructure[]
    words: Buffer | null
    key: string | null
    aboutOther: boolean
    proof: Buffer | null
  },
): Promise<void> {
  const { session, position, seat, person, events, key, ...rest } = entry
  await tx
    .update(entries)
    .set({
      seat,
      personId: person,
      events: { events },
      words: rest.words,
      keyId: key,
      aboutOther: rest.aboutOther,
      proof: rest.proof,
    })
    .where(and(eq(entries.sessionId, session), eq(entries.position, position)))
}
