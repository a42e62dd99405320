// A few things put in order by each.
import { type Erasable, isErased } from '#shared/session/events.ts'
import { isSame } from './bounds.ts'
import type { Answered, Chance } from './definition.ts'
import { optionParts } from './options.ts'
import type { AnswerValue, Prompt } from './shapes.ts'

export const rank: Answered<'rank'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'both',
  speaksOfOther: false,
  of: null,
  parts: optionParts,
  lines: () => ['options'],
  addable: true,
  fresh: () => ({ kind: 'rank', options: ['option', 'option-2', 'option-3'] }),
  alone: (prompt) => prompt,
  takes: ({ options }) => ({ doing: 0.13 * options.length }),
  fits: ({ prompt }, { order }) => isSame(order, prompt.options),
  ownWords: () => '',
  told: ({ order }, { option }) => order.map((id, at) => `${at + 1}. ${option(id)}`).join('; '),
  rehearsed: ({ prompt }, chance) => ({ kind: 'rank', order: mixed(prompt.options, chance) }),
}

/** [RE31] An order exactly as its prompt lists it: it once lay there filled in, and may be nobody's. */
export function isUntouched(prompt: Prompt, value: Erasable<AnswerValue>): boolean {
  if (isErased(value) || prompt.kind !== 'rank') return false
  const order = value.kind === 'guess' ? value.guess : value
  return order.kind === 'rank' && order.order.join(' ') === prompt.options.join(' ')
}

export function isOrdered({ prompt }: { prompt: Prompt }): boolean {
  return prompt.kind === 'rank'
}

/** An order as it was given or guessed; null for anything else. */
export function orderIn(value: AnswerValue): readonly string[] | null {
  const order = value.kind === 'guess' ? value.guess : value
  return order.kind === 'rank' ? order.order : null
}

function mixed(options: readonly string[], { pick }: Chance): string[] {
  const order = [...options]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = pick(at + 1)
    ;[order[at], order[other]] = [order[other] ?? '', order[at] ?? '']
  }
  return order
}
