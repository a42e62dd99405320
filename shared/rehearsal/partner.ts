// A rehearsal partner: sees one seat's view and says what to do next. Plays previews and tests; decides nothing.
import { rehearseAgreeing } from '#shared/prompts/agree.ts'
import type { Temper } from '#shared/prompts/definition.ts'
import { rehearseMirror } from '#shared/prompts/mirror.ts'
import { rehearseOffer } from '#shared/prompts/offer.ts'
import { kindOf } from '#shared/prompts/prompts.ts'
import type { AnswerValue } from '#shared/prompts/shapes.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Part } from '#shared/session/part-shape.ts'
import type { StepView, View } from '#shared/session/view-shape.ts'

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
    case 'alone':
    case 'between':
    case 'through':
    case 'closed':
      return null
  }
}

function inStep(view: View, step: StepView, temper: Temper): Command | null {
  const done = inPart(view, step.step, step.part, temper)
  if (done) return done
  return step.goOn === 'may' ? { type: 'go-on', step: step.step } : null
}

function inPart(view: View, step: string, part: Part, temper: Temper): Command | null {
  switch (part.kind) {
    case 'answer':
      return part.stage === 'asked'
        ? { type: 'answer', step, locale: temper.locale, value: answerTo(view, part, temper) }
        : null
    case 'mirror':
      return part.mirrors.map((each) => rehearseMirror(view, step, each, temper)).find(Boolean) ?? null
    case 'offer':
      return part.offers.map((each) => rehearseOffer(view, step, each, temper, part.rules)).find(Boolean) ?? null
    case 'agree':
      return rehearseAgreeing(view, step, part, temper)
    case 'clock':
      return part.clock.begun || part.clock.startedAt !== null ? null : { type: 'begin', step }
    case 'read':
    case 'kept':
    case 'opened':
      return null
  }
}

function answerTo(view: View, part: Extract<Part, { kind: 'answer' }>, { pick, say }: Temper): AnswerValue {
  return kindOf(part.prompt).rehearsed(part, { pick, say: (most) => say(view, most) })
}
