// A rehearsal partner: sees one seat's view and says what to do next. Plays previews and tests; decides nothing.
import type { Prompt, PromptOf } from '#shared/exercises/exercise.ts'
import type { Locale } from '#shared/locale.ts'
import type { Terms } from '#shared/session/agreement.ts'
import type { AnswerValue, GuessableValue } from '#shared/session/answer.ts'
import type { Command, Mode } from '#shared/session/commands.ts'
import type { MirrorView, OfferView, Part, StepView, View } from '#shared/session/view-shape.ts'

/** How it makes up its mind: `pick(n)` gives a whole number from 0 to n - 1, `say` some words of at most `most` characters. */
export type Temper = {
  pick: (n: number) => number
  say: (view: View, most: number) => string
  locale: Locale
  mode: Mode
  /** Calendar date, YYYY-MM-DD, for the review of agreements. */
  reviewOn: string
}

/** The next command of this partner, or null when all there is to do is wait. */
export function nextCommand(view: View, temper: Temper): Command | null {
  const { at, seat } = view
  switch (at.phase) {
    case 'lobby':
      if (at.suggestion && at.suggestion.by !== seat) {
        return { type: 'answer-suggestion', suggestion: at.suggestion.number, accept: true }
      }
      return at.ready[seat] === temper.mode ? null : { type: 'ready', mode: temper.mode }
    case 'break':
      if (at.break.mineReturned) return null
      return at.break.caller === seat || at.break.callerReturned ? { type: 'return' } : null
    case 'resting':
      return at.mineResumed ? null : { type: 'resume' }
    case 'step':
      return inStep(view, at.step, temper)
    default:
      return null
  }
}

function inStep(view: View, step: StepView, temper: Temper): Command | null {
  const done = inPart(view, step.step, step.part, temper)
  if (done) return done
  return step.goOn === 'may' ? { type: 'go-on', step: step.step } : null
}

function inPart(view: View, step: string, part: Part, temper: Temper): Command | null {
  const { locale } = temper
  switch (part.kind) {
    case 'answer':
      if (part.stage !== 'asked') return null
      return { type: 'answer', step, locale, value: answerTo(view, part, temper) }
    case 'mirror':
      return part.mirrors.map((mirror) => inMirror(view, step, mirror, temper)).find(Boolean) ?? null
    case 'offer':
      return part.offers.map((offer) => inOffer(view, step, offer, temper)).find(Boolean) ?? null
    case 'agree':
      if (part.agreed || part.passed) return null
      if (!part.proposal) return { type: 'propose', step, locale, terms: termsFor(view, part.prompt, temper) }
      return part.proposal.by === view.seat ? null : { type: 'sign', step, proposal: part.proposal.number }
    case 'clock':
      return part.clock.begun || part.clock.startedAt !== null ? null : { type: 'begin', step }
    default:
      return null
  }
}

function inMirror(view: View, step: string, mirror: MirrorView, temper: Temper): Command | null {
  if (mirror.stage === 'settled') return null
  if (mirror.speaker !== view.seat) {
    if (mirror.stage !== 'to-say') return null
    return { type: 'mirror', step, locale: temper.locale, text: temper.say(view, 600) }
  }
  if (mirror.rounds.at(-1)?.heard === null) {
    const heard = (['yes', 'nearly', 'not-yet'] as const)[temper.pick(3)] ?? 'yes'
    return { type: 'judge', step, heard, ...(heard !== 'yes' && { missing: temper.say(view, 240) }) }
  }
  const way = mirror.ways[temper.pick(mirror.ways.length)]
  return mirror.stage === 'to-judge' && way ? { type: 'settle-mirror', step, how: way } : null
}

function inOffer(view: View, step: string, offer: OfferView, temper: Temper): Command | null {
  const { locale } = temper
  if (offer.asker === view.seat) {
    if (offer.stage === 'to-ask') return { type: 'offer', step, locale, text: temper.say(view, 240) }
    return offer.stage === 'to-weigh' ? { type: 'accept-response', step } : null
  }
  if (offer.stage !== 'to-answer') return null
  const says = temper.pick(3)
  if (says === 0) return { type: 'respond', step, locale, response: { says: 'yes' } }
  if (says === 1) return { type: 'respond', step, locale, response: { says: 'later', when: temper.say(view, 120) } }
  return { type: 'respond', step, locale, response: { says: 'smaller', text: temper.say(view, 240) } }
}

function answerTo(view: View, part: Extract<Part, { kind: 'answer' }>, temper: Temper): AnswerValue {
  if (part.prompt.kind === 'carry') {
    const kept = part.ownWords.filter(() => temper.pick(2) === 0)
    return { kind: 'carry', steps: kept.map(({ step }) => step) }
  }
  if (part.prompt.kind === 'guess') return { kind: 'guess', guess: givenTo(part.target, temper) as GuessableValue }
  if (part.prompt.kind === 'text') return { kind: 'text', text: temper.say(view, part.prompt.most) }
  if (part.prompt.kind === 'builder') return { kind: 'builder', blanks: filled(view, part.prompt, temper) }
  return givenTo(part.prompt, temper)
}

function givenTo(prompt: Prompt | null, { pick }: Temper): AnswerValue {
  if (prompt?.kind === 'scale') {
    return { kind: 'scale', values: Object.fromEntries(prompt.scales.map((scale) => [scale, pick(11)])) }
  }
  if (prompt?.kind === 'rank') {
    const order = [...prompt.options]
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = pick(at + 1)
      ;[order[at], order[other]] = [order[other] ?? '', order[at] ?? '']
    }
    return { kind: 'rank', order }
  }
  const options = prompt?.kind === 'choice' ? prompt.options : []
  return { kind: 'choice', chosen: options.slice(pick(options.length)).slice(0, 1) }
}

function filled(view: View, prompt: PromptOf<'builder'>, temper: Temper): Record<string, string> {
  const fill = { words: (most: number) => temper.say(view, most), minutes: () => '20', time: () => '19:30' }
  return Object.fromEntries(prompt.blanks.map(({ id, as, most }) => [id, fill[as](most)]))
}

function termsFor(view: View, prompt: PromptOf<'agree'>, temper: Temper): Terms {
  if (prompt.as !== 'agreement') return { as: prompt.as, text: temper.say(view, 30) }
  const words = { when: temper.say(view, 240), will: temper.say(view, 240), reviewOn: temper.reviewOn }
  const starts = prompt.startsBreak ? { break: { minutes: 20, opening: temper.say(view, 240) } } : {}
  return { as: 'agreement', who: 'both', ...words, ...starts }
}
