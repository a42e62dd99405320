// Deletes what one partner wrote, in all sessions of the couple at once. What the other wrote and what both signed stays.
import type { Tx } from '#db/client.ts'
import { isAnybodys } from '#db/couples.ts'
import { deleteCouple, dropNotes } from '#db/erasing.ts'
import { destroyKey } from '#db/keys.ts'
import { dropChoices } from '#db/ways.ts'
import { deletedWith } from '#shared/session/erasure.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { type OwnPlace, ownPlace } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { mayBeAbout } from '../core/own-place.ts'
import { type HeldSession, inAllSessions, showAnew } from '../live/all-sessions.ts'
import { eraseIn, eraseUnread, keepNames } from './erase.ts'

/** [PR14] [ST20] Who sits there, and who sat there until it was given to somebody else: each their own. */
export async function deleteMine(
  core: Pick<Core, 'db' | 'log' | 'sessions' | 'now' | 'endSockets'>,
  { person, couple }: { person: string; couple: string },
): Promise<object | Refusal> {
  if (!(await ownPlace(core, person, couple))) return refuse('not-found')
  const done = await inAllSessions(core, {
    couple,
    work: async (tx, all) => {
      const own = await ownPlace({ db: tx }, person, couple)
      if (!own) return null
      for (const { session } of all.unreadable) await eraseUnread(core, tx, { session, couple, person })
      for (const held of all.open) await eraseOwn(core, tx, { people: [person], own, held })
      // Only who opened the first room ever wrote one.
      if (own.seat === 'first' && own.anewSince === null) await dropNotes(tx, { couple })
      await dropChoices(tx, { couple, person })
      await destroyKey(tx, { couple, person })
      // Of a place that was given anew, once nobody is left who could read what was said there.
      const deleted = own.until !== null && !(await isAnybodys(tx, { couple, but: person }))
      if (deleted) await deleteCouple(tx, { couple, at: core.now() })
      return { deleted }
    },
    after: ({ deleted }, all) => showAnew(core, { couple, all, deleted }),
  })
  return done ? {} : refuse('not-found')
}

type Erasing = { people: readonly [string, ...string[]]; own: OwnPlace; held: HeldSession }

/** What these people wrote, the first of whom deletes it. */
export async function eraseOwn(core: Pick<Core, 'log' | 'now'>, tx: Tx, { people, own, held }: Erasing): Promise<void> {
  const { couple, seat } = own
  const { session } = held.live
  const theirs = (entry: { person: string }) => people.includes(entry.person)
  const positions = deletedWith(session, held.log, theirs, mayBeAbout(own, session.openedAt))
  for (const person of people) await keepNames(core, tx, { couple, person, held })
  await eraseIn(core, tx, { couple, person: people[0], seat, held, positions })
}
