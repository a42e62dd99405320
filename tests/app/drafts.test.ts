import { describe, expect, test } from 'vitest'
import { deviceOn } from '#app/on-device/device.ts'
import { openDrafts } from '#app/on-device/drafts.ts'
import { blankTerms, dateIn, draftFrom, termsOf } from '#app/prompts/agree/terms-draft.ts'
import {
  forgetKept,
  forgetLastTime,
  fromLastTime,
  keepForNextTime,
  keptName,
} from '#app/prompts/answering/kept-name.ts'
import { sentenceParts } from '#app/prompts/builder/sentence.ts'
import { blankOf, isBegun, isDraftOf, isWhole } from '#shared/prompts/drafts.ts'
import { hasAnswersThatOpen, isForReflection } from '#shared/prompts/opening.ts'
import { kindOf, PROMPT_KINDS } from '#shared/prompts/prompts.ts'
import type { AnsweredPrompt, AnswerValue, PromptOf } from '#shared/prompts/shapes.ts'
import { shuffled } from '#shared/session/shuffled.ts'
import { isWritten } from '#shared/text.ts'

const sky: AnsweredPrompt = { kind: 'scale', scales: ['closeness-felt', 'room-felt'] }
const needs: AnsweredPrompt = { kind: 'rank', options: ['trusted', 'held', 'own-pace'] }
const need: AnsweredPrompt = {
  kind: 'builder',
  blanks: [
    { id: 'minutes', as: 'minutes', most: 180 },
    { id: 'back-at', as: 'time', most: 5 },
    { id: 'about', as: 'words', most: 20 },
  ],
}
const promise: PromptOf<'agree'> = { kind: 'agree', as: 'agreement', startsBreak: true }
const today = new Date(2026, 10, 22)

