// What steps of the second edition can do besides, each by a field of its own.
import { describe, expect, test } from 'vitest'
import { ENDING, newerIn, structureProblems } from '#shared/exercises/checks/structure.ts'
import type { Step } from '#shared/exercises/exercise.ts'
import { blankOf, givenOf, isWhole } from '#shared/prompts/drafts.ts'
import type { Filling, PromptOf } from '#shared/prompts/shapes.ts'
import { wholeSentence } from '#shared/reflection/written/terms.ts'
import type { Command } from '#shared/session/commands.ts'
import { viewFor } from '#shared/session/view.ts'
import { started } from '#tests/support/scripts.ts'

const hearing: PromptOf<'builder'> = {
  kind: 'builder',
  blanks: [
    { id: 'feel', as: 'words', most: 60, pick: ['alone', 'closed-in'] },
    { id: 'want', as: 'words', most: 160 },
  ],
  stems: [
    { id: 'new', blanks: ['feel', 'want'] },
    { id: 'known', blanks: ['want'] },
    { id: 'time', blanks: [] },
  ],
}
const hear: Step = { id: 'hear', asks: 'both', prompt: hearing }
const fills = (step: string, filling: Filling): Command => ({
  type: 'answer',
  step,
  locale: 'en',
  value: { kind: 'builder', ...filling },
})

describe('AN Sentences to choose among', () => {
  test('[AN15] one is chosen, and exactly its own blanks are filled, picked or written', () => {
    const lobby = started(hear)
    for (const filling of <Filling[]>[
      { stem: 'new', blanks: { want: 'I will put the list away' }, picked: { feel: 'alone' } },
      { stem: 'new', blanks: { feel: 'at sea', want: 'I stay' } },
      { stem: 'known', blanks: { want: 'I see it was never about the call' } },
      { stem: 'time', blanks: {} },
    ]) {
      expect(lobby.and('first', fills('hear', filling)).session.states.hear?.answers.first).toMatchObject({
        as: 'given',
      })
    }
    for (const filling of <Filling[]>[
      { blanks: { want: 'I stay' } },
      { stem: 'none-of-them', blanks: {} },
      { stem: 'known', blanks: {} },
      { stem: 'time', blanks: { want: 'I stay' } },
      { stem: 'new', blanks: { want: 'I stay' }, picked: { feel: 'proud' } },
      { stem: 'new', blanks: { feel: 'at sea', want: 'I stay' }, picked: { feel: 'alone' } },
      { stem: 'known', blanks: { want: 'I stay' }, picked: {} },
    ]) {
      lobby.when('first', fills('hear', filling)).refused('malformed-answer')
    }
  })

  test('[AN15] one without a blank counts as own words, which can be carried', () => {
    const carry: Step = { id: 'carry', asks: 'both', prompt: { kind: 'carry' } }
    const both = started(hear, carry)
      .and('first', fills('hear', { stem: 'time', blanks: {} }))
      .and('second', { type: 'pass', step: 'hear' })
      .and('first', { type: 'go-on', step: 'hear' })
      .and('second', { type: 'go-on', step: 'hear' })
    const ownWords = (seat: 'first' | 'second') => {
      const { at } = viewFor(both.session, seat)
      return at.phase === 'step' && at.step.part.kind === 'answer' && at.step.part.ownWords.map(({ step }) => step)
    }
    expect(ownWords('first')).toEqual(['hear'])
    expect(ownWords('second')).toEqual([])
  })

  test('[AN15] told, each ends with exactly one full stop, and what was picked has its name', () => {
    const words = { why: '', prompt: '', stems: { new: 'I did not know. I feel {feel} and {want}' } }
    const wordsOf = () => ({
      title: '',
      for: '',
      asks: '',
      steps: { hear: { ...words, options: { alone: 'left alone' } } },
    })
    const told = (want: string) =>
      wholeSentence(
        { as: 'builder', exercise: 'one', version: 1, step: 'hear', locale: 'en', ...known(want) },
        { locale: 'en', wordsOf },
      )
    const known = (want: string): Filling => ({ stem: 'new', blanks: { want }, picked: { feel: 'alone' } })
    expect(told('stay')).toBe('I did not know. I feel left alone and stay.')
    expect(told('stay.')).toBe('I did not know. I feel left alone and stay.')
    expect(told('do I stay?')).toBe('I did not know. I feel left alone and do I stay?')
  })

  test('[AN15] [EX1] a sentence without its own blanks is told, and one that a file of the first edition holds', () => {
    const file = (prompt: PromptOf<'builder'>) => ({
      minutes: [5, 10] as [number, number],
      steps: [{ ...hear, prompt }, ...ENDING],
    })
    expect(structureProblems(file(hearing))).toEqual([])
    expect(newerIn(file(hearing)).map(({ words }) => words)).toEqual(['pick', 'stems'])
    const stems = [
      { id: 'new', blanks: ['feel', 'feel'] },
      { id: 'new', blanks: [] },
    ]
    expect(structureProblems(file({ ...hearing, stems })).map(({ problem }) => problem)).toEqual([
      'twice',
      'blank-unknown',
      'blank-missing',
    ])
  })

  test('[AN15] what was written under another sentence stays in the draft and is not given', () => {
    const draft = {
      kind: 'builder',
      stem: 'new',
      blanks: { want: 'I stay', feel: 'far' },
      picked: { feel: 'alone' },
    } as const
    expect(isWhole(hearing, null, blankOf(hearing, null))).toBe(false)
    expect(isWhole(hearing, null, draft)).toBe(true)
    expect(givenOf(hearing, draft)).toEqual({ ...draft, blanks: { want: 'I stay' } })
    expect(givenOf(hearing, { ...draft, stem: 'known' })).toEqual({
      kind: 'builder',
      stem: 'known',
      blanks: { want: 'I stay' },
    })
    expect(givenOf(hearing, { ...draft, stem: 'time' })).toEqual({ kind: 'builder', stem: 'time', blanks: {} })
  })
})
