// Everything people write besides names: what turns, hides or covers the page around it is taken out, and their lines stay.

import { describe, expect, test } from 'vitest'
import { FollowUpText, NoteText } from '#server/doors/desk-shapes.ts'
import { problemsOf } from '#shared/exercises/checks/check.ts'
import { AnswerValue } from '#shared/prompts/shapes.ts'
import { Terms } from '#shared/session/agreement.ts'
import { Command, Response } from '#shared/session/commands.ts'
import { HostCommand } from '#shared/session/host-commands.ts'
import { isWritten } from '#shared/text.ts'
import { withoutUnseen } from '#shared/unseen.ts'
import { MEASURES } from '#tests/shared/exercises/library.ts'

const TURNS = /[\u202a-\u202e\u2066-\u2069]/
const locale = 'en'
const step = 'own'

/** Whatever somebody can write in several lines, as it is taken. */
const SEVERAL: [string, (text: string) => unknown][] = [
  ['an answer', (text) => AnswerValue.parse({ kind: 'text', text })],
  ['what is said back', (text) => Command.parse({ type: 'mirror', step, text, locale })],
  ['what was missing', (missing) => Command.parse({ type: 'judge', step, heard: 'nearly', missing })],
  ['an ask', (text) => Command.parse({ type: 'offer', step, text, locale })],
  ['something smaller', (text) => Response.parse({ says: 'smaller', text })],
  ['an opening after a break', (opening) => Command.parse({ type: 'take-break', minutes: 20, opening })],
  ['a reason for a break', (reason) => Command.parse({ type: 'take-break', minutes: 20, reason })],
  [
    'what got in the way',
    (inTheWay) => Command.parse({ type: 'review-agreement', step, fate: 'forgot', inTheWay, locale }),
  ],
  [
    'a question brought on the spot',
    (text) => HostCommand.parse({ type: 'bring-prompt', to: 'both', prompt: { as: 'typed', text, locale } }),
  ],
  ['a counsellor’s note', (text) => NoteText.parse(text)],
  ['a counsellor’s line to both', (text) => FollowUpText.parse(text)],
]
const agreement = { as: 'agreement', who: 'both', when: 'it is Monday', will: 'a walk', reviewOn: '2026-12-06' }
/** Whatever stands within a sentence, or is a name. */
const ONE: [string, (text: string) => unknown][] = [
  ['a blank', (words) => AnswerValue.parse({ kind: 'builder', blanks: { need: words } })],
  ['when', (when) => Terms.parse({ ...agreement, when })],
  ['what', (will) => Terms.parse({ ...agreement, will })],
  ['an agreed opening', (opening) => Terms.parse({ ...agreement, break: { minutes: 20, opening } })],
  ['the name of a loop', (text) => Terms.parse({ as: 'name', text })],
  ['a word', (text) => Terms.parse({ as: 'word', text })],
  ['another time', (when) => Response.parse({ says: 'later', when })],
]

/** Of the first signs of all, which are taken without looking closer where there is nothing to look for. */
const EUROPEAN = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(sign),
)

const textIn = (taken: unknown) => JSON.stringify(taken)

