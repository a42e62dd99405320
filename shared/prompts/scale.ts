// Scales from 0 to 10, set by each and opened side by side.
import { isSame, MARKS } from './bounds.ts'
import type { Answered, Parts } from './definition.ts'

const parts: Parts<'scale'> = {
  called: 'scales',
  ids: ({ scales }) => scales,
  more: (prompt, id) => ({ ...prompt, scales: [...prompt.scales, id] }),
  less: (prompt, gone) => ({ ...prompt, scales: prompt.scales.filter((id) => id !== gone) }),
}

export const scale: Answered<'scale'> = {
  nature: 'answered',
  sayable: false,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'both',
  speaksOfOther: false,
  half: true,
  of: null,
  parts,
  lines: () => ['scales'],
  addable: true,
  fresh: () => ({ kind: 'scale', scales: ['scale'] }),
  alone: ({ scales }) => ({ kind: 'scale', scales }),
  takes: ({ scales }) => ({ doing: 0.15 * scales.length }),
  fits: ({ prompt }, { values }) => isSame(Object.keys(values), prompt.scales),
  ownWords: () => '',
  told: ({ values }, { scale: name }) =>
    Object.entries(values)
      .map(([id, at]) => `${name(id)}: ${at}`)
      .join('; '),
  rehearsed: ({ prompt }, { pick }) => ({
    kind: 'scale',
    values: Object.fromEntries(prompt.scales.map((each) => [each, pick(MARKS.most + 1)])),
  }),
  // How sure somebody is stays in their seat.
  problems: ({ step: { asks, kept, prompt }, at }) =>
    prompt.decides === 'smaller' && !(asks === 'both' && kept) ? [{ at: at('kept'), problem: 'must-stay-kept' }] : [],
}
