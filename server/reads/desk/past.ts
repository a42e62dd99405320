// What of a couple's past their counsellor may read: reflections, the loop and agreements, each by the consent to it and nothing without.
import { agreedSessions, pastSessions } from '#db/looking-back.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { axes, overTime } from '#shared/reflection/figures/axes.ts'
import { type Consents, reaches, withoutCarried } from '#shared/reflection/for-counsellor.ts'
import { loopFigure, loopKept } from '#shared/reflection/loop.ts'
import type { Figure, Gap, Sentence } from '#shared/reflection/reflection.ts'
import { isErased } from '#shared/session/events.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../../core.ts'
import { asListed, isOpen, newestFirst, type Standing, standingOf, told } from '../agreed.ts'
import { folded } from '../folded.ts'

type Ground = Pick<Core, 'db' | 'rooms' | 'now'>
type Names = Session['names']

// Further back than anybody prepares from.
const MOST = 200
const DOTS = 12

export type PastReflection = { session: string; exercise: string; version: number; at: Instant }
export type DrawnLoop = { session: string; at: Instant; names: Names; said: (Sentence | Gap)[]; figure: Figure | null }
export type Past = {
  /** The last first. */
  reflections: PastReflection[]
  /** The last that was drawn, with what each last said of it. */
  loop: DrawnLoop | null
  /** How close and how free each felt, over their times of Weather. */
  overTime: { figure: Figure; names: Names } | null
}

/** Null without the consent of both. */
export async function pastOf(core: Ground, couple: string, { pastReflections }: Consents): Promise<Past | null> {
  if (!pastReflections) return null
  const closed = await pastSessions(core.db, { couple, most: MOST })
  const within = closed.filter(({ closedAt }) => reaches(pastReflections, closedAt))
  const of = (exercise: string, most: number) => within.filter((one) => one.exercise === exercise).slice(0, most)
  const [drawn] = await folded(core, couple, of(LOOP.exercise, 1))
  const weather = await folded(core, couple, of('weather', DOTS))
  return {
    reflections: within.map(({ session, exercise, version, closedAt }) => ({
      session,
      exercise,
      version,
      at: closedAt ?? 0,
    })),
    loop: drawn ? loopIn(drawn) : null,
    overTime: dotsIn(weather),
  }
}

function loopIn(session: Session): DrawnLoop {
  const { id, names, closedAt } = session
  const [figure = null] = loopFigure(session)
  return {
    session: id,
    at: closedAt ?? 0,
    names,
    said: told(session, loopKept(session)),
    figure: figure && withoutCarried(figure),
  }
}

function dotsIn(sessions: readonly Session[]): Past['overTime'] {
  const [last, ...others] = sessions.filter((session) => axes(session).length > 0)
  const [figure] = last ? overTime(last, others) : []
  return last && figure ? { figure: withoutCarried(figure), names: last.names } : null
}

export type AgreementNow = {
  session: string
  step: string
  names: Names
  said: (Sentence | Gap)[]
  at: Instant
  /** The day to look at it again has come, and one of the two has not yet. */
  due: boolean
}

/** What both signed and still stands, the newest first, with what became of it. Null without the consent of both. */
export async function agreementsOf(
  core: Ground,
  couple: string,
  { agreements }: Consents,
): Promise<AgreementNow[] | null> {
  if (!agreements) return null
  // Never what goes on: a record is not a look into the room.
  const closed = (await agreedSessions(core.db, { couple, most: MOST })).filter(({ closedAt }) => closedAt !== null)
  const sessions = await folded(core, couple, closed)
  const standing = sessions
    .flatMap(standingOf)
    .filter(({ agreed }) => agreed.signed.at >= (agreements.reachesBackTo ?? 0))
  return standing.toSorted(newestFirst).map((one) => {
    const { session, step, names, said } = asListed(one)
    return { session, step, names, said, at: one.agreed.signed.at, due: isDue(one, core.now()) }
  })
}

function isDue(one: Standing, now: Instant): boolean {
  const { terms } = one.agreed
  if (!isOpen(one) || isErased(terms) || terms.as !== 'agreement') return false
  return terms.reviewOn <= new Date(now).toISOString().slice(0, 10)
}
