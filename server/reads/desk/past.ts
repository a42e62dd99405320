// What of a couple's past their counsellor may read: reflections, the loop, agreements and the prompts that were brought. Each needs the
// consent to it, and without that there is nothing.
import { agreedSessions, pastSessions } from '#db/looking-back.ts'
import { closedInMeetings } from '#db/meetings.ts'
import type { Texts } from '#shared/exercises/exercise.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { loopKept } from '#shared/reflection/blocks/loop.ts'
import { loopDrawn } from '#shared/reflection/figures/loop.ts'
import { reaches, withoutCarried } from '#shared/reflection/for-counsellor.ts'
import type { Figure, Gap, Sentence } from '#shared/reflection/sentences.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import type { Instant } from '#shared/time.ts'
import type { Core } from '../../core/core.ts'
import { asListed, hasCome, isOpen, newestFirst, type StandingAgreement, standingOf, told } from '../agreed.ts'
import { folded } from '../folded.ts'
import { overTimeIn } from '../reflections.ts'
import type { Readable } from './consents.ts'

type Ground = Pick<Core, 'db' | 'sessions' | 'now'>
type Names = Session['names']

// Further back than anybody prepares from.
const MOST = 200
const DOTS = 12
const BROUGHT = 12

type PastReflection = { session: string; exercise: string; version: number; at: Instant }
type DrawnLoop = { session: string; at: Instant; names: Names; said: (Sentence | Gap)[]; figure: Figure | null }
export type Past = {
  /** The last first. */
  reflections: PastReflection[]
  /** The last that was drawn, with what each last said of it. */
  loop: DrawnLoop | null
  /** How close and how free each felt, over their times of Weather. */
  overTime: { figure: Figure; names: Names } | null
}

/** Null without the consent of both. */
export async function pastOf(core: Ground, { couple, agreed, out }: Readable): Promise<Past | null> {
  const { pastReflections } = agreed
  if (!pastReflections) return null
  const closed = await pastSessions(core.db, { couple, most: MOST })
  const within = closed.filter((one) => reaches(pastReflections, one) && !out.has(one.session))
  const of = (exercise: string, most: number) => within.filter((one) => one.exercise === exercise).slice(0, most)
  const [drawn] = await folded(core, couple, of(LOOP.exercise, 1))
  const overTime = overTimeIn(await folded(core, couple, of('weather', DOTS)))
  return {
    reflections: within.map(({ session, exercise, version, closedAt }) => ({
      session,
      exercise,
      version,
      at: closedAt ?? 0,
    })),
    loop: drawn ? loopIn(drawn) : null,
    overTime: overTime && { ...overTime, figure: withoutCarried(overTime.figure) },
  }
}

function loopIn(session: Session): DrawnLoop {
  const { id, names, closedAt } = session
  const [drawn = null] = loopDrawn(session)
  const figure = drawn && withoutCarried(drawn)
  return { session: id, at: closedAt ?? 0, names, said: told(session, loopKept(session)), figure }
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
export async function agreementsOf(core: Ground, readable: Readable): Promise<AgreementNow[] | null> {
  const { couple, agreed } = readable
  if (!agreed.agreements) return null
  // Never what goes on: a record is not a look into the room.
  const closed = (await agreedSessions(core.db, { couple, most: MOST })).filter(({ closedAt }) => closedAt !== null)
  const sessions = await folded(core, couple, closed)
  const standing = sessions.flatMap(standingOf).filter((one) => mayRead(readable, one))
  return standing.toSorted(newestFirst).map((one) => {
    const { session, step, names, said } = asListed(one)
    return { session, step, names, said, at: one.agreed.signed.at, due: isDue(one, core.now()) }
  })
}

/** [CO57] What was signed from the day on that both agree to, and not while the counsellor was out. */
export function mayRead(
  { agreed: { agreements }, out, shownOut }: Readable,
  { session, agreed }: StandingAgreement,
): boolean {
  const { signed } = agreed
  // [CO53]
  if (session.openedAt < (agreements?.openedSince ?? 0)) return false
  if (!agreements || signed.at < (agreements.reachesBackTo ?? 0) || out.has(session.id)) return false
  const { spans } = session.hosted
  const isThere = spans.some(({ from, to }) => from.position <= signed.position && (to ?? Infinity) > signed.position)
  const cameAt = spans[0]?.from.at ?? Infinity
  return isThere || !shownOut.some((at) => cameAt <= at && at <= signed.at)
}

function isDue(one: StandingAgreement, now: Instant): boolean {
  const { terms } = one.agreed
  if (!isOpen(one) || isErased(terms) || terms.as !== 'agreement') return false
  return PARTNER_SEATS.some((seat) => hasCome(terms.reviewOn, one.session, seat, now))
}

/** `key`: its session and step. */
export type PromptBrought = { key: string; at: Instant; texts: Texts }

/** [CO36] What was asked, never what was answered, the last first. None without the consent of both to past reflections. */
export async function broughtTo(
  core: Pick<Ground, 'db' | 'sessions'>,
  { couple, counselling, agreed: { pastReflections }, out }: Readable,
): Promise<PromptBrought[]> {
  if (!pastReflections) return []
  const closed = await closedInMeetings(core.db, { counselling, most: BROUGHT })
  const shown = closed.filter((one) => reaches(pastReflections, one) && !out.has(one.session))
  const prompts = (await folded(core, couple, shown)).flatMap(({ id, hosted }) =>
    Object.entries(hosted.brought).flatMap(([step, { at, texts }]): PromptBrought[] =>
      isErased(texts) ? [] : [{ key: `${id} ${step}`, at, texts }],
    ),
  )
  return prompts.toSorted((one, other) => other.at - one.at)
}
