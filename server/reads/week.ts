// What matters to a couple this week: agreements not yet looked back on, the loop, their word. It asks one thing at a time, or nothing.
import type { OwnCouple } from '#db/couples.ts'
import { agreedSessions } from '#db/looking-back.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { loopKept } from '#shared/reflection/blocks/loop.ts'
import { loopDrawn } from '#shared/reflection/figures/loop.ts'
import type { Figure, Gap, Sentence } from '#shared/reflection/sentences.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { isErased } from '#shared/session/events.ts'
import { hasLookedBack, lastOfLoop } from '#shared/session/looking-back.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { stateOf, stepById } from '#shared/session/walk.ts'
import { DAY, type Instant } from '#shared/time.ts'
import type { Core } from '../core/core.ts'
import { keepsakes } from '../core/keepsakes.ts'
import {
  type AgreedIn,
  asListed,
  hasCome,
  isOpen,
  newestFirst,
  type OpenAgreement,
  placeOf,
  type StandingAgreement,
  standingOf,
  told,
} from './agreed.ts'
import { folded } from './folded.ts'
import { seatsOn } from './held.ts'

type Ground = Pick<Core, 'db' | 'sessions' | 'now'>

// Further back than anybody keeps in mind; what is older stands in their reflections.
const LOOKED_THROUGH = 20
const SHOWN = 3
const A_WEEK = 7 * DAY

type LoopNow = AgreedIn & { names: Session['names']; said: (Sentence | Gap)[]; figure: Figure | null }
/** What is asked, gently: nothing depends on it. `seats`: whom, of those who are asked on this device. */
type WeekAsks = AgreedIn & { review: 'agreement' | 'loop'; seats: PartnerSeat[] }
export type Week = {
  agreements: OpenAgreement[]
  /** There are more that nobody has looked back on, or one of the two has not. */
  more: boolean
  loop: LoopNow | null
  word: Pick<Extract<Terms, { as: 'word' }>, 'text'> | null
  asks: WeekAsks | null
}

export async function week(
  core: Ground,
  own: Pick<OwnCouple, 'couple' | 'seat' | 'anewSince'>,
  { seats, opened }: { seats: readonly PartnerSeat[]; opened: readonly Instant[] },
): Promise<Week> {
  const { couple } = own
  const agreed = async (most: number, exercise?: string) =>
    folded(core, couple, await agreedSessions(core.db, { couple, most, ...(exercise && { exercise }) }))
  const found = await agreed(LOOKED_THROUGH + 1)
  const sessions = found.slice(0, LOOKED_THROUGH)
  // These two may lie further back than any agreement that still matters.
  const [loop = null] = await agreed(1, LOOP.exercise)
  const open = sessions.flatMap(standingOf).filter(isOpen)
  open.sort(newestFirst)
  const askedOf = (one: StandingAgreement) =>
    seatsOn(one.session, own, seats).filter((seat) => isDue(one, seat, opened, core.now()))
  const due = open.filter((one) => askedOf(one).length > 0).at(-1)
  const shown = open.filter((one, at) => at < SHOWN || one === due)
  return {
    agreements: shown.map(asListed),
    more: shown.length < open.length || found.length > sessions.length,
    loop: loop && loopNow(loop),
    word: await wordOf(core, couple, found),
    asks: due
      ? { review: 'agreement', ...placeOf(due), seats: askedOf(due) }
      : loop && loopAsked(loop, seatsOn(loop, own, seats), core.now()),
  }
}

// [AG6] On its day, or once another session has been opened since it was signed; never twice.
function isDue(
  { session, step, agreed }: StandingAgreement,
  seat: PartnerSeat,
  opened: readonly Instant[],
  now: Instant,
): boolean {
  if (hasLookedBack(stateOf(session, step), seat)) return false
  if (isErased(agreed.terms) || agreed.terms.as !== 'agreement') return false
  return hasCome(agreed.terms.reviewOn, session, seat, now) || opened.some((at) => at > agreed.signed.at)
}

function loopAsked(loop: Session, seats: readonly PartnerSeat[], now: Instant): WeekAsks | null {
  const step = stepById(loop, LOOP.name)
  if (!step) return null
  const state = stateOf(loop, step)
  const lastOf = (each: PartnerSeat) => lastOfLoop(state, each) ?? state.agreed?.signed.at ?? now
  // [AG6] At most once a week.
  const asked = seats.filter((seat) => now - lastOf(seat) >= A_WEEK)
  return asked.length > 0 ? { review: 'loop', session: loop.id, step: step.id, seats: asked } : null
}

function loopNow(session: Session): LoopNow {
  const { id, names } = session
  const [drawn = null] = loopDrawn(session)
  const figure = drawn && { ...drawn, says: told(session, drawn.says) }
  return { session: id, step: LOOP.name, names, said: told(session, loopKept(session)), figure }
}

/** The newest that they have, however far back. */
async function wordOf(core: Ground, couple: string, newest: readonly Session[]): Promise<Week['word']> {
  const [word] = newest.flatMap(wordsIn)
  if (word || newest.length <= LOOKED_THROUGH) return word ?? null
  const { 'break-word': signed } = await keepsakes(core, { couple, kinds: ['break-word'] })
  return (signed && wordsIn(signed.session)[0]) ?? null
}

function wordsIn(session: Session): NonNullable<Week['word']>[] {
  return session.steps.flatMap((step) => {
    const terms = stateOf(session, step).agreed?.terms
    return terms && !isErased(terms) && terms.as === 'word' ? [{ text: terms.text }] : []
  })
}
