// Leaves a couple for good. From that commit on nothing of it reaches who left; the other keeps what they could read.
import type { Tx } from '#db/client.ts'
import { endWithCouple } from '#db/counselling-ends.ts'
import { endSay, isAnybodys, leaveSeat, withoutSay } from '#db/couples.ts'
import { askToDelete, closeWaysIn, deleteCouple, dropNotes } from '#db/erasing.ts'
import { destroyKey } from '#db/keys.ts'
import { leaveWay } from '#db/ways.ts'
import { unreadWhenGone } from '#shared/session/erasure.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { coupleOf, type OfCouple, ownPlace } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { type AllHeld, type HeldSession, inAllSessions, showAnew } from '../live/all-sessions.ts'
import { deleteEverything, isUnshared } from './delete-all.ts'
import { eraseOwn } from './delete-mine.ts'
import { eraseIn, eraseUnread } from './erase.ts'

type Leaving = { person: string; couple: string }

/**
 * [PR17] Who leaves last takes everything along: nobody could read it any more. [ST20] Where somebody whose place was given anew still has
 * a say, only what is not theirs goes.
 */
export async function leave(core: Core, { person, couple }: Leaving): Promise<object | Refusal> {
  const own = await coupleOf(core, person, couple)
  if (!own) return giveUpSay(core, { person, couple })
  if (isUnshared(own, person)) return deleteEverything(core, { person, couple })
  const done = await inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const seated = await coupleOf({ db: tx }, person, couple)
      if (!seated || isUnshared(seated, person)) return null
      if (seated.partner === null) await eraseAllBut(core, tx, seated, all)
      else for (const held of all.open) await takeAlong(core, tx, seated, held)
      for (const { session } of all.unreadable) await eraseUnread(core, tx, { session, couple, person })
      await leaveSeat(tx, { couple, person, at: core.now() })
      await endWithCouple(tx, { couple, at: core.now() })
      await closeWaysIn(tx, { couple, at: core.now() })
      if (seated.seat === 'first' && seated.anewSince === null) await dropNotes(tx, { couple })
      await leaveWay(tx, { couple })
      await askToDelete(tx, { couple, person: null })
      return seated
    },
    after: async ({ seat }, all) => {
      // Before anything is shown, so that the line of who left hears nothing more.
      for (const { session } of all) {
        for (const gone of [seat, 'counsellor'] as const) core.endSockets(session, gone)
      }
      await showAnew(core, { couple, all })
    },
  })
  // Without one the other left meanwhile.
  return done ? {} : deleteEverything(core, { person, couple })
}

async function takeAlong(core: Core, tx: Tx, own: OfCouple, held: HeldSession): Promise<void> {
  const { person, couple, seat } = own
  const { session } = held.live
  const positions = unreadWhenGone(session, seat, held.log, (entry) => entry.person === person)
  const events = session.phase === 'closed' ? [] : [{ type: 'session-closed' } as const]
  await eraseIn(core, tx, { couple, person, seat, held, positions, events })
}

/** [ST20] Nobody is left who could read it: only the words of those who still have their say stay. */
async function eraseAllBut(core: Core, tx: Tx, own: OfCouple, all: AllHeld): Promise<void> {
  const { person, couple } = own
  const others = (await withoutSay(tx, { couple })).filter((one) => one !== person)
  const people = [person, ...others] as const
  for (const held of all.open) await eraseOwn(core, tx, { people, own: { ...own, until: null }, held })
  for (const { session } of all.unreadable)
    for (const one of people) await eraseUnread(core, tx, { session, couple, person: one })
  for (const one of people) await destroyKey(tx, { couple, person: one })
}

/** [ST20] Who sits there no more keeps their say no longer: as in any leaving, what the other can read stays, and the rest goes. */
async function giveUpSay(core: Core, { person, couple }: Leaving): Promise<object | Refusal> {
  if (!(await ownPlace(core, person, couple))) return refuse('not-found')
  const done = await inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const own = await ownPlace({ db: tx }, person, couple)
      if (!own?.until) return null
      const { seat } = own
      for (const { session } of all.unreadable) await eraseUnread(core, tx, { session, couple, person })
      for (const held of all.open) {
        const positions = unreadWhenGone(held.live.session, seat, held.log, (entry) => entry.person === person)
        await eraseIn(core, tx, { couple, person, seat, held, positions })
      }
      await endSay(tx, { couple, person })
      const deleted = !(await isAnybodys(tx, { couple, but: person }))
      if (deleted) await deleteCouple(tx, { couple, at: core.now() })
      return { deleted }
    },
    after: ({ deleted }, all) => showAnew(core, { couple, all, deleted }),
  })
  return done ? {} : refuse('not-found')
}
