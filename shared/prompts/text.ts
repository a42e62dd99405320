// A text of one's own, or the same said aloud, of which nothing is kept.
import { BEAT, TYPED } from './bounds.ts'
import type { Answered } from './definition.ts'

export const text: Answered<'text'> = {
  nature: 'answered',
  sayable: true,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'carry',
  speaksOfOther: false,
  half: true,
  of: null,
  parts: null,
  lines: () => ['example'],
  addable: true,
  fresh: () => ({ kind: 'text', most: 200 }),
  alone: (prompt) => prompt,
  takes: ({ most }) => ({ doing: most / TYPED + BEAT }),
  fits: ({ prompt }, value) => (value.kind === 'aloud' ? prompt.aloud === true : value.text.length <= prompt.most),
  ownWords: (value) => (value.kind === 'aloud' ? '' : value.text),
  told: (value) => (value.kind === 'aloud' ? '' : value.text),
  rehearsed: ({ prompt }, { say }) => ({ kind: 'text', text: say(prompt.most) }),
  fitsExample: ({ most }, example) => example.length <= most,
}
