// Finds words in what a couple has said: in what has opened to both, and in one's own. Words lie sealed, so they are looked through here.
import { ownPositions } from '#db/looking-back.ts'
import { sessionsOf } from '#db/sessions.ts'
import { folding } from '#shared/folding.ts'
import { withoutWithdrawn } from '#shared/reflection/opened.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type Spoken, spokenFor } from '#shared/session/spoken.ts'
import type { Instant } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { isFromBefore } from '../core/own-place.ts'
import { foldedAll } from './folded.ts'

type Ground = Pick<Core, 'db' | 'sessions'>

const MOST_SESSIONS = 40
const MOST_HITS = 4

/** `own`: nobody else can read it, and it stands in no reflection. */
type Hit = Pick<Spoken, 'by' | 'text' | 'locale'> & { own: boolean }
export type FoundSession = {
  session: string
  exercise: string
  version: number
  at: Instant
  closed: boolean
  names: Session['names']
  hits: Hit[]
}

/** [PR19] The newest first. Every word that is looked for stands in each of the texts, however quotes, dashes, case or accents are written. */
export async function search(
  core: Ground,
  { person, couple, seat, anewSince }: OfCouple,
  { words }: { words: string },
): Promise<{ couple: string; found: FoundSession[]; unread?: number }> {
  const wanted = folding(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return { couple, found: [] }
  const rows = (await sessionsOf(core.db, { couple })).sort((a, b) => knownAt(b) - knownAt(a))
  const found: FoundSession[] = []
  const { sessions, unread } = await foldedAll(core, couple, rows)
  for (const session of sessions) {
    const read = isFromBefore(session, anewSince) ? withoutWithdrawn(session, seat) : session
    const hits = await hitsIn(core, read, { person, seat }, wanted)
    if (hits.length > 0) found.push({ ...told(session), hits })
    if (found.length === MOST_SESSIONS) break
  }
  return { couple, found, ...(unread > 0 && { unread }) }
}

function told(session: Session): Omit<FoundSession, 'hits'> {
  const { id, script, names, closedAt } = session
  const { id: exercise, version } = script
  return { session: id, exercise, version, at: knownAt(session), closed: closedAt !== null, names }
}

type Seeker = { person: string; seat: PartnerSeat }

async function hitsIn(core: Ground, session: Session, by: Seeker, wanted: readonly string[]): Promise<Hit[]> {
  const fitting = spokenFor(session, by.seat).filter(({ text }) => {
    const within = folding(text)
    return wanted.every((word) => within.includes(word))
  })
  // [ST3] What was sealed in this seat before somebody else sat down in it is not theirs to find.
  const sealed = fitting.some((one) => one.sealed !== null)
  const mine = sealed ? await ownPositions(core.db, { session: session.id, person: by.person }) : new Set()
  const readable = fitting.filter((one) => one.sealed === null || mine.has(one.sealed)).filter(isFirstOfItsWords)
  return readable
    .slice(0, MOST_HITS)
    .map(({ by, text, locale, sealed }) => ({ by, text, locale, own: sealed !== null }))
}

function isFirstOfItsWords({ by, text }: Spoken, at: number, all: readonly Spoken[]): boolean {
  return all.findIndex((one) => one.by === by && one.text === text) === at
}

// [PR6] By what both know, never by the last entry.
function knownAt({ closedAt, openedAt }: { closedAt: Instant | null; openedAt: Instant }): Instant {
  return closedAt ?? openedAt
}
