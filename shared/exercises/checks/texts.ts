// Lays out the words of an exercise as single texts with their places. It never changes them.
import type { Locale } from '#shared/locale.ts'
import type { ScriptWords, StepWords, Structure } from '../exercise.ts'
import { withHalves } from '../halves.ts'
import { placeOf } from './problem.ts'

export type Field =
  | 'title'
  | 'for'
  | 'asks'
  | 'why'
  | 'prompt'
  | 'asked'
  | 'reading'
  | 'meanwhile'
  | 'example'
  | 'sentence'
  | 'option'
  | 'scale'
  | 'end'
  | 'blank'
export type Text = { at: string; field: Field; text: string }

const LINES = ['why', 'prompt', 'asked', 'meanwhile', 'example', 'sentence'] as const

export function textsOf({ steps }: Pick<Structure, 'steps'>, words: ScriptWords, locale: Locale): Text[] {
  const heads = (['title', 'for', 'asks'] as const).map((field) => ({
    at: placeOf('words', locale, field),
    field,
    text: words[field],
  }))
  const kindOf = (step: string) => steps.find(({ id }) => id === step)?.prompt.kind
  const ofSteps = Object.entries(withHalves(words.steps)).flatMap(([step, own]) =>
    ofStep(own, placeOf('words', locale, 'steps', step), kindOf(step) === 'read'),
  )
  return [...heads, ...ofSteps]
}

function ofStep(own: StepWords, place: string, read: boolean): Text[] {
  const { options = {}, blanks = {}, scales = {}, stems = {}, rounds = [], paragraphs = [] } = own
  const lines = LINES.flatMap((line): Text[] => {
    const text = own[line]
    return text ? [{ at: placeOf(place, line), field: read && line === 'prompt' ? 'reading' : line, text }] : []
  })
  const named = (part: 'options' | 'blanks' | 'stems', field: Field, names: Record<string, string>) =>
    Object.entries(names).map(([id, text]): Text => ({ at: placeOf(place, part, id), field, text }))
  const ends = Object.entries(scales).flatMap(([id, { name, low, high, bands = {} }]): Text[] => [
    { at: placeOf(place, 'scales', id, 'name'), field: 'scale', text: name },
    { at: placeOf(place, 'scales', id, 'low'), field: 'end', text: low },
    { at: placeOf(place, 'scales', id, 'high'), field: 'end', text: high },
    ...Object.entries(bands).map(
      ([band, text]): Text => ({ at: placeOf(place, 'scales', id, 'bands', band), field: 'end', text }),
    ),
  ])
  const talked = rounds.map((text, nth): Text => ({ at: placeOf(place, 'rounds', nth), field: 'prompt', text }))
  const beneath = paragraphs.map(
    (text, nth): Text => ({ at: placeOf(place, 'paragraphs', nth), field: 'reading', text }),
  )
  return [
    ...lines,
    ...beneath,
    ...talked,
    ...named('options', 'option', options),
    ...named('blanks', 'blank', blanks),
    ...named('stems', 'sentence', stems),
    ...ends,
  ]
}
