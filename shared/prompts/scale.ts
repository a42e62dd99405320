// Scales from 0 to 10, set by each and opened side by side.
import * as z from 'zod/mini'
import { Id } from '#shared/id.ts'
import { idsWithin, isSame } from './bounds.ts'
import type { Answered, Parts } from './definition.ts'

export const SCALES = { least: 1, most: 4 } as const
const MARKS = 11

export const scalePrompt = () =>
  z.strictObject({
    kind: z.literal('scale'),
    scales: idsWithin(SCALES),
    // `path`: 3 or less on any of them leads to the lighter path. `smaller`: less than 7 brings the steps that make it smaller.
    decides: z.optional(z.enum(['path', 'smaller'])),
  })

export const scaleAnswer = () =>
  z.strictObject({
    kind: z.literal('scale'),
    values: z.record(Id, z.int().check(z.gte(0), z.lte(MARKS - 1))),
  })

const parts: Parts<'scale'> = {
  called: 'scales',
  ids: ({ scales }) => scales,
  more: (prompt, id) => ({ ...prompt, scales: [...prompt.scales, id] }),
  less: (prompt, gone) => ({ ...prompt, scales: prompt.scales.filter((id) => id !== gone) }),
}

export const scale: Answered<'scale'> = {
  nature: 'answered',
  guessable: true,
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  opens: true,
  speaksOfOther: false,
  of: null,
  parts,
  lines: ['scales'],
  addable: true,
  fresh: () => ({ kind: 'scale', scales: ['scale'] }),
  alone: ({ scales }) => ({ kind: 'scale', scales }),
  fits: ({ prompt }, { values }) => isSame(Object.keys(values), prompt.scales),
  ownWords: () => '',
  told: ({ values }, { scale: name }) =>
    Object.entries(values)
      .map(([id, at]) => `${name(id)}: ${at}`)
      .join('; '),
  rehearsed: ({ prompt }, { pick }) => ({
    kind: 'scale',
    values: Object.fromEntries(prompt.scales.map((each) => [each, pick(MARKS)])),
  }),
  // How sure somebody is stays in their seat.
  problems: ({ step: { asks, kept, prompt }, at }) =>
    prompt.decides === 'smaller' && !(asks === 'both' && kept) ? [{ at: at('kept'), problem: 'must-stay-kept' }] : [],
}
