// The way a couple is on, as one of them may see it: how far, what is next and why. Which exercise the other chose stays out until both have.
import { sessionsOf } from '#db/sessions.ts'
import { choicesOf, type TakenWay, wayOf } from '#db/ways.ts'
import { looksInTurn, type Next, nextOnWay, stepsOnWay, type WayStep } from '#shared/exercises/next-on-way.ts'
import { insteadOn, LATELY, type Way, type WeeklyLook, wayById } from '#shared/exercises/ways.ts'
import type { Instant } from '#shared/time.ts'
import type { OfCouple } from '../core/access.ts'
import type { Core } from '../core/core.ts'
import { keepsakes } from '../core/keepsakes.ts'

const DAY = 24 * 60 * 60 * 1000

type Own = {
  of: readonly string[]
  mine: string | null
  /** The other's, and both in the way's order: null until both have chosen. */
  theirs: string | null
  both: readonly string[] | null
}
export type WayPlace = {
  way: string
  begunAt: Instant
  steps: WayStep[]
  own: Own | null
  next: Next
  /** An open session of the next exercise, to go on with. */
  session: string | null
  /** [DO10] What this week ends with a look at, and the letter that it stands in. */
  looks: { at: WeeklyLook; session: string } | null
}
/** `{ way: null }` for a couple that is on none. */
export async function way(core: Core, own: OfCouple): Promise<WayPlace | { way: null }> {
  const taken = await wayOf(core.db, own)
  const found = taken && wayById(taken.way)
  return found ? placeOn(core, own, found, taken) : { way: null }
}

async function placeOn(core: Core, { person, couple }: OfCouple, taken: Way, { begunAt }: TakenWay): Promise<WayPlace> {
  const own = taken.own ? await ownOf(core, { person, couple, way: taken }) : null
  const now = core.now()
  const all = await sessionsOf(core.db, { couple })
  const way = (await isDoneLately(core, couple, all, taken, begunAt)) ? insteadOn(taken) : taken
  // What comes round again counts from the last time, however long ago the way was taken.
  const since = way.everyDays ? Math.min(begunAt, now - way.everyDays * DAY) : begunAt
  const rows = all.filter(({ exercise }) => way.exercises.includes(exercise))
  const closed = await closedOn(core, { couple, exercises: way.exercises, rows, since })
  const on = { way, begunAt: since, closed, own: own?.both ?? null }
  const next = nextOnWay(on, now)
  const [open] = rows
    .filter(({ exercise, closedAt }) => closedAt === null && 'exercise' in next && exercise === next.exercise)
    // [PR6] By what both know: the order of last entries would tell that somebody has been there.
    .sort((a, b) => b.openedAt - a.openedAt || (a.session < b.session ? -1 : 1))
  const looks = next.why === 'rest' ? await looksAt(core, couple, way, rows) : null
  return { way: way.id, begunAt, steps: stepsOnWay(on), own, next, session: open?.session ?? null, looks }
}

async function looksAt(core: Core, couple: string, way: Way, rows: Rows): Promise<WayPlace['looks']> {
  const kept = await keepsakes(core, { couple, kinds: way.inTurns ?? [] })
  const rounds = rows.filter(({ closedAt }) => closedAt !== null).length
  const at = looksInTurn(way, rounds, (one) => kept[one] !== undefined)
  const session = at && kept[at]?.session.id
  return at && session ? { at, session } : null
}

type Rows = readonly { session: string; exercise: string; closedAt: Instant | null }[]

/** Whether they have done in the month before what the way then puts another in the place of. */
async function isDoneLately(
  core: Core,
  couple: string,
  rows: Rows,
  { instead }: Way,
  begunAt: Instant,
): Promise<boolean> {
  if (!instead) return false
  const before = rows.filter(({ closedAt }) => (closedAt ?? begunAt) < begunAt)
  const done = await closedOn(core, { couple, exercises: [instead.of], rows: before, since: begunAt - LATELY })
  return done.length > 0
}

/** The last time of each exercise. What was closed without having begun does not count. */
async function closedOn(
  core: Core,
  { couple, exercises, rows, since }: { couple: string; exercises: readonly string[]; rows: Rows; since: Instant },
) {
  const last = await Promise.all(
    exercises.map(async (exercise) => {
      const closed = rows.filter((row) => row.exercise === exercise && (row.closedAt ?? 0) >= since)
      closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
      for (const { session, closedAt } of closed) {
        const past = await core.sessions.past({ session, couple })
        // Whether one that does not open had begun nobody knows: it was closed, and nobody has to do it again.
        if (past?.startedAt !== null && closedAt !== null) return [{ exercise, closedAt }]
      }
      return []
    }),
  )
  return last.flat()
}

/** [PR18] Until both have chosen, nobody is told whether the other has. */
export async function ownOf(
  core: Pick<Core, 'db'>,
  { person, couple, way }: Pick<OfCouple, 'person' | 'couple'> & { way: Way },
): Promise<Own> {
  const of = way.own ?? []
  const choices = await choicesOf(core.db, { couple, way: way.id })
  const chosen = choices.map(({ exercise }) => exercise)
  const both = choices.length === 2
  return {
    of,
    mine: choices.find((choice) => choice.person === person)?.exercise ?? null,
    theirs: (both && choices.find((choice) => choice.person !== person)?.exercise) || null,
    both: both ? of.filter((exercise) => chosen.includes(exercise)) : null,
  }
}
