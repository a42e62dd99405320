// Reaching softly: one settles first and then asks, the other answers a fear and a wish with what is true. It never asks for proof of love.
import { speakerChoice } from '#shared/prompts/choice.ts'
import { FEEL, words } from './lists.ts'
import { timed } from './minutes.ts'

const FEARS = ['too-much', 'do-not-matter', 'did-wrong', 'losing-you', 'last-to-know']

export const reachingSoftly = timed({
  id: 'reaching-softly',
  version: 2,
  edition: 2,
  opensMost: true,
  steps: [
    { id: 'who-first', asks: 'both', prompt: speakerChoice() },
    { id: 'stirred', asks: 'both', kept: 'device', prompt: { kind: 'scale', scales: ['stirred'] } },
    { id: 'breathe', asks: 'both', prompt: { kind: 'breathe', seconds: 90 } },
    // A fear is never shown without the other story that could also be true, nor without a sign of care from the one it is about. What makes
    // a yes easier is written before the wish is known, so that it is about the listener and no condition for this one wish.
    {
      id: 'story',
      asks: 'both',
      revealWith: 'other-side',
      leftOutWhenLighter: true,
      prompt: { kind: 'builder', blanks: [words('fear', 60, FEARS)] },
      listener: { prompt: { kind: 'text', most: 160 } },
    },
    {
      id: 'other-side',
      asks: 'both',
      about: 'story',
      leftOutWhenLighter: true,
      prompt: { kind: 'text', most: 160 },
      listener: { prompt: { kind: 'text', most: 120 } },
    },
    // Only what is true is answered to a fear; meanwhile the one who has it says what does not wait for the answer.
    {
      id: 'to-the-fear',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: { kind: 'builder', blanks: [words('true', 80)] },
      listener: {
        answers: 'story',
        prompt: {
          kind: 'builder',
          blanks: [words('was', 160), words('true', 80), words('and', 80)],
          stems: [
            { id: 'not-that', blanks: ['was'] },
            { id: 'partly-true', blanks: ['true', 'and'] },
            { id: 'not-yet', blanks: [] },
          ],
        },
      },
    },
    {
      id: 'it-lands',
      asks: 'speaker',
      answers: 'to-the-fear',
      inReflection: 'never',
      leftOutWhenLighter: true,
      prompt: { kind: 'choice', options: ['helps', 'a-little', 'another-day'], most: 1 },
    },
    // Reassurance is given a moment to arrive before anything is asked for.
    {
      id: 'let-it-land',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: { kind: 'breathe', seconds: 20, quiet: true },
    },
    {
      id: 'asking',
      asks: 'speaker',
      beside: ['story'],
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [words('notice', 100), words('feel', 60, FEEL), words('would', 100)],
      },
    },
    { id: 'ask', asks: 'speaker', inReflection: 'both-carry', prompt: { kind: 'offer', of: 'asking' } },
    {
      id: 'next-time',
      asks: 'both',
      prompt: { kind: 'builder', blanks: [words('first', 100)] },
      listener: { prompt: { kind: 'builder', blanks: [words('sign', 100)] } },
    },
    { id: 'short-form', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'agree', as: 'name' } },
  ],
})
