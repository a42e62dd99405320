// The words an exercise gives its options, scales and builder sentences. Where it has none, the bare id stands in.
import type { Reader } from './reader.ts'
import type { Reference, Value } from './reflection.ts'

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

/** [RE23] A builder's sentence with its blanks filled, whole in the language of the one who filled it. */
export function wholeSentence(value: Extract<Value, { as: 'builder' }>, { wordsOf }: Pick<Reader, 'wordsOf'>): string {
  const sentence = wordsOf(value.exercise, value.version, value.locale)?.steps[value.step]?.sentence
  if (!sentence) return Object.values(value.blanks).join(', ')
  return sentence.replace(/\{([a-z0-9-]+)\}([.,]?)/g, (_whole, blank: string, stop: string) => {
    const filled = value.blanks[blank] ?? ''
    return stop ? filled.replace(/[.,]$/, '') + stop : filled
  })
}

function bare(id: string): string {
  return id.replaceAll('-', ' ')
}
