// A sentence with blanks, which each fills in: words, minutes or an hour.
import { promisedIn, saidIn } from '#shared/promised.ts'
import { BEAT, isSame, TYPED } from './bounds.ts'
import type { Answered, Parts } from './definition.ts'
import { blanksOf, isWholeSentence } from './drafts.ts'
import type { AnswerValue, Blank, Prompt } from './shapes.ts'

const parts: Parts<'builder'> = {
  called: 'blanks',
  ids: ({ blanks }) => blanks.map(({ id }) => id),
  more: (prompt, id) => ({ ...prompt, blanks: [...prompt.blanks, newBlank(id)] }),
  less: (prompt, gone) => ({ ...prompt, blanks: prompt.blanks.filter(({ id }) => id !== gone) }),
}

function newBlank(id: string): Blank {
  return { id, as: 'words', most: 100 }
}

/** In minutes: longer where it can be picked or written. */
function filling({ as, most, pick }: Blank): number {
  const written = as === 'words' ? most / TYPED : PICKING
  return pick ? Math.max(PICKING, written) : written
}

const PICKING = 0.3

export const builder: Answered<'builder'> = {
  nature: 'answered',
  sayable: true,
  asksBoth: false,
  ahead: true,
  afterAll: false,
  enters: 'carry',
  speaksOfOther: false,
  half: true,
  of: null,
  parts,
  alsoNamed: ({ blanks, stems }) => {
    const picks = new Set(blanks.flatMap(({ pick = [] }) => pick))
    return { ...(stems && { stems: stems.map(({ id }) => id) }), ...(picks.size > 0 && { options: [...picks] }) }
  },
  lines: ({ blanks, stems }) => [
    'blanks',
    stems ? 'stems' : 'sentence',
    ...(blanks.some(({ pick }) => pick) ? (['options'] as const) : []),
    'example',
  ],
  addable: true,
  fresh: () => ({ kind: 'builder', blanks: [newBlank('blank')] }),
  alone: (prompt) => prompt,
  takes: (prompt) => {
    const sentences = prompt.stems?.map(({ id }) => blanksOf(prompt, id) ?? []) ?? [prompt.blanks]
    return {
      doing: Math.max(...sentences.map((blanks) => BEAT + blanks.map(filling).reduce((sum, each) => sum + each, 0))),
    }
  },
  // [AN15] Each blank of the chosen sentence is written or picked, and none of another one.
  fits: ({ prompt }, { picked, ...value }) => {
    const given = [...Object.keys(value.blanks), ...Object.keys(picked ?? {})]
    const asked = (blanksOf(prompt, value.stem) ?? []).map(({ id }) => id)
    const nothing = picked !== undefined && Object.keys(picked).length === 0
    return !nothing && isSame(given, asked) && isWholeSentence(prompt, { ...value, picked })
  },
  promises: ({ blanks }, value) =>
    blanks.flatMap(({ id, as }) => (as === 'time' ? (promisedIn(value.blanks[id] ?? '')?.at ?? []) : [])),
  ownWords: ({ blanks }) => Object.values(blanks).map(saidIn).join(' · '),
  told: (value, { sentence }) => sentence(value),
  rehearsed: ({ prompt }, { say, pick }) => {
    const fill = { words: say, minutes: () => '20', time: () => '19:30' }
    const stem = prompt.stems?.[pick(prompt.stems.length)]?.id
    const asked = blanksOf(prompt, stem) ?? []
    const lists = asked.filter((blank) => blank.pick && pick(3) > 0)
    const picked = lists.map((blank) => [blank.id, blank.pick?.[pick(blank.pick.length)]])
    const written = asked.filter((blank) => !lists.includes(blank))
    return {
      kind: 'builder',
      ...(stem && { stem }),
      blanks: Object.fromEntries(written.map(({ id, as, most }) => [id, fill[as](most)])),
      ...(lists.length > 0 && { picked: Object.fromEntries(picked) }),
    }
  },
  fitsExample: (_prompt, example, sentences) =>
    sentences.length === 0 ||
    // The full stop that a sentence leaves out may stand in its example.
    sentences.some((sentence) => [sentence, `${sentence}.`].some((each) => runsThrough(example, aroundBlanks(each)))),
}

/** What was picked for each blank of its only sentence; null where one of them was written. */
export function pickedIn(prompt: Prompt, value: AnswerValue): string[] | null {
  if (prompt.kind !== 'builder' || value.kind !== 'builder') return null
  const picked = prompt.blanks.flatMap(({ id }) => value.picked?.[id] ?? [])
  return picked.length === prompt.blanks.length ? picked : null
}

/** Whether a sentence with a blank was chosen among several. */
export function hasFilled({ prompt }: { prompt: Prompt }, value: AnswerValue): boolean {
  if (prompt.kind !== 'builder' || value.kind !== 'builder') return false
  return (blanksOf(prompt, value.stem) ?? []).length > 0
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
