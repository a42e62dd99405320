// One step as the counsellor sees it: who is in, never what, until it opens while they are there.
import type { Step } from '#shared/exercises/exercise.ts'
import { goOnFrom, isWithinSpan } from './host.ts'
import type { HostMirror, HostOffer, HostPart, HostStepView, SeatIn } from './host-view-shape.ts'
import * as mirror from './rules/mirror.ts'
import * as offer from './rules/offer.ts'
import { type BySeat, PARTNER_SEATS, type PartnerSeat } from './seat.ts'
import type { Mirror, Offer, Said, Session } from './session.ts'
import { textsOf } from './texts.ts'
import type { Shown } from './view-shape.ts'
import { goOnAt, openedIn, shown, viewClock, viewProposal } from './view-step.ts'
import * as walk from './walk.ts'

export function viewHostStep(session: Session, step: Step): HostStepView {
  return {
    step: step.id,
    index: session.steps.indexOf(step),
    count: session.steps.length,
    prompt: step.prompt,
    speaker: walk.speakerIn(session, step),
    brought: session.hosted.brought[step.id]?.to ?? null,
    kept: step.kept === true,
    opensWith: step.revealWith ?? null,
    words: textsOf(session, step.id),
    seats: bySeat((seat) => isInAt(session, step, seat)),
    goOn: bySeat((seat) => (walk.stepFor(session, seat) === step ? goOnAt(session, seat, step) : 'waiting')),
    goOnFrom: goOnFrom(session, step),
    mayGoOn: walk.isFinished(session, step),
    part: partOf(session, step),
  }
}

// [CO3] In or not in yet; a pass is in.
function isInAt(session: Session, step: Step, seat: PartnerSeat): SeatIn {
  if (!walk.askedIn(session, step).includes(seat)) return 'not-asked'
  const { began, answers, proposal, agreed, wentOn } = walk.stateOf(session, step)
  switch (step.prompt.kind) {
    case 'read':
      return wentOn.includes(seat) ? 'in' : 'not-in-yet'
    case 'breathe':
    case 'talk':
      return began.includes(seat) || answers[seat] ? 'in' : 'not-in-yet'
    case 'agree':
      return agreed || proposal?.by === seat || answers[seat] ? 'in' : 'not-in-yet'
    case 'mirror': {
      const said = walk.mirrorsIn(session, step).find(({ speaker }) => speaker !== seat)
      return said && mirror.stageOf(said) !== 'to-say' ? 'in' : 'not-in-yet'
    }
    default:
      return walk.isIn(session, step, seat) ? 'in' : 'not-in-yet'
  }
}

function partOf(session: Session, step: Step): HostPart {
  const { prompt } = step
  switch (prompt.kind) {
    case 'read':
      return { kind: 'read' }
    case 'mirror':
      return {
        kind: 'mirror',
        mirrors: walk.mirrorsIn(session, step).map((said) => mirrorOf(session, prompt.of, said)),
      }
    case 'offer':
      return { kind: 'offer', offers: walk.offersIn(session, step).map((asked) => offerOf(session, step, asked)) }
    case 'agree':
      return agreeOf(session, step)
    case 'breathe':
    case 'talk': {
      const { begun: _, ...clock } = viewClock(session, 'first', step)
      return { kind: 'clock', clock }
    }
    default: {
      const isOpen = walk.isRevealed(session, step.id) && !step.kept
      const opened = walk.opensTogether(session, step).filter((each) => mayRead(session, each))
      return {
        kind: 'answer',
        isOpen,
        opened: isOpen && opened.length > 0 ? opened.map((each) => openedIn(session, each)) : null,
      }
    }
  }
}

// [CO3] It opened while both had admitted the counsellor and nobody was alone.
function mayRead(session: Session, step: Step): boolean {
  const { revealed } = walk.stateOf(session, step)
  return revealed !== null && !step.kept && isWithinSpan(session, revealed.position)
}

function originalOf(session: Session, id: string | undefined, seat: PartnerSeat): Shown | null {
  const step = id === undefined ? undefined : walk.stepById(session, id)
  return step && mayRead(session, step) ? shown(walk.stateOf(session, step).answers[seat]) : null
}

function mirrorOf(session: Session, of: string, said: Mirror): HostMirror {
  const { speaker, rounds, settled } = said
  const stage = mirror.stageOf(said)
  return {
    speaker,
    stage,
    settled: settled?.how ?? null,
    // Covered for the one who says it back, and so on the counsellor's screen, which may stand in the same room.
    original: stage === 'settled' ? originalOf(session, of, speaker) : null,
    rounds: rounds.map((round) => {
      if (!isWithinSpan(session, round.position)) return null
      const judged = round.judged && isWithinSpan(session, round.judged.position) ? round.judged : null
      const { text, locale } = round
      return { text, locale, heard: judged?.heard ?? null, missing: judged?.missing ?? null }
    }),
  }
}

function offerOf(session: Session, step: Step, asked: Offer): HostOffer {
  const { asker, rounds, settled } = asked
  const opened = openedAt(session, step)
  if (opened === null) return { asker, stage: 'sealed', settled: null, original: null, rounds: [] }
  const of = step.prompt.kind === 'offer' ? step.prompt.of : undefined
  return {
    asker,
    stage: offer.stageOf(session, step, asked),
    settled: settled?.how ?? null,
    original: originalOf(session, of, asker),
    rounds: rounds.map(({ position, text, locale, answered }) => {
      if (!isWithinSpan(session, Math.max(position, opened))) return null
      const heard = answered && isWithinSpan(session, answered.position)
      return { text, locale, response: heard ? answered.response : null }
    }),
  }
}

/** The position with which the asks opened to both: when the last of them was in. Null while they are sealed. */
function openedAt(session: Session, step: Step): number | null {
  if (!walk.offersOpen(session, step)) return null
  const { offers, answers } = walk.stateOf(session, step)
  const firsts = walk.askedIn(session, step).map((seat): Said | undefined => offers[seat]?.rounds[0] ?? answers[seat])
  return step.prompt.kind === 'offer' && step.prompt.of ? 0 : Math.max(...firsts.map((said) => said?.position ?? 0))
}

function agreeOf(session: Session, step: Step): HostPart {
  const { proposal, agreed, answers } = walk.stateOf(session, step)
  const stage = agreed
    ? 'agreed'
    : PARTNER_SEATS.some((seat) => answers[seat])
      ? 'left'
      : proposal
        ? 'proposed'
        : 'to-propose'
  const lying = agreed ?? proposal
  const since = agreed?.signed.position ?? proposal?.position ?? 0
  return { kind: 'agree', stage, proposal: lying && isWithinSpan(session, since) ? viewProposal(lying) : null }
}

function bySeat<T>(of: (seat: PartnerSeat) => T): BySeat<T> {
  return { first: of('first'), second: of('second') }
}
