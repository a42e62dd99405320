// Everything somebody wrote in one couple, read from its logs alone: theirs by who wrote it, whatever seat it was written in.
import { consentsIn } from '#db/consents.ts'
import { sessionsOf } from '#db/sessions.ts'
import type { OwnConsent } from '#shared/leaving/my-words.ts'
import { type OwnSession, ownWordsIn } from '#shared/leaving/own-words.ts'
import { replay } from '#shared/session/evolve.ts'
import { asOf } from '#shared/session/looking-back.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import type { Core } from '../core.ts'
import { logUntil, ownPlace } from '../own-place.ts'
import { counsellorName } from './counselling/counsellor.ts'

const ALL = 100_000

export type OwnWords = { couple: string; sessions: OwnSession[]; consents: OwnConsent[] }

/** The oldest session first. */
export async function myWords(
  core: Pick<Core, 'db' | 'log' | 'ownKeys' | 'now'>,
  { person, couple }: { person: string; couple: string },
): Promise<OwnWords | Refusal> {
  const { db, log } = core
  const own = await ownPlace(db, person, couple)
  if (!own) return refuse('not-found')
  const { until } = own
  const all = await sessionsOf(db, { couple, most: ALL })
  const known = all.filter(({ openedAt }) => until === null || openedAt < until)
  const rows = known.sort((a, b) => a.openedAt - b.openedAt)
  const sessions: OwnSession[] = []
  for (const { session } of rows) {
    const entries = logUntil(await log.load(db, { session, couple }), own, person)
    sessions.push(
      ownWordsIn(asOf(replay(session, entries), core.now()), own.seat, entries, (entry) => entry.person === person),
    )
  }
  return { couple, sessions, consents: await consentsOf(core, { person, couple }) }
}

async function consentsOf(
  core: Pick<Core, 'db' | 'ownKeys'>,
  asked: { person: string; couple: string },
): Promise<OwnConsent[]> {
  const given = await consentsIn(core.db, asked)
  return Promise.all(
    given.map(async ({ counsellor, purpose, person: _, ...times }) => ({
      purpose,
      with: (await counsellorName(core, counsellor)) ?? '',
      ...times,
    })),
  )
}
