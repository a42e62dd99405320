// A sentence with blanks, which each fills in: words, minutes or an hour.
import { promisedIn, saidIn } from '#shared/promised.ts'
import type { Answered, Parts } from './definition.ts'
import { isFilled } from './drafts.ts'
import type { Blank } from './shapes.ts'

const parts: Parts<'builder'> = {
  called: 'blanks',
  ids: ({ blanks }) => blanks.map(({ id }) => id),
  more: (prompt, id) => ({ ...prompt, blanks: [...prompt.blanks, newBlank(id)] }),
  less: (prompt, gone) => ({ ...prompt, blanks: prompt.blanks.filter(({ id }) => id !== gone) }),
}

function newBlank(id: string): Blank {
  return { id, as: 'words', most: 100 }
}

export const builder: Answered<'builder'> = {
  nature: 'answered',
  sayable: true,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  speaksOfOther: false,
  of: null,
  parts,
  lines: ['blanks', 'sentence', 'example'],
  addable: true,
  fresh: () => ({ kind: 'builder', blanks: [newBlank('blank')] }),
  alone: (prompt) => prompt,
  fits: ({ prompt }, value) =>
    Object.keys(value.blanks).length === prompt.blanks.length &&
    prompt.blanks.every((blank) => isFilled(blank, value.blanks[blank.id] ?? '')),
  promises: ({ blanks }, value) =>
    blanks.flatMap(({ id, as }) => (as === 'time' ? (promisedIn(value.blanks[id] ?? '')?.at ?? []) : [])),
  ownWords: ({ blanks }) => Object.values(blanks).map(saidIn).join(' · '),
  told: ({ blanks }, { sentence }) => sentence(blanks),
  rehearsed: ({ prompt }, { say }) => {
    const fill = { words: say, minutes: () => '20', time: () => '19:30' }
    return {
      kind: 'builder',
      blanks: Object.fromEntries(prompt.blanks.map(({ id, as, most }) => [id, fill[as](most)])),
    }
  },
  fitsExample: (_prompt, example, sentence) => !sentence || runsThrough(example, aroundBlanks(sentence)),
}

export const BLANK = /\{([^{}]*)\}/g

function aroundBlanks(sentence: string): string[] {
  return sentence.split(BLANK).filter((_part, index) => index % 2 === 0)
}

/** Whether a text begins with the first part, goes on with each in its order, something in between, and ends with the last. */
function runsThrough(text: string, around: readonly string[]): boolean {
  const [first = '', ...rest] = around
  const last = rest.pop() ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const next = text.indexOf(part, at + 1)
    if (next === -1) return false
    at = next + part.length
  }
  return at < text.length - last.length
}
