// Writes one sentence out for one reader: words from messages, people's own words and names as pieces of their own. It translates nobody.
import { LANGUAGES, type Locale } from '#shared/locale.ts'
import { midSentence } from '#shared/text.ts'
import { type Gap, isGap, type Sentence, type Value } from '../sentences.ts'
import type { Piece, Reader } from './reader.ts'
import { askedIn, axisName, bandName, promptOf, roundsOf, sentencePieces, termOf, titleOf } from './terms.ts'

export function write(sentence: Sentence | Gap, reader: Reader): Piece[] {
  if (isGap(sentence)) return [{ text: reader.say(sentence.key) }]
  const marked: Piece[][] = []
  const values: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(sentence.values)) {
    if ('value' in value) values[key] = value.value
    if (value.as === 'number') continue
    const written = piecesOf(value, reader)
    const [only] = written.length === 1 ? written : []
    values['value' in value ? `${key}Spelt` : key] = only && 'text' in only ? only.text : mark(marked.push(written) - 1)
  }
  return inPlace(stoppedOnce(unmarked(reader.say(sentence.key, values), marked)), reader.locale)
}

/** The same words without any dressing. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map(textOf).join('')
}

/** One value by itself, as it stands in a label. */
export function spoken(value: Value, reader: Reader): string {
  return plain(piecesOf(value, reader))
}

// Private-use characters: a message holds none, and a partner's words are put in only after the message is formatted.
const MARK = /\uE000(\d+)\uE001/

function mark(index: number): string {
  return `\uE000${index}\uE001`
}

function unmarked(said: string, marked: readonly Piece[][]): Piece[] {
  return said
    .split(MARK)
    .flatMap((part, at) => (at % 2 === 1 ? (marked[Number(part)] ?? []) : part ? [{ text: part }] : []))
}

function piecesOf(value: Value, reader: Reader): Piece[] {
  switch (value.as) {
    case 'name':
      return [{ name: reader.names[value.seat] ?? reader.say('somebody'), seat: value.seat }]
    case 'words':
      return [{ words: value.text, locale: value.locale }]
    case 'builder':
      return sentencePieces(value, reader)
    case 'list':
      return listed(value, reader)
    case 'exercise':
      return [{ text: titleOf(value, reader) }]
    case 'option':
    case 'scale':
      return [{ term: termOf(value, reader) }]
    case 'topic':
      return [topicOf(value, reader)]
    case 'asked':
      return askedOf(value, reader)
    case 'band':
      return [{ term: bandName(value, reader) }]
    case 'axis':
      return [{ term: axisName(value.side, value, reader) }]
    case 'rounds':
      return [{ text: roundsOf(value, reader).slice(0, value.most).join(' ') }]
    case 'verdicts':
      return [{ text: value.given.map((one) => reader.say(`heard-back.verdicts.${one}`)).join('; ') }]
    case 'ending':
      return [{ text: value.ending }]
    default:
      return [{ text: spelt(value, reader) }]
  }
}

type Spelt = Extract<Value, { as: 'number' | 'count' | 'place' | 'date' | 'question' | 'subject' }>

function spelt(value: Spelt, reader: Reader): string {
  if (value.as === 'date') return dateOf(value.date, reader)
  if (value.as === 'subject') {
    return (
      known(reader, `subjects.${value.exercise}.${value.step}`) ?? askedIn(value, reader) ?? promptOf(value, reader)
    )
  }
  if (value.as === 'question') {
    const side = value.of === 'option' ? '' : `.${value.of}`
    const own = `questions.${value.exercise}.${value.step}.${value.id}${side}`
    // [LE33] What a later version asks in other words.
    return known(reader, `${own}-${value.version}`) ?? known(reader, own) ?? reader.say(`questions.any.${value.of}`)
  }
  return known(reader, `${value.as === 'place' ? 'places' : 'counts'}.${value.value}`) ?? String(value.value)
}

function topicOf(value: Extract<Value, { as: 'topic' }>, reader: Reader): Piece {
  const topic = known(reader, `topics.${value.exercise}.${value.step}.${value.id}`)
  return topic === null ? { term: termOf({ ...value, as: 'option' }, reader) } : { text: topic }
}

// Where an exercise has no half line, the sentence leaves it out: its ending is `none`.
function askedOf(value: Extract<Value, { as: 'asked' }>, reader: Reader): Piece[] {
  const asked = askedIn(value, reader)
  return [asked === undefined ? { text: 'none' } : { term: asked }]
}

function known(reader: Reader, key: string): string | null {
  return reader.knows(key) ? reader.say(key) : null
}

function dateOf(date: string, reader: Reader): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return reader.say('date', { year: String(year), month: reader.say(`months.${month}`), day })
}

function listed({ values, loose }: Extract<Value, { as: 'list' }>, reader: Reader): Piece[] {
  const elements = values.map((value) => piecesOf(value, reader))
  // [WO12]
  const parts = new Intl.ListFormat(LANGUAGES[reader.locale].region, loose ? { type: 'unit' } : {}).formatToParts(
    elements.map(plain),
  )
  const left = [...elements]
  return parts.flatMap(({ type, value }) => (type === 'element' ? (left.shift() ?? []) : [{ text: value }]))
}

// No second full stop after words that end with one.
function stoppedOnce(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]
    if (!('text' in piece) || !before || !('words' in before) || !/[.!?…]$/.test(before.words)) return piece
    return { text: piece.text.replace(/^([”»])\./, '$1') }
  })
}

// A sentence begins with a capital. An exercise's words have one where they stand alone, and lose it inside a sentence.
function inPlace(pieces: readonly Piece[], locale: Locale): Piece[] {
  return pieces.map((piece, at) => {
    const before = plain(pieces.slice(0, at))
    if ('text' in piece) return at === 0 ? { text: large(piece.text, locale) } : piece
    if (!('term' in piece) || /[“«]$/.test(before)) return piece
    return { term: /(^|[.?!]\s+)$/.test(before) ? large(piece.term, locale) : midSentence(piece.term, locale) }
  })
}

function large(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

function textOf(piece: Piece): string {
  if ('text' in piece) return piece.text
  if ('term' in piece) return piece.term
  return 'name' in piece ? piece.name : piece.words
}
