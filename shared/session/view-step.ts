// One seat's view of one step. Before the reveal it is the same, whatever the other has done.
import type { Step } from '#shared/exercises/exercise.ts'
import { openerOf } from './consequence.ts'
import { isErased } from './events.ts'
import { ownWordSteps } from './fits.ts'
import { goOnFrom } from './host.ts'
import * as mirror from './rules/mirror.ts'
import * as offer from './rules/offer.ts'
import { mayGoOn, mayPass, mayTakeBack } from './rules/prompt.ts'
import { type PartnerSeat, partnerOf } from './seat.ts'
import type { Given, Mirror, Offer, Proposal, Session } from './session.ts'
import { earlierTexts, textsOf } from './texts.ts'
import type {
  ClockView,
  GoOn,
  MirrorView,
  OfferView,
  Opened,
  OwnWords,
  Part,
  ProposalView,
  Shown,
  StepView,
} from './view-shape.ts'
import * as walk from './walk.ts'

export function viewStep(session: Session, seat: PartnerSeat, step: Step): StepView {
  return {
    step: step.id,
    index: session.steps.indexOf(step),
    count: session.steps.length,
    speaker: walk.speakerIn(session, step),
    asked: walk.askedIn(session, step).includes(seat),
    kept: step.kept === true,
    opensWith: step.revealWith ?? null,
    words: textsOf(session, step.id),
    earlierWords: earlierTexts(session, seat, step),
    brought: step.id in session.hosted.brought,
    part: partOf(session, seat, step),
    goOn: goOnAt(session, seat, step),
    goOnFrom: goOnFrom(session, step),
    canTakeBack: mayTakeBack(session, seat, step),
    // What the other asks for can be passed too, after one's own ask is in.
    canPass: mayPass(session, seat, step) && (!walk.isIn(session, step, seat) || walk.offersOpen(session, step)),
  }
}

export function goOnAt(session: Session, seat: PartnerSeat, step: Step): GoOn {
  if (walk.stateOf(session, step).wentOn.includes(seat)) return 'waiting'
  return mayGoOn(session, seat, step) && !session.host?.held ? 'may' : 'not-yet'
}

function partOf(session: Session, seat: PartnerSeat, step: Step): Part {
  const { prompt } = step
  switch (prompt.kind) {
    case 'read':
      return { kind: 'read' }
    case 'mirror':
      return {
        kind: 'mirror',
        prompt,
        mirrors: walk.mirrorsIn(session, step).map((said) => viewMirror(session, seat, prompt.of, said)),
      }
    case 'offer':
      return {
        kind: 'offer',
        prompt,
        offers: walk.offersIn(session, step).map((asked) => viewOffer(session, seat, step, asked)),
      }
    case 'agree': {
      const { proposal, agreed, declined, answers } = walk.stateOf(session, step)
      return {
        kind: 'agree',
        prompt,
        proposal: proposal && viewProposal(proposal),
        agreed: agreed && viewProposal(agreed),
        declined,
        passed: answers[seat] !== undefined,
        about: aboutIn(session, seat, step),
      }
    }
    case 'breathe':
    case 'talk':
      return { kind: 'clock', prompt, clock: viewClock(session, seat, step), about: aboutIn(session, seat, step) }
    default:
      // [RV2] [PR1] What the other has done so far is not in the view at all.
      return walk.isRevealed(session, step.id) && !walk.isSealed(step)
        ? { kind: 'opened', opened: walk.opensTogether(session, step).map((opened) => openedIn(session, opened)) }
        : answerPart(session, seat, step)
  }
}

function answerPart(session: Session, seat: PartnerSeat, step: Step): Part {
  const { prompt } = step
  const mine = walk.stateOf(session, step).answers[seat]
  const asked = walk.askedIn(session, step).includes(seat)
  return {
    kind: 'answer',
    stage: !asked ? 'listening' : mine ? 'in' : 'asked',
    prompt: prompt.kind === 'choice' ? { ...prompt, options: walk.optionsFor(session, seat, prompt) } : prompt,
    mine: shown(mine),
    target: prompt.kind === 'guess' ? (walk.stepById(session, prompt.of)?.prompt ?? null) : null,
    about: aboutIn(session, seat, step),
    ownWords: prompt.kind === 'carry' ? ownWords(session, seat) : [],
  }
}

