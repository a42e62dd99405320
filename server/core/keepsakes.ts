// What a couple has before a session: what both have signed, the newest of its kind, what they have said in a check-in, and which of their
// wishes of last time were met.
import type { Db } from '#db/client.ts'
import { agreedSessions, sessionsPast } from '#db/looking-back.ts'
import { type Having, KEEPSAKES, type Keepsake, type Script, type Step } from '#shared/exercises/exercise.ts'
import { checkInOf, HELPS, HOW_A_BREAK_GOES } from '#shared/exercises/frame.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import { offersIn, offersOpen } from '#shared/prompts/offer.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Agreed, Had, Offer, Session, StepState } from '#shared/session/session.ts'
import { stateOf } from '#shared/session/walk.ts'
import type { PastAsked } from '../live/past.ts'

export type KeepsakeGround = { db: Db; sessions: { past: (asked: PastAsked) => Promise<Session | null> } }
export type Signed = { session: Session; step: Step; agreed: Agreed }

/** Those of these kinds that there are. */
export async function keepsakes(
  { db, sessions }: KeepsakeGround,
  { couple, kinds }: { couple: string; kinds: readonly Keepsake[] },
): Promise<Partial<Record<Keepsake, Signed>>> {
  const found: Partial<Record<Keepsake, Signed>> = {}
  const rows = kinds.length === 0 ? [] : await agreedSessions(db, { couple })
  for (const { session, position, lastAt } of rows.toSorted((a, b) => b.lastAt - a.lastAt)) {
    // Nothing in a log is newer than its last entry.
    if (kinds.every((kind) => (found[kind]?.agreed.signed.at ?? -1) >= lastAt)) break
    const past = await sessions.past({ couple, session, position })
    for (const one of past ? signedIn(past) : []) {
      const kind = kindOf(one)
      const known = kind && found[kind]?.agreed.signed
      if (kind && kinds.includes(kind) && (!known || known.at < one.agreed.signed.at)) found[kind] = one
    }
  }
  return found
}

function signedIn(session: Session): Signed[] {
  return session.steps.flatMap((step) => {
    const { agreed } = stateOf(session, step)
    return agreed ? [{ session, step, agreed }] : []
  })
}

function kindOf({ session: { script }, step, agreed: { terms } }: Signed): Keepsake | null {
  if (isErased(terms)) return null
  if (terms.as === 'word') return 'break-word'
  if (terms.as === 'goal') return 'goal'
  if (terms.as === 'page') return 'half-page'
  return terms.as === 'name' && script.id === LOOP.exercise && step.id === LOOP.name ? 'loop-name' : null
}

/** [AN30] What decides which steps of this exercise they meet: empty where nothing does. */
export async function hadFor(
  ground: KeepsakeGround,
  { couple, script, earlier }: { couple: string; script: Script; earlier: Session['earlier'] },
): Promise<{ has?: Had }> {
  const asked = havingsIn(script)
  if (asked.length === 0) return {}
  const kinds = KEEPSAKES.filter((kind) => asked.includes(kind))
  const signed = await keepsakes(ground, { couple, kinds })
  const has: Partial<Record<Having, readonly PartnerSeat[]>> = {}
  for (const kind of kinds) if (signed[kind]) has[kind] = PARTNER_SEATS
  const { session } = (asked.includes('wish') && earlier) || {}
  const last = session ? await ground.sessions.past({ couple, session }) : null
  const met = last ? wishesMetIn(last) : []
  const others = {
    wish: PARTNER_SEATS.filter((seat) => met.some(({ asker }) => asker === seat)),
    'how-a-break-goes': asked.includes('how-a-break-goes') ? await whoIsPast(ground, couple, HOW_A_BREAK_GOES) : [],
    'what-helps': asked.includes('what-helps') ? await whoIsPast(ground, couple, HELPS) : [],
  }
  for (const [having, seats] of Object.entries(others)) if (seats.length > 0) has[having as keyof typeof others] = seats
  return { has }
}

function havingsIn(script: Script): Having[] {
  return [...checkInOf(script), ...script.steps].flatMap(({ when }) => {
    if (typeof when !== 'object' || 'every' in when) return []
    return 'has' in when ? when.has : when.lacks
  })
}

/** [DO4] Who of the two has read this step of the check-in, or answered it, in some session. */
async function whoIsPast({ db, sessions }: KeepsakeGround, couple: string, id: string): Promise<PartnerSeat[]> {
  const past = new Set<PartnerSeat>()
  for (const { session, position } of await sessionsPast(db, { couple, step: id })) {
    const found = await sessions.past({ couple, session, position })
    const step = found?.steps.find((each) => each.id === id && each.frame === 'check-in')
    const state = found && step && stateOf(found, step)
    for (const seat of PARTNER_SEATS) if (state && isPast(state, step, seat)) past.add(seat)
    if (past.size === PARTNER_SEATS.length) break
  }
  return PARTNER_SEATS.filter((seat) => past.has(seat))
}

function isPast({ answers, wentOn }: StepState, { prompt }: Step, seat: PartnerSeat): boolean {
  if (prompt.kind === 'read') return wentOn.includes(seat)
  const given = answers[seat]
  return given?.as === 'given' && !isErased(given.value)
}

/** The wishes that got a yes, another time or something smaller. */
export function wishesMetIn(session: Session, steps = session.steps): Offer[] {
  const open = steps.filter((step) => offersOpen(session, step))
  return open.flatMap((step) => offersIn(session, step)).filter(({ settled }) => settled && MET.includes(settled.how))
}

const MET: readonly string[] = ['yes', 'later', 'smaller'] satisfies NonNullable<Offer['settled']>['how'][]
