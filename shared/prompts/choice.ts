// Some of a few options, chosen by each.
import { isErased } from '#shared/session/events.ts'
import { type PartnerSeat, partnerOf } from '#shared/session/seat.ts'
import type { Session } from '#shared/session/session.ts'
import { isRevealed, stateById } from '#shared/session/walk.ts'
import { isSubset } from './bounds.ts'
import type { Answered, CheckedStep } from './definition.ts'
import { optionParts } from './options.ts'
import type { Prompt, PromptOf } from './shapes.ts'

export const choice: Answered<'choice'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'both',
  speaksOfOther: false,
  half: true,
  of: { may: (named) => named === choice, asks: 'the-other', opens: 'before' },
  parts: optionParts,
  lines: () => ['options'],
  addable: true,
  fresh: () => ({ kind: 'choice', options: ['option', 'option-2'], most: 1 }),
  alone: (prompt) => (prompt.of || prompt.decides ? null : prompt),
  takes: ({ most }) => ({ doing: most > 1 ? 0.4 : 0.3 }),
  fits: ({ prompt }, { chosen }) => chosen.length <= prompt.most && isSubset(chosen, prompt.options),
  asked: (prompt, { session, seat }) => ({ prompt: { ...prompt, options: optionsFor(session, seat, prompt) } }),
  ownWords: () => '',
  told: ({ chosen }, { option }) => chosen.map(option).join('; '),
  rehearsed: ({ prompt: { options } }, { pick }) => ({
    kind: 'choice',
    chosen: options.slice(pick(options.length)).slice(0, 1),
  }),
  problems: (checked) =>
    hasItsOptions(checked) ? [] : [{ at: checked.at('prompt', 'options'), problem: 'other-options' }],
}

/** The one that settles who speaks first. */
export function speakerChoice(): PromptOf<'choice'> {
  return { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' }
}

/** Whether it is that one, and no other that would settle it. */
export function isSpeakerChoice(prompt: Prompt): boolean {
  const { options, most } = speakerChoice()
  return prompt.kind === 'choice' && prompt.most === most && prompt.options.join() === options.join()
}

/** [AN8] What can be chosen: with `of`, only what the partner chose in that earlier step. All of them where the partner passed. */
function optionsFor(session: Session, seat: PartnerSeat, prompt: PromptOf<'choice'>): string[] {
  if (!prompt.of || !isRevealed(session, prompt.of)) return prompt.options
  const given = stateById(session, prompt.of).answers[partnerOf(seat)]
  if (given?.as !== 'given' || isErased(given.value) || given.value.kind !== 'choice') return prompt.options
  const { chosen } = given.value
  return prompt.options.filter((option) => chosen.includes(option))
}

/** Among the partner's choices one can choose only where the same could be chosen. */
function hasItsOptions({ step: { prompt }, steps }: CheckedStep<'choice'>): boolean {
  if (!prompt.of) return true
  const source = steps.find(({ id }) => id === prompt.of)?.prompt
  return source?.kind === 'choice' && source.options.join() === prompt.options.join()
}
