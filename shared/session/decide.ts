// The rules of a session. Pure: the same session, seat, command and time always give the same outcome.
import * as agree from '#shared/prompts/agree.ts'
import * as mirror from '#shared/prompts/mirror.ts'
import * as offer from '#shared/prompts/offer.ts'
import type { Instant } from '#shared/time.ts'
import type { Command, Review } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { followed } from './followed.ts'
import { isBetween } from './host.ts'
import type { Catalogue, Outcome } from './outcome.ts'
import { isRefusal, refuse } from './refusal.ts'
import { asFor } from './rest.ts'
import * as breaks from './rules/breaks.ts'
import * as hosted from './rules/hosted.ts'
import * as lobby from './rules/lobby.ts'
import * as prompt from './rules/prompt.ts'
import * as review from './rules/review.ts'
import * as way from './rules/way.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'

export function decide(
  session: Session,
  seat: PartnerSeat,
  command: Command,
  now: Instant,
  catalogue: Catalogue,
): Outcome {
  const outcome = ruled(asFor(session, seat), seat, command, now, catalogue)
  if (isRefusal(outcome) || outcome.length === 0) return outcome
  return followed(session, [...clockTold(session, seat, command), ...outcome], now)
}

// [BR9] A command that the other sees may tell by how much its sender's clock differs.
function clockTold({ offsets }: Session, seat: PartnerSeat, command: Command): SessionEvent[] {
  const offset = 'offset' in command ? command.offset : undefined
  return offset === undefined || offset === offsets[seat] ? [] : [{ type: 'offset-told', seat, offset }]
}

function ruled(session: Session, seat: PartnerSeat, command: Command, now: Instant, catalogue: Catalogue): Outcome {
  if (command.type === 'review-agreement') return review.ofAgreement(session, seat, command)
  if (command.type === 'review-loop') return review.ofLoop(session, seat, command)
  if (session.phase === 'closed') return refuse('session-closed')
  switch (command.type) {
    case 'ready':
      return lobby.ready(session, seat, command)
    case 'suggest-exercise':
      return lobby.suggestExercise(session, seat, command, catalogue)
    case 'suggest-time':
      return lobby.suggestTime(session, seat, command, now)
    case 'answer-suggestion':
      return lobby.answerSuggestion(session, seat, command)
    case 'take-break':
      return breaks.take(session, seat, command, now)
    case 'shorten':
      return breaks.shorten(session, seat, command, now)
    case 'renegotiate':
      return breaks.renegotiate(session, seat, command, now)
    case 'return':
      return breaks.comeBack(session, seat)
    case 'send-line':
      return breaks.sendLine(session, seat, command)
    case 'choose-mode':
      return way.chooseMode(session, seat, command)
    case 'stop-for-today':
      return way.stopForToday(session, seat)
    case 'resume':
      return way.resume(session, seat)
    case 'close':
      return way.close(session, seat, now)
    case 'take-back':
      return prompt.takeBack(session, seat, command)
    case 'admit-host':
      return hosted.admit(session, seat)
    case 'refuse-host':
      return hosted.refuseHost(session)
    case 'ask-moment-alone':
      return hosted.askMomentAlone(session, now)
    case 'end-moment-alone':
      return hosted.endMomentAlone(session, seat, now)
    case 'dismiss-host':
      return hosted.dismiss(session, seat, now)
    case 'open-shut':
      return hosted.openShut(session, seat)
    case 'go-on-without-host':
      return hosted.goOnWithout(session, seat)
    default:
      return inStep(session, seat, command, now)
  }
}

type StepCommand = Extract<Command, { step: string }>

function inStep(
  session: Session,
  seat: PartnerSeat,
  command: Exclude<StepCommand, { type: 'take-back' | Review['type'] }>,
  now: Instant,
): Outcome {
  if (session.phase === 'resting') return refuse('session-resting')
  if (session.break) return refuse('on-a-break')
  if (session.host?.alone) return refuse('moment-alone')
  if (isBetween(session)) return refuse('between')
  const gives = command.type === 'answer' || command.type === 'pass'
  const step = (gives ? prompt.stepToGive : prompt.stepAt)(session, seat, command.step)
  if (isRefusal(step)) return step
  switch (command.type) {
    case 'answer':
      return prompt.answer(session, seat, step, command, now)
    case 'pass':
      return prompt.pass(session, seat, step, command)
    case 'go-on':
      return prompt.goOn(session, seat, step, now)
    case 'mirror':
      return mirror.sayBack(session, seat, step, command)
    case 'judge':
      return mirror.judge(session, seat, step, command)
    case 'settle-mirror':
      return mirror.settle(session, seat, step, command)
    case 'offer':
      return offer.ask(session, seat, step, command)
    case 'respond':
      return offer.respond(session, seat, step, command)
    case 'accept-response':
      return offer.accept(session, seat, step)
    case 'propose':
      return agree.propose(session, seat, step, command, now)
    case 'sign':
      return agree.sign(session, seat, step, command, now)
    case 'decline':
      return agree.decline(session, seat, step, command)
    case 'begin':
      return prompt.begin(session, seat, step)
    case 'extend':
      return prompt.extend(session, step)
  }
}
