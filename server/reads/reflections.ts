// A couple's reflections: a page of them at a time with what was agreed and what became of it, their feelings over time, and those that
// can be walked through.
import { pastSessions } from '#db/looking-back.ts'
import { scriptById } from '#shared/exercises/catalogue.ts'
import { walksThrough } from '#shared/exercises/exercise.ts'
import { agreements } from '#shared/reflection/blocks/agreements.ts'
import { loopKept } from '#shared/reflection/blocks/loop.ts'
import { axes, overTime } from '#shared/reflection/figures/axes.ts'
import type { Figure, Gap, Sentence } from '#shared/reflection/sentences.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import { reflectionsFor } from '../core/catalogue.ts'
import type { Core } from '../core/core.ts'
import { told } from './agreed.ts'
import { folded, foldedAll } from './folded.ts'

type Ground = Pick<Core, 'db' | 'sessions'>

const A_PAGE = 10
const MOST = 200
const TO_CHOOSE_FROM = 5
// As many moments as stay apart in one picture.
const DOTS = 12

type Names = Session['names']
export type PastSession = {
  session: string
  exercise: string
  version: number
  at: Instant
  names: Names
  agreed: (Sentence | Gap)[]
}
/** `unread`: how many of this page do not open. `more`: there are older ones. */
export type PastSessions = { couple: string; sessions: PastSession[]; unread: number; more: boolean }

/** The newest first, from the one at `from` on. */
export async function reflections(
  core: Ground,
  { couple }: OfCouple,
  { from = 0, most = A_PAGE }: { from?: number; most?: number } = {},
): Promise<PastSessions> {
  const shown = Math.min(most, MOST)
  const rows = await pastSessions(core.db, { couple, from, most: shown + 1 })
  const { sessions, unread } = await foldedAll(core, couple, rows.slice(0, shown))
  return { couple, sessions: sessions.map(listed), unread, more: rows.length > shown }
}

/** How close and how free each felt, over their times of Weather. Null while there are too few to set side by side. */
export async function overTimeOf(core: Ground, { couple }: OfCouple): Promise<{ figure: Figure | null; names: Names }> {
  const rows = await pastSessions(core.db, { couple, exercise: 'weather', most: DOTS })
  return overTimeIn(await folded(core, couple, rows)) ?? { figure: null, names: { first: null, second: null } }
}

/** The same of these sessions, the last one first. Null where nothing can be drawn. */
export function overTimeIn(sessions: readonly Session[]): { figure: Figure; names: Names } | null {
  const [last, ...others] = sessions.filter((session) => axes(session).length > 0)
  const [figure] = last ? overTime(last, others) : []
  return last && figure ? { figure, names: last.names } : null
}

function listed(session: Session): PastSession {
  const { id, script, names, closedAt, openedAt } = session
  const agreed = told(session, [...loopKept(session), ...agreements(session)])
  return { session: id, exercise: script.id, version: script.version, at: closedAt ?? openedAt, names, agreed }
}

export type ReflectionToWalk = { session: string; exercise: string; version: number; at: Instant }

/** `about` first, if it is one of them, then the last ones; none for an exercise that walks through no reflection. */
export async function reflectionsToWalk(
  core: Core,
  { couple }: OfCouple,
  { exercise, about }: { exercise: string; about?: string | undefined },
): Promise<ReflectionToWalk[]> {
  const script = scriptById(exercise)
  if (!script || !walksThrough(script)) return []
  const listed = await reflectionsFor(core, { couple, script, about, most: TO_CHOOSE_FROM })
  return listed.map(({ session, exercise, version, closedAt }) => ({ session, exercise, version, at: closedAt ?? 0 }))
}