// [AN9]
function aboutIn(session: Session, seat: PartnerSeat, { about }: Step): OwnWords | null {
  const given = about ? shown(session.states[about]?.answers[seat]) : null
  return about && given ? { step: about, shown: given } : null
}

function ownWords(session: Session, seat: PartnerSeat): OwnWords[] {
  return ownWordSteps(session, seat).flatMap((step) => {
    const given = shown(walk.stateOf(session, step).answers[seat])
    return given ? [{ step: step.id, shown: given }] : []
  })
}

export function openedIn(session: Session, step: Step): Opened {
  const { answers } = walk.stateOf(session, step)
  const words = textsOf(session, step.id)
  return { step: step.id, prompt: step.prompt, words, first: shown(answers.first), second: shown(answers.second) }
}

export function shown(given: Given | undefined): Shown | null {
  if (!given) return null
  if (given.as === 'passed') return { as: 'passed', note: given.note }
  return isErased(given.value) ? { as: 'erased' } : { as: 'given', value: given.value, locale: given.locale }
}

function viewMirror(session: Session, seat: PartnerSeat, of: string, said: Mirror): MirrorView {
  const { speaker, rounds, settled } = said
  const stage = mirror.stageOf(said)
  // [MI2] While it is being said back, the original is absent from the listener's view, not hidden in it.
  const uncovered = seat === speaker || stage === 'settled'
  return {
    speaker,
    original: uncovered ? shown(session.states[of]?.answers[speaker]) : null,
    rounds: rounds.map(({ text, locale, judged }) => ({
      text,
      locale,
      heard: judged?.heard ?? null,
      missing: judged?.missing ?? null,
    })),
    stage,
    settled: settled?.how ?? null,
    ways: settled ? [] : mirror.waysOf(said),
  }
}

function viewOffer(session: Session, seat: PartnerSeat, step: Step, asked: Offer): OfferView {
  const { asker, rounds, settled } = asked
  const stage = offer.stageOf(session, step, asked)
  const original =
    step.prompt.kind === 'offer' && step.prompt.of ? session.states[step.prompt.of]?.answers[asker] : undefined
  // [RV2] An ask that is not open yet looks the same to the other as none.
  if (!walk.offersOpen(session, step) && asker !== seat) {
    return { asker, stage: 'sealed', original: null, rounds: [], settled: null }
  }
  return {
    asker,
    stage,
    original: shown(original),
    rounds: rounds.map(({ text, locale, answered }) => ({ text, locale, response: answered?.response ?? null })),
    settled: settled?.how ?? null,
  }
}

export function viewProposal({ number, by, terms, locale }: Proposal): ProposalView {
  return { number, by, terms, locale }
}

export function viewClock(session: Session, seat: PartnerSeat, step: Step): ClockView {
  const { prompt } = step
  const { clock, began } = walk.stateOf(session, step)
  const timed =
    prompt.kind === 'talk'
      ? { seconds: prompt.seconds, turns: prompt.rounds * 2 }
      : { seconds: prompt.kind === 'breathe' ? prompt.seconds : 0, turns: 1 }
  return {
    begun: began.includes(seat),
    startedAt: clock?.startedAt ?? null,
    opener: clock?.opener ?? openerOf(session),
    extensions: clock?.extensions ?? [],
    ...timed,
  }
}

/** Everything that has opened so far, in the order of the steps, for re-reading. Kept answers are never in it. */
export function openedFor(session: Session, seat: PartnerSeat): Opened[] {
  const covered = session.phase === 'closed' ? [] : coveredFrom(session, seat)
  return session.steps
    .filter((step) => walk.isRevealed(session, step.id) && !step.kept)
    .map((step) => {
      const opened = openedIn(session, step)
      return covered.includes(step.id) ? { ...opened, [partnerOf(seat)]: null } : opened
    })
}

// Steps whose words this seat is about to say back, or is saying back, from memory.
function coveredFrom(session: Session, seat: PartnerSeat): string[] {
  return session.steps.flatMap((step) => {
    if (step.prompt.kind !== 'mirror') return []
    const open = walk.mirrorsIn(session, step).some(({ speaker, settled }) => speaker !== seat && !settled)
    return open && session.cursor[seat] >= session.steps.indexOf(step) ? [step.prompt.of] : []
  })
}