describe('PA Pages: what people write', () => {
  test('[PA8] every letter and sign of European languages stays, and none that is not seen', () => {
    const whole = `(${EUROPEAN.join('')})`
    expect(withoutUnseen(whole, 'text')).toBe(whole)
    for (const unseen of ['\u00ad', '\u0001', '\u007f', '\u0085', '\u200d', '\u202e'])
      expect([withoutUnseen(`a${unseen}b`, 'text'), withoutUnseen(`é${unseen}ñ`, 'line')]).toEqual(['ab', 'éñ'])
  })

  test.each([...SEVERAL, ...ONE])(
    '[PA8] %s turns nothing around it, and is not taken where nothing is seen',
    (_, take) => {
      for (const text of [
        'I said no\u202e.ereh si moT',
        'a\u2067b',
        'c\u2069\u2069d',
        '\u202aso\u202c',
        'x\u0007\u001b[31m',
      ]) {
        const taken = textIn(take(text))
        expect(taken).not.toMatch(TURNS)
        expect(taken).not.toMatch(/\\u00[01]/)
      }
      expect(textIn(take('I said no\u202e.ereh si moT'))).toContain('I said no.ereh si moT')
      for (const empty of ['\u200b', '\u2800 \u3164', '\u202e\u202c', '\u00ad\n\ufeff', ' \n\t ']) {
        expect(() => take(empty)).toThrow()
      }
    },
  )

  test.each(SEVERAL)('[PA8] %s keeps its lines, however they end', (_, take) => {
    const lines = 'first\n\n  second\tthird'
    expect(textIn(take(lines))).toContain(textIn(lines).slice(1, -1))
    for (const end of ['\r\n', '\r', '\u2028', '\u2029', '\u0085']) {
      expect(textIn(take(`first${end}second`))).toContain('first\\nsecond')
    }
  })

  test.each(ONE)('[PA8] %s is one line', (_, take) => {
    expect(textIn(take('a walk\r\nby\u2028the\tsea '))).toContain('a walk by the sea')
  })

  test('[PA8] words of every script, and drawn ones, stay as they are written', () => {
    for (const text of [
      'می\u200cخواهم، \u200fو بعد',
      'שלום\u200e (hello)',
      'क्\u200dष',
      'ភាសា\u200bខ្មែរ',
      '👩\u200d❤️\u200d👨 1️⃣',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      'Jose\u0301',
    ]) {
      expect(AnswerValue.parse({ kind: 'text', text })).toEqual({ kind: 'text', text })
    }
    const tall = AnswerValue.parse({ kind: 'text', text: `Z${'\u0316'.repeat(40)}` })
    expect(tall).toEqual({ kind: 'text', text: `Z${'\u0316'.repeat(4)}` })
  })

  test('[PA8] what is too long once it is read is refused, and what only hides is not counted', () => {
    expect(Terms.safeParse({ as: 'word', text: 'a'.repeat(31) }).success).toBe(false)
    expect(Terms.parse({ as: 'word', text: `${'a\u2066'.repeat(30)}` })).toEqual({ as: 'word', text: 'a'.repeat(30) })
    expect(NoteText.safeParse('a'.repeat(4001)).success).toBe(false)
    expect(NoteText.safeParse('\u202e'.repeat(20_000)).success).toBe(false)
  })

  test('[PA8] a page asks for what can be seen before it lets anything go', () => {
    expect(isWritten('\u200b\u2800', 240)).toBe(false)
    expect(isWritten(' \u202e\n', 240)).toBe(false)
    expect(isWritten('a', 240)).toBe(true)
    expect(isWritten('a'.repeat(241), 240)).toBe(false)
  })

  test('[PA8] an exercise of one’s own has no words that cannot be seen or that break a line', () => {
    const named = (title: string) =>
      problemsOf(
        {
          format: 'halfway-exercise',
          formatVersion: 1,
          script: { minutes: [5, 10], steps: [] },
          words: { en: { title, for: 'For us.', asks: 'One thing.', steps: {} } },
        },
        MEASURES,
      ).filter(({ at }) => at === 'words.en.title')
    for (const title of [
      '\u200b',
      '\u3164\u2800',
      'One\u2028thank you',
      'One\u2029',
      'One \u202eeno',
      '\u2067One',
      'On\u0085e',
      'Yes\u200b',
      'So\u00adon',
      'One\u2060 \ufeffthing',
      'A\u{e0041} flag',
      '\ue0000\ue001 and one',
      `Z${'\u0316'.repeat(40)}`,
      'half \ud83d of one',
    ])
      expect(named(title)).not.toEqual([])
    for (const title of [
      'One thank you',
      'Una ñ',
      'شكرا',
      '1️⃣ one',
      'می\u200cخواهم',
      '👩\u200d❤️\u200d👨 we',
      'Jose\u0301',
    ])
      expect(named(title).filter(({ problem }) => problem !== 'loud')).toEqual([])
  })
})
