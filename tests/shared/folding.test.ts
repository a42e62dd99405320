// What a search takes for the same words.
import { expect, test } from 'vitest'
import { folding } from '#shared/folding.ts'

test.each([
  ['don’t', "don't"],
  ['“so” he said', '"so" he said'],
  ['«así»', '"así"'],
  ['half – way', 'half - way'],
  ['well—then', 'well-then'],
  ['and then…', 'and then...'],
  ['to\u00ADgether', 'together'],
  ['ﬁne', 'fine'],
  ['Straße', 'STRASSE'],
  ['ＣＡＦÉ', 'cafe\u0301'],
  ['twenty\u00A0minutes', 'twenty minutes'],
  ['donʻt', 'don′t'],
  ['‹so›', "'so'"],
  ['「así」', '"así"'],
  ['and then⋯', 'and then…'],
  ['½ an hour', '1/2 an hour'],
  ['well—then', 'well--then'],
  ['half – way', 'half --- way'],
  ['he \u200fsaid\u061c so', 'he said so'],
  ['to\u2067ge\u2069ther\u180e', 'together'],
  ['φίλος', 'ΦΙΛΟΣ'],
  ['Søren, Łódź, cœur', 'soren, lodz, coeur'],
])('[PR26] %s and %s are the same words to a search', (one, other) => {
  expect(folding(one)).toBe(folding(other))
})

test('[PR26] the beginning of a word is found in it', () => {
  expect(folding('ΦΙΛΟΣΟΦΊΑ')).toContain(folding('φιλος'))
})

test('[PR26] other words stay other words', () => {
  expect(folding('wont')).not.toBe(folding("won't"))
  expect(folding('half-way')).not.toBe(folding('half way'))
})
