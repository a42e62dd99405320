// Two seats on one phone: whose screen comes next, read from what each seat sees, and what one press on the shared screen does.
// It decides nothing about the session itself.
import type { Command } from './commands.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat, partnerOf } from './seat.ts'
import type { StepView, View } from './view-shape.ts'

export type ScreenTurn = PartnerSeat | 'both'

/** [SE11] Whose screen comes next: a seat's that has something of its own to do, or both for what is open. `holding`: who has the phone. */
export function whoseTurn(views: BySeat<View>, holding: PartnerSeat | null = null): ScreenTurn {
  const due = PARTNER_SEATS.filter((seat) => hasOwnToDo(views[seat]))
  const [only] = due
  if (due.length < 2) return only ?? 'both'
  // The one who holds the phone keeps it while they have more to do. Who goes first alternates from step to step.
  if (holding) return holding
  return startingIn(views.first)
}

function startingIn(view: View): PartnerSeat {
  return (stepIn(view)?.index ?? 0) % 2 === 0 ? 'first' : 'second'
}

function stepIn({ at }: View): StepView | null {
  return at.phase === 'step' ? at.step : null
}

function hasOwnToDo(view: View): boolean {
  const { seat } = view
  const step = stepIn(view)
  if (!step) return false
  const { part } = step
  switch (part.kind) {
    case 'answer':
      return part.stage === 'asked'
    case 'mirror':
      return part.mirrors.some(({ speaker, stage }) => stage === (speaker === seat ? 'to-judge' : 'to-say'))
    case 'offer':
      return part.offers.some(({ asker, stage }) =>
        asker === seat ? stage === 'to-ask' || stage === 'to-weigh' : stage === 'to-answer',
      )
    case 'agree':
      // [AG15]
      if (part.maySmaller) return step.goOn === 'may'
      // Before a proposal one of the two writes; the other will sign.
      if (step.goOn !== 'not-yet') return false
      return part.proposal ? part.proposal.by !== seat : startingIn(view) === seat
    default:
      return false
  }
}

/** Whose view the shared screen is drawn from: in a break its caller's, else that of somebody who has not gone on yet. */
export function frontOf({ first, second }: BySeat<View>): PartnerSeat {
  if (first.at.phase === 'break') return first.at.break.caller
  return stepIn(first)?.goOn === 'waiting' && stepIn(second)?.goOn === 'may' ? 'second' : 'first'
}

/** The seats that a command of the shared screen is sent for: both where both are asked, else the one in front. */
export function sentFor(views: BySeat<View>, { type }: Command): readonly PartnerSeat[] {
  switch (type) {
    case 'ready':
    case 'resume':
    case 'begin':
    case 'skip-to-close':
    case 'pass':
    case 'go-on':
      return PARTNER_SEATS
    default:
      return [frontOf(views)]
  }
}

/** [BR3] The caller comes back first: who is still to come back after them, on the same phone. */
export function backAfterCaller(views: BySeat<View>): PartnerSeat | null {
  const { at } = views.first
  if (at.phase !== 'break' || !at.break.callerReturned) return null
  const other = views[partnerOf(at.break.caller)].at
  return other.phase === 'break' && !other.break.mineReturned ? partnerOf(at.break.caller) : null
}
