// Two rehearsal partners do what their views offer, to and fro, until nobody has anything to do. No chance, no strays.
import type { Script } from '#shared/exercises/exercise.ts'
import { nextCommand } from '#shared/rehearsal/partner.ts'
import type { Mode } from '#shared/session/commands.ts'
import { decide } from '#shared/session/decide.ts'
import { advance, type Live, openLive } from '#shared/session/live.ts'
import { isRefusal } from '#shared/session/refusal.ts'
import { PARTNER_SEATS, type PartnerSeat } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { dayIn } from './days.ts'
import { catalogue, EVENING, opened } from './given.ts'

const TURNS = 800

/** The session as far as it goes. */
export function playedOut(script: Script, earlier: Session['earlier'], mode: Mode): Session {
  let live = openLive('evening', opened({ script, earlier }))
  for (let turn = 0; turn < TURNS && live.session.phase !== 'closed'; turn += 1) {
    const order = turn % 2 === 0 ? PARTNER_SEATS : PARTNER_SEATS.toReversed()
    const after = order.map((seat) => moved(live, seat, mode, turn)).find((one) => one !== null)
    if (!after) break
    live = after
  }
  return live.session
}

function moved(live: Live, seat: PartnerSeat, mode: Mode, turn: number): Live | null {
  const temper = { pick: (n: number) => turn % n, locale: 'en', mode, reviewOn: dayIn(14, EVENING) } as const
  const say = (_view: unknown, most: number) => 'an hour after work'.slice(0, most)
  const command = nextCommand(live.seen[seat].view, { ...temper, say })
  const decision = command && decide(live.session, seat, command, EVENING, catalogue)
  if (!decision || isRefusal(decision) || decision.events.length === 0) return null
  const { events } = decision
  return advance(live, { position: live.session.position + 1, at: EVENING, seat, events }).live
}
