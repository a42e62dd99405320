// What matters to a couple this week: agreements not yet looked back on, the loop, their word. It asks one thing at a time, or nothing.
import { agreedSessions } from '#db/looking-back.ts'
import { arriving } from '#shared/exercises/arriving.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { made } from '#shared/reflection/agreements.ts'
import { loopFigure, loopKept } from '#shared/reflection/loop.ts'
import type { Figure, Gap, Sentence } from '#shared/reflection/reflection.ts'
import { withoutEntriesOf } from '#shared/reflection/unnumbered.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { type Standing, standingIn } from '#shared/session/standing.ts'
import { stateOf, stepById } from '#shared/session/walk.ts'
import { DAY, type Instant } from '#shared/time.ts'
import type { Core } from '../core.ts'
import { folded } from './folded.ts'

type Ground = Pick<Core, 'db' | 'rooms' | 'now'>

// Further back than anybody keeps in mind; what is older stands in their reflections.
const LOOKED_THROUGH = 20
const SHOWN = 3
const A_WEEK = 7 * DAY

type Place = { session: string; step: string }
export type OpenAgreement = Place & {
  names: Session['names']
  exercise: string
  /** Who, when and what, and what became of it as far as either has said. */
  said: (Sentence | Gap)[]
}
export type LoopNow = Place & { names: Session['names']; said: (Sentence | Gap)[]; figure: Figure | null }
/** What this seat is asked, gently: nothing depends on it. */
export type WeekAsks = Place & { review: 'agreement' | 'loop' }
export type Week = {
  agreements: OpenAgreement[]
  loop: LoopNow | null
  word: Pick<Extract<Terms, { as: 'word' }>, 'text'> | null
  asks: WeekAsks | null
}

export async function week(
  core: Ground,
  { couple, seat, opened }: { couple: string; seat: PartnerSeat; opened: readonly Instant[] },
): Promise<Week> {
  const agreed = async (most: number, exercise?: string) =>
    folded(core, couple, await agreedSessions(core.db, { couple, most, ...(exercise && { exercise }) }))
  const sessions = await agreed(LOOKED_THROUGH)
  // These two may lie further back than any agreement that still matters.
  const [loop = null] = await agreed(1, LOOP.exercise)
  const [arrived = null] = await agreed(1, arriving.id)
  const open = sessions.flatMap((session) => standingIn(session).map((one) => ({ ...one, session }))).filter(isOpen)
  open.sort((a, b) => b.agreed.signed.at - a.agreed.signed.at)
  const due = open.filter((one) => isDue(one, seat, opened, core.now())).at(-1)
  const shown = open.filter((one, at) => at < SHOWN || one === due)
  return {
    agreements: shown.map(asListed),
    loop: loop && loopNow(loop),
    word: arrived && wordIn(arrived),
    asks: due ? { review: 'agreement', ...placeOf(due) } : loopAsked(loop, seat, core.now()),
  }
}

type Open = Standing & { session: Session }

// What both have looked back on is told in their reflections from then on.
function isOpen({ session, step }: Open): boolean {
  const { reviews } = stateOf(session, step)
  return !reviews.first || !reviews.second
}

// [AG6] On its day, or once another session has been opened since it was signed; never twice.
function isDue({ session, step, agreed }: Open, seat: PartnerSeat, opened: readonly Instant[], now: Instant): boolean {
  if (stateOf(session, step).reviews[seat] || isErased(agreed.terms) || agreed.terms.as !== 'agreement') return false
  const today = new Date(now).toISOString().slice(0, 10)
  return agreed.terms.reviewOn <= today || opened.some((at) => at > agreed.signed.at)
}

function loopAsked(loop: Session | null, seat: PartnerSeat, now: Instant): WeekAsks | null {
  const step = loop && stepById(loop, LOOP.name)
  if (!loop || !step) return null
  const { agreed, loopReviews } = stateOf(loop, step)
  const last = loopReviews.findLast((review) => review.seat === seat)?.at ?? agreed?.signed.at ?? now
  // [AG6] At most once a week.
  return now - last >= A_WEEK ? { review: 'loop', session: loop.id, step: step.id } : null
}

function asListed({ session, step }: Open): OpenAgreement {
  const { names, script } = session
  return { ...placeOf({ session, step }), names, exercise: script.id, said: told(session, made(session, step)) }
}

function loopNow(session: Session): LoopNow {
  const { id, names } = session
  const [drawn = null] = loopFigure(session)
  const figure = drawn && { ...drawn, says: told(session, drawn.says) }
  return { session: id, step: LOOP.name, names, said: told(session, loopKept(session)), figure }
}

// [RE4] Nor does this page count the entries of a session that is still on its way.
function told<One extends Sentence | Gap>({ id, closedAt }: Session, said: One[]): One[] {
  return closedAt === null ? withoutEntriesOf(id, said) : said
}

function wordIn(session: Session): Week['word'] {
  const [word] = session.steps.flatMap((step) => {
    const terms = stateOf(session, step).agreed?.terms
    return terms && !isErased(terms) && terms.as === 'word' ? [terms] : []
  })
  return word ? { text: word.text } : null
}

function placeOf({ session, step }: Pick<Open, 'session' | 'step'>): Place {
  return { session: session.id, step: step.id }
}
