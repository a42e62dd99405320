// The words an exercise gives its options, scales and builder sentences. Where it has none, the bare id stands in.

import { sentenceOf } from '#shared/exercises/exercise.ts'
import { clockSaid, clockWords, promisedIn } from '#shared/promised.ts'
import type { Reference, Value } from '../sentences.ts'
import type { Reader, Worded } from './reader.ts'

type Term = { as: 'option' | 'scale' } & Reference

type Title = Extract<Value, { as: 'exercise' }>

export function titleOf({ exercise, version }: Title, { wordsOf, locale }: Pick<Reader, 'wordsOf' | 'locale'>): string {
  return wordsOf(exercise, version, locale)?.title ?? bare(exercise)
}

export function termOf(value: Term, { wordsOf, locale }: Pick<Reader, 'wordsOf' | 'locale'>): string {
  const step = wordsOf(value.exercise, value.version, locale)?.steps[value.step]
  const term = value.as === 'option' ? step?.options?.[value.id] : step?.scales?.[value.id]?.name
  return term ?? bare(value.id)
}

/** What the two ends of a scale are called, low and high. */
export function endsOf(
  scale: Reference,
  { wordsOf, locale }: Pick<Reader, 'wordsOf' | 'locale'>,
): [low: string, high: string] {
  const words = wordsOf(scale.exercise, scale.version, locale)?.steps[scale.step]?.scales?.[scale.id]
  return [words?.low ?? '0', words?.high ?? '10']
}

type Asked = Extract<Value, { as: 'subject' }>

export function promptOf(
  { exercise, version, step }: Asked,
  { wordsOf, locale }: Pick<Reader, 'wordsOf' | 'locale'>,
): string {
  return wordsOf(exercise, version, locale)?.steps[step]?.prompt ?? bare(step)
}

type Filled = Extract<Value, { as: 'builder' }>
type Telling = Pick<Reader, 'wordsOf' | 'locale' | 'zone'>

/** [RE23] A builder's sentence with its blanks filled, whole in the language of the one who filled it. */
export function wholeSentence(value: Filled, telling: Telling): string {
  return sentencePieces(value, telling)
    .map(({ words }) => words)
    .join('')
}

/** The same with the hours in it apart. */
export function sentencePieces(value: Filled, telling: Telling): Worded[] {
  const { locale } = value
  const words = telling.wordsOf(value.exercise, value.version, locale)?.steps[value.step]
  const sentence = sentenceOf(words, value.stem)
  const { picked = {} } = value
  const names = Object.entries(picked).map(([id, option]) => [id, words?.options?.[option] ?? bare(option)])
  const given = { ...value, blanks: { ...value.blanks, ...Object.fromEntries(names) } }
  const leavesStop = value.stem !== undefined || sentence !== words?.sentence
  if (!sentence) {
    const all = Object.keys(given.blanks).map((id) => filled(given, id, '', telling, false))
    return joined(all.flatMap((one, at) => (at === 0 ? one : [{ words: ', ', locale }, ...one])))
  }
  const parts = [...sentence.matchAll(/\{([a-z0-9-]+)\}([.,]?)|[^{]+|\{/g)]
  const pieces = parts.map(([text, blank, stop = '']) =>
    blank ? filled(given, blank, stop, telling, leavesStop) : [{ words: text, locale }],
  )
  return joined(pieces.flat())
}

function filled(
  { blanks, locale }: Filled,
  blank: string,
  stop: string,
  { zone, locale: reading }: Telling,
  leavesStop: boolean,
): Worded[] {
  const text = blanks[blank] ?? ''
  const time = promisedIn(text)
  const stopped = leavesStop && stop === '.' && /[!?…]$/.test(text)
  if (!time) return [{ words: stop && !stopped ? text.replace(/[.,]$/, '') + stop : text, locale }]
  const hour = zone ? clockWords(time, reading, zone) : clockSaid(time)
  return [{ words: hour, locale: reading, time }, ...(stop ? [{ words: stop, locale }] : [])]
}

function joined(pieces: readonly Worded[]): Worded[] {
  const together: Worded[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (!last || last.time || piece.time) together.push(piece)
    else together.splice(-1, 1, { ...last, words: last.words + piece.words })
  }
  return together
}

function bare(id: string): string {
  return id.replaceAll('-', ' ')
}