describe('AN Answers on their way', () => {
  test('a scale is whole when every line has its own value, nought too', () => {
    expect(isWhole(sky, null, blankOf(sky, null))).toBe(false)
    expect(isWhole(sky, null, { kind: 'scale', values: { 'closeness-felt': 0 } })).toBe(false)
    expect(isWhole(sky, null, { kind: 'scale', values: { 'closeness-felt': 0, 'room-felt': 10 } })).toBe(true)
  })

  test('a guess has the shape of what is guessed', () => {
    const guess: AnsweredPrompt = { kind: 'guess', of: 'needs' }
    const blank = blankOf(guess, needs)
    expect(blank).toEqual({ kind: 'guess', guess: { kind: 'rank', order: [] } })
    expect(isWhole(guess, needs, blank)).toBe(false)
  })

  test('[AN10] an order has no place before somebody gave it one, and is whole when all have', () => {
    const whole = (...order: string[]) => isWhole(needs, null, { kind: 'rank', order })
    expect(blankOf(needs, null)).toEqual({ kind: 'rank', order: [] })
    expect([whole(), whole('held'), whole('held', 'trusted')]).toEqual([false, false, false])
    expect(whole('held', 'trusted', 'own-pace')).toBe(true)
  })

  test('[AN10] what waits lies differently before each seat, the same at every look', () => {
    const options = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const [most, of] of [3, 4, 6].flatMap((most) =>
      ['s1 needs', 's1 guess', 's2 needs'].map((of) => [most, of] as const),
    )) {
      const some = options.slice(0, most)
      const [first, second] = [shuffled(some, of, 'first'), shuffled(some, of, 'second')]
      expect(shuffled(some, of, 'second')).toEqual(second)
      for (const each of [first, second]) {
        expect([...each].sort()).toEqual(some)
        expect(each).not.toEqual(some)
      }
      expect(first).not.toEqual(second)
    }
    expect(shuffled(options, 's1 needs', 'first')).not.toEqual(shuffled(options, 's2 needs', 'first'))
  })

  test('a sentence is whole when each blank is filled within its bounds', () => {
    const filled = { minutes: '30', 'back-at': '20:30', about: 'the noise' }
    const whole = (blanks: Record<string, string>) => isWhole(need, null, { kind: 'builder', blanks })
    expect(whole(filled)).toBe(true)
    expect(whole({ ...filled, minutes: '181' })).toBe(false)
    expect(whole({ ...filled, 'back-at': '24:00' })).toBe(false)
    expect(whole({ ...filled, about: 'more than twenty characters' })).toBe(false)
    expect(whole({ ...filled, about: '  ' })).toBe(false)
  })

  test('a kept draft of another kind is left aside; said aloud is a kind of text', () => {
    const text: AnsweredPrompt = { kind: 'text', most: 240, aloud: true }
    const fits = isDraftOf(blankOf(text, null))
    expect([{ kind: 'text', text: 'a' }, { kind: 'aloud' }, { kind: 'rank', order: [] }, null].map(fits)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('[AN11] [AN12] what is kept on the device alone stands beside later steps until the session is closed, and then is gone', () => {
    const device = deviceOn(null, new Map())
    const drafts = openDrafts('evening', device, 'here')
    const full: AnswerValue = { kind: 'scale', values: { full: 7 } }
    drafts.keep(keptName('full'), full)
    drafts.keep('note', { kind: 'text', text: 'still unsent' })
    expect(isBegun(drafts.read(keptName('full')))).toBe(true)
    for (const nothing of [undefined, { kind: 'text', text: ' ' }, { kind: 'scale', values: {} }, { kind: 'aloud' }]) {
      expect(isBegun(nothing)).toBe(false)
    }
    forgetKept(device, 'evening')
    expect(drafts.read(keptName('full'))).toBeUndefined()
    expect(drafts.read('note')).toEqual({ kind: 'text', text: 'still unsent' })
  })

  test('[AN32] what is to come back is there at the next session, and gone once that one is closed', () => {
    const device = deviceOn(null, new Map())
    const gift: AnswerValue = { kind: 'text', text: 'the bins, unasked' }
    keepForNextTime(device, 'monday', 'own-gift', gift)
    expect(fromLastTime(device, 'monday', 'own-gift')).toEqual(gift)
    expect(fromLastTime(device, 'sunday', 'own-gift')).toBe(null)
    // Leaving wipes by the session's name, the quick exit by ours.
    expect(device.names('halfway:').every((name) => name.includes('monday'))).toBe(true)
    forgetKept(device, 'monday')
    expect(fromLastTime(device, 'monday', 'own-gift')).toEqual(gift)
    keepForNextTime(device, 'monday', 'own-gift', null)
    expect(device.names('halfway:')).toEqual([])
    keepForNextTime(device, 'monday', 'own-gift', gift)
    forgetLastTime(device, 'monday')
    expect(device.names('halfway:')).toEqual([])
  })

  test('what does not open to the other is for the letter', () => {
    const answered = PROMPT_KINDS.filter((kind) => kindOf({ kind }).nature === 'answered')
    expect(answered.filter((kind) => isForReflection({ kind }))).toEqual(['carry'])
    expect(answered.filter((kind) => !hasAnswersThatOpen({ kind }))).toEqual(['carry'])
  })

  test('too many words are not whole, and nothing of them is cut off', () => {
    expect(isWritten('evenings', 8)).toBe(true)
    expect(isWritten('evenings together', 8)).toBe(false)
  })

  test('punctuation stays with the blank before it', () => {
    expect(sentenceParts('When {need}, I mean {moment}.')).toEqual([
      { key: '0', text: 'When ', blank: null },
      { key: '1', text: '{need},', blank: 'need', stop: ',' },
      { key: '2', text: ' I mean ', blank: null },
      { key: '3', text: '{moment}.', blank: 'moment', stop: '.' },
    ])
  })

  test('terms are whole with a break where the step starts one, and a change begins from what lies there', () => {
    const draft = { ...blankTerms(today), when: 'one of us needs room', will: 'we say until when', opening: 'a hug' }
    const terms = termsOf(promise, draft)
    expect(terms).toEqual({
      as: 'agreement',
      who: 'both',
      when: 'one of us needs room',
      will: 'we say until when',
      reviewOn: '2026-12-06',
      break: { minutes: 20, opening: 'a hug' },
    })
    expect(termsOf(promise, { ...draft, minutes: '4' })).toBeNull()
    expect(terms && draftFrom(terms, blankTerms(today))).toEqual(draft)
    expect(dateIn(today, 14)).toBe('2026-12-06')
  })
})
