// Calls a break outside of any exercise: in a session without steps in the couple's room. While one lasts, another one is called in it.
import { allOrNothing } from '#db/all-or-nothing.ts'
import { holdRoom } from '#db/couples.ts'
import { breakFromHomeOf, openSession } from '#db/sessions.ts'
import type { Reply } from '#shared/protocol.ts'
import type { CommandOf } from '#shared/session/commands.ts'
import type { SessionEvent } from '#shared/session/events.ts'
import { BREAK_FROM_HOME } from '#shared/session/from-home.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { takenBy } from '#shared/session/rules/breaks.ts'
import { type OfCouple, seatOf } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { namesOf } from '../core/names.ts'
import { newId } from '../secrets.ts'
import { sessionOpened } from './room.ts'

type Call = Omit<CommandOf<'take-break'>, 'type'>

/** The session of the break. Nobody is alone with one: before the other has come there is nothing to break off. */
export async function callBreak(core: Core, own: OfCouple, call: Call): Promise<{ session: string } | Refusal> {
  if (!own.partner) return refuse('not-found')
  const opened = await openBreak(core, own, call)
  if (opened) return opened
  // [BR12] There is one at a time, and [BR1] it is not refused.
  const running = await breakFromHomeOf(core.db, own)
  return running ? callIn(core, own, running.session, call) : callBreak(core, own, call)
}

/** Null where one lasts. */
async function openBreak(core: Core, own: OfCouple, call: Call): Promise<{ session: string } | null> {
  const { person, couple, room, seat, partner, partnerHeldBy } = own
  const { offset } = call
  const [session, names] = [newId(), await namesOf(core, own)]
  const called = { ...(names.first && { first: names.first }), ...(names.second && { second: names.second }) }
  const opened = sessionOpened(core, { script: BREAK_FROM_HOME, names: called })
  const mode = partner && partnerHeldBy ? 'one-phone' : 'apart'
  return core.sessions.write({ session, couple }, (append, now) =>
    allOrNothing(core.db, async (tx) => {
      await holdRoom(tx, { couple })
      if (await breakFromHomeOf(tx, { couple })) return null
      const { id: exercise, version } = BREAK_FROM_HOME
      await openSession(tx, { session, room, exercise, version, at: now })
      const events: SessionEvent[] = [opened, { type: 'session-started', mode }]
      if (offset !== undefined) events.push({ type: 'offset-told', seat, offset })
      await append(tx, { command: newId(), person, seat, events })
      // Apart from what opens it, which both seal: its words are its caller's own.
      await append(tx, { command: newId(), person, seat, events: [takenBy(seat, call, now)] })
      return { session }
    }),
  )
}

async function callIn(core: Core, own: OfCouple, session: string, call: Call): Promise<{ session: string } | Refusal> {
  const seated = await seatOf(core, own.person, session)
  if (!seated) return refuse('not-found')
  const replies: Reply[] = []
  const sent = { id: newId(), command: { type: 'take-break', ...call } } as const
  await core.sessions.command(seated, sent, (reply) => replies.push(reply))
  const [reply] = replies
  return reply && !reply.ok ? refuse(reply.refused) : { session }
}
