// What each of a couple said helps when it is too much at once. Nothing of it is from before both who sit there were there.
import { bothThereSince } from '#db/couples.ts'
import { sessionsPast } from '#db/looking-back.ts'
import { HELPS } from '#shared/exercises/frame.ts'
import { isErased } from '#shared/session/events.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import { emptyStep } from '#shared/session/step-state.ts'
import { stateById } from '#shared/session/walk.ts'
import type { Core } from '../core/core.ts'

/** [DO4] By seat the options that they chose last, where they have said it. */
export async function whatHelps(
  { db, sessions }: Pick<Core, 'db' | 'sessions'>,
  { couple }: { couple: string },
): Promise<Partial<Record<PartnerSeat, string[]>>> {
  const since = (await bothThereSince(db, { couple })) ?? 0
  const said: Partial<Record<PartnerSeat, string[]>> = {}
  const rows = await sessionsPast(db, { couple, step: HELPS })
  for (const row of rows.toSorted((one, other) => other.lastAt - one.lastAt)) {
    const past = await sessions.past({ couple, ...row })
    const { revealed, answers } = past ? stateById(past, HELPS) : emptyStep
    for (const seat of revealed ? PARTNER_SEATS : []) {
      const given = answers[seat]
      if (said[seat] || given?.as !== 'given' || given.at < since || isErased(given.value)) continue
      if ('chosen' in given.value) said[seat] = given.value.chosen
    }
    if (PARTNER_SEATS.every((seat) => said[seat])) break
  }
  return said
}
