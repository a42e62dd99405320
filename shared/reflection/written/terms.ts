// The words an exercise gives its options, scales and builder sentences. Where it has none, the bare id stands in.

import type { StepWords } from '#shared/exercises/exercise.ts'
import { wordsOfHalf } from '#shared/exercises/halves.ts'
import { sentenceOf } from '#shared/exercises/sentences-of.ts'
import { clockSaid, clockWords, promisedIn } from '#shared/promised.ts'
import type { Reference, Value } from '../sentences.ts'
import type { Reader, Worded } from './reader.ts'

type Term = { as: 'option' | 'scale' } & Reference

type Title = Extract<Value, { as: 'exercise' }>

export function titleOf({ exercise, version }: Title, { wordsOf, locale }: Words): string {
  return wordsOf(exercise, version, locale)?.title ?? bare(exercise)
}

type StepNamed = Pick<Reference, 'exercise' | 'version' | 'step'>
type Words = Pick<Reader, 'wordsOf' | 'locale'>

/** The words of a step, or of a half of one. */
function stepWords({ exercise, version, step }: StepNamed, { wordsOf, locale }: Words): StepWords | undefined {
  return wordsOfHalf(wordsOf(exercise, version, locale)?.steps ?? {}, step)
}

export function termOf(value: Term, reader: Words): string {
  const step = stepWords(value, reader)
  const term = value.as === 'option' ? step?.options?.[value.id] : step?.scales?.[value.id]?.name
  return term ?? bare(value.id)
}

/** What the two ends of a scale are called, low and high. */
export function endsOf(scale: Reference, reader: Words): [low: string, high: string] {
  const words = stepWords(scale, reader)?.scales?.[scale.id]
  return [words?.low ?? '0', words?.high ?? '10']
}

/** Where somebody stands on a scale, in its own words; where it has none, by its ends. */
export function bandName({ band, ...scale }: Extract<Value, { as: 'band' }>, reader: Reader): string {
  const words = stepWords(scale, reader)?.scales?.[scale.id]
  return words?.bands?.[band] ?? (band === 'middle' ? undefined : words?.[band]) ?? reader.say(`bands.${band}`)
}

/** What an axis of a picture is called: by itself, or as its scale. */
export function axisName(side: 'along' | 'up', scale: Reference, reader: Reader): string {
  const key = `figures.axes.${scale.exercise}.${side}`
  return reader.knows(key) ? reader.say(key) : termOf({ as: 'scale', ...scale }, reader)
}

/** A step's question in half a line, where it has one. */
export function askedIn(step: StepNamed, reader: Words): string | undefined {
  return stepWords(step, reader)?.asked
}

/** What to talk of, round by round. */
export function roundsOf(step: StepNamed, reader: Words): readonly string[] {
  return stepWords(step, reader)?.rounds ?? [promptOf(step, reader)]
}

export function promptOf(step: StepNamed, reader: Words): string {
  return stepWords(step, reader)?.prompt ?? bare(step.step)
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
  const words = stepWords(value, { ...telling, locale })
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
