// The rules of a session. Pure: the same session, seat, command and time always give the same outcome.
import type { Step } from '#shared/exercises/exercise.ts'
import * as agree from '#shared/prompts/agree.ts'
import * as mirror from '#shared/prompts/mirror.ts'
import * as offer from '#shared/prompts/offer.ts'
import type { Instant } from '#shared/time.ts'
import { ownListIn } from './asked.ts'
import type { Command, CommandOf, Review } from './commands.ts'
import type { SessionEvent } from './events.ts'
import { followed } from './followed.ts'
import { isBetween } from './host.ts'
import type { HostCommand } from './host-commands.ts'
import type { Catalogue, Decision, Outcome } from './outcome.ts'
import { isRefusal, refuse } from './refusal.ts'
import { asFor } from './rest.ts'
import * as breaks from './rules/breaks.ts'
import * as course from './rules/course.ts'
import * as hosted from './rules/hosted.ts'
import * as lobby from './rules/lobby.ts'
import * as prompt from './rules/prompt.ts'
import * as review from './rules/review.ts'
import type { PartnerSeat } from './seat.ts'
import type { Session } from './session.ts'

export function decide(
  session: Session,
  seat: PartnerSeat,
  command: Command,
  now: Instant,
  catalogue: Catalogue,
): Decision {
  const outcome = ruled(asFor(session, seat), seat, command, now, catalogue)
  if (isRefusal(outcome)) return outcome
  if (outcome.length === 0) return { events: outcome, after: session }
  return followed(session, [...clockTold(session, seat, command), ...outcome], now)
}

// [BR9] A command that the other sees may tell by how much its sender's clock differs.
function clockTold({ offsets }: Session, seat: PartnerSeat, command: Command): SessionEvent[] {
  const offset = 'offset' in command ? command.offset : undefined
  return offset === undefined || offset === offsets[seat] ? [] : [{ type: 'offset-told', seat, offset }]
}

type Rule<T extends Command['type']> = (
  session: Session,
  seat: PartnerSeat,
  command: CommandOf<T>,
  now: Instant,
  catalogue: Catalogue,
) => Outcome
/** As above, of the step that the command names. */
type StepRule<T extends Command['type']> = (
  session: Session,
  seat: PartnerSeat,
  step: Step,
  command: CommandOf<T>,
  now: Instant,
) => Outcome

const STEP_RULES = {
  answer: prompt.answer,
  pass: prompt.pass,
  'go-on': (session, seat, step, _command, now) => prompt.goOn(session, seat, step, now),
  mirror: mirror.sayBack,
  judge: mirror.judge,
  'settle-mirror': mirror.settle,
  offer: offer.ask,
  respond: offer.respond,
  'accept-response': offer.accept,
  propose: agree.propose,
  sign: agree.sign,
  decline: agree.decline,
  begin: prompt.begin,
  extend: (session, _seat, step) => prompt.extend(session, step),
} satisfies { [T in Command['type']]?: StepRule<T> }
type StepCommand = CommandOf<keyof typeof STEP_RULES>

const RULES: { readonly [T in Exclude<Command['type'], StepCommand['type'] | Review['type']>]: Rule<T> } = {
  ready: lobby.ready,
  'suggest-exercise': (session, seat, command, _now, catalogue) =>
    lobby.suggestExercise(session, seat, command, catalogue),
  'suggest-time': lobby.suggestTime,
  'answer-suggestion': lobby.answerSuggestion,
  'take-break': breaks.take,
  shorten: breaks.shorten,
  renegotiate: breaks.renegotiate,
  return: breaks.comeBack,
  'send-line': breaks.sendLine,
  'choose-mode': course.chooseMode,
  'skip-to-close': course.skipToClose,
  'stop-for-today': course.stopForToday,
  resume: course.resume,
  close: (session, seat, _command, now) => course.close(session, seat, now),
  'take-back': prompt.takeBack,
  'admit-host': hosted.admit,
  'refuse-host': hosted.refuseHost,
  'ask-moment-alone': (session, _seat, _command, now) => hosted.askMomentAlone(session, now),
  'end-moment-alone': (session, seat, _command, now) => hosted.endMomentAlone(session, seat, now),
  'dismiss-host': (session, seat, _command, now) => hosted.dismiss(session, seat, now),
  'open-shut': hosted.openShut,
  'go-on-without-host': hosted.goOnWithout,
}

function ruled(session: Session, seat: PartnerSeat, command: Command, now: Instant, catalogue: Catalogue): Outcome {
  if (command.type === 'review-agreement') return review.ofAgreement(session, seat, command)
  if (command.type === 'review-loop') return review.ofLoop(session, seat, command)
  if (command.type === 'answer' && ownListIn(session, seat)?.step === command.step)
    return prompt.carryAnew(session, seat, command)
  if (session.phase === 'closed') return refuse('session-closed')
  if (isStepCommand(command)) return inStep(session, seat, command, now)
  return (RULES[command.type] as Rule<Command['type']>)(session, seat, command, now, catalogue)
}

/** [BR14] What begins or goes on with an exercise, and so waits for the end of a break from home. A letter's own list does not. */
export function waitsForBreak(session: Session, seat: PartnerSeat, command: Command | HostCommand): boolean {
  if (command.type === 'answer' && ownListIn(session, seat)?.step === command.step) return false
  return command.type in STEP_RULES || BEGINNING.includes(command.type)
}

const BEGINNING: readonly string[] = ['ready', 'resume', 'skip-to-close'] satisfies Command['type'][]

function isStepCommand(command: Command): command is StepCommand {
  return command.type in STEP_RULES
}

function inStep(session: Session, seat: PartnerSeat, command: StepCommand, now: Instant): Outcome {
  if (session.phase === 'resting') return refuse('session-resting')
  if (session.break) return refuse('on-a-break')
  if (session.host?.alone) return refuse('moment-alone')
  if (isBetween(session)) return refuse('between')
  const gives = command.type === 'answer' || command.type === 'pass'
  const step = (gives ? prompt.stepToGive : prompt.stepAt)(session, seat, command.step)
  if (isRefusal(step)) return step
  return (STEP_RULES[command.type] as StepRule<Command['type']>)(session, seat, step, command, now)
}
