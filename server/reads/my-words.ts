// Everything somebody wrote in one couple, read from its logs alone: theirs by who wrote it, whatever seat it was written in.
import { consentsOf } from '#db/consents.ts'
import { PURPOSES } from '#db/schema/counselling.ts'
import { everySessionOf } from '#db/sessions.ts'
import type { OwnConsent, OwnUnreadable } from '#shared/leaving/my-words.ts'
import { type OwnSession, ownWordsIn } from '#shared/leaving/own-words.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import type { OwnPlace } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { logUntil } from '../core/own-place.ts'
import { unlessDamaged } from '../log/damage.ts'
import { fold } from '../log/fold.ts'
import { shownName } from './counselling/counsellor.ts'

type Ground = Pick<Core, 'db' | 'log' | 'ownKeys' | 'now'>

export type AllOwnWords = {
  couple: string
  sessions: OwnSession[]
  unreadable: OwnUnreadable[]
  consents: OwnConsent[]
}

/** The oldest session first. */
export async function myWords(core: Ground, own: OwnPlace): Promise<AllOwnWords> {
  const { db } = core
  const { couple, until } = own
  const all = await everySessionOf(db, { couple })
  const known = all.filter(({ openedAt }) => until === null || openedAt < until)
  const rows = known.sort((a, b) => a.openedAt - b.openedAt)
  const sessions: OwnSession[] = []
  const unreadable: OwnUnreadable[] = []
  for (const { session, exercise, version, openedAt } of rows) {
    const told = await unlessDamaged(toldOf(core, session, own))
    if (told) sessions.push(told)
    else unreadable.push({ session, exercise: { id: exercise, version }, openedAt })
  }
  return { couple, sessions, unreadable, consents: await ownConsents(core, own) }
}

async function toldOf({ db, log, now }: Ground, session: string, own: OwnPlace): Promise<OwnSession> {
  const { person, couple } = own
  const entries = await log.load(db, { session, couple })
  return fold(log, session, entries, (sound) => {
    const known = logUntil(sound, own, person)
    return ownWordsIn(asOf(replay(session, known), now()), own.seat, known, (entry) => entry.person === person)
  })
}

async function ownConsents(core: Ground, { person, couple }: OwnPlace): Promise<OwnConsent[]> {
  const given = await consentsOf(core.db, { among: { couple }, person })
  return Promise.all(
    given
      .filter(({ purpose }) => PURPOSES.includes(purpose))
      .map(async ({ counsellor, purpose, person: _, ...times }) => ({
        purpose,
        with: await shownName(core, counsellor),
        ...times,
      })),
  )
}
