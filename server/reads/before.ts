// What stands beside a step from the couple's earlier sessions, for one seat: what had opened to both then, and what both have signed. What was
// deleted since is left out, as what was passed is.
import { earlierSession } from '#db/sessions.ts'
import type { FromBefore, Keepsake, Step } from '#shared/exercises/exercise.ts'
import { wordsOfHalf } from '#shared/exercises/halves.ts'
import { LOCALES } from '#shared/locale.ts'
import { isWithdrawn } from '#shared/reflection/opened.ts'
import { beforeIn } from '#shared/session/before.ts'
import { isErased } from '#shared/session/events.ts'
import type { Shown } from '#shared/session/part-shape.ts'
import { type Refusal, refuse } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { halfIdFor, ownIn } from '#shared/session/shown.ts'
import type { BeforeView } from '#shared/session/view-shape.ts'
import { isRevealed, stepById } from '#shared/session/walk.ts'
import type { Seated } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { keepsakes } from '../core/keepsakes.ts'
import { wordsOf } from '../core/library.ts'
import { isBeforeTheirDay } from '../core/own-place.ts'
import { wishOf } from './opened.ts'

type Ground = Pick<Core, 'db' | 'sessions'>

/** [AN31] Nothing where the step has none of it, or not yet. */
export async function before(core: Ground, seated: Seated, id: string): Promise<BeforeView[] | Refusal> {
  const session = await core.sessions.session(seated)
  const step = stepById(session, id)
  if (!step) return refuse('not-found')
  const asked = beforeIn(session, step)
  const found = await Promise.all(asked.map((each) => oneBefore(core, seated, session, each)))
  return found.flat()
}

async function oneBefore(core: Ground, seated: Seated, session: Session, asked: FromBefore): Promise<BeforeView[]> {
  if ('signed' in asked) return signedBefore(core, seated.couple, asked.signed)
  const { couple, seat } = seated
  const of = 'lastTime' in asked ? session.earlier : await lastOf(core, seated, asked.exercise)
  const past = of && (await core.sessions.past({ couple, session: of.session }))
  const step = past && stepById(past, 'lastTime' in asked ? asked.lastTime : asked.step)
  if (!step) return []
  const as = 'lastTime' in asked ? 'last-time' : 'answer'
  const own = (await isBeforeTheirDay(core.db, seated, past)) ? null : seat
  const seats = as === 'last-time' ? (own ? [own] : []) : PARTNER_SEATS
  const left = seats.filter((each) => each === own || !isWithdrawn(past, step, each))
  const given = left.map((each) => givenBefore(past, step, each, as))
  return (await Promise.all(given)).flat()
}

function lastOf({ db }: Ground, { couple, session }: Seated, exercise: string) {
  return earlierSession(db, { couple, exercise, but: session })
}

async function givenBefore(
  past: Session,
  step: Step,
  seat: PartnerSeat,
  as: 'last-time' | 'answer',
): Promise<BeforeView[]> {
  const shown = shownBefore(past, step, seat)
  if (shown?.as !== 'given') return []
  return [{ as, seat, shown, ...(await wordsBefore(past, halfIdFor(past, step.id, seat))) }]
}

function shownBefore(past: Session, step: Step, seat: PartnerSeat): Shown | null {
  const given = isRevealed(past, step.id) && !step.kept ? ownIn(past, seat, step.id) : null
  return given?.shown ?? wishOf(past, step, seat)
}

async function signedBefore(core: Ground, couple: string, kind: Keepsake): Promise<BeforeView[]> {
  const { [kind]: signed } = await keepsakes(core, { couple, kinds: [kind] })
  if (!signed || isErased(signed.agreed.terms)) return []
  const { by, terms, locale } = signed.agreed
  return [{ as: kind, by, terms, locale, ...(await wordsBefore(signed.session, signed.step.id)) }]
}

async function wordsBefore({ script }: Session, step: string): Promise<Pick<BeforeView, 'step' | 'title' | 'words'>> {
  const words = await wordsOf(script)
  const title: BeforeView['title'] = {}
  const texts: BeforeView['words'] = {}
  for (const locale of LOCALES) {
    const own = words[locale]
    const ofStep = own && wordsOfHalf(own.steps, step)
    if (own && ofStep) Object.assign(title, { [locale]: own.title }) && Object.assign(texts, { [locale]: ofStep })
  }
  return { step, title, words: texts }
}
