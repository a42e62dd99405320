// Say it, hold it, check it: one says a small point, the other says it back until it fits, then they swap. Nothing is solved here.
import type { Script } from './exercise.ts'

const TOPICS = ['thanks', 'evenings', 'own-time', 'touch', 'phones', 'house', 'plans', 'people', 'other']
const FEELINGS = [
  'glad',
  'grateful',
  'hopeful',
  'tender',
  'tired',
  'sad',
  'lonely',
  'hurt',
  'worried',
  'crowded',
  'angry',
  'ashamed',
]

export const sayItHoldItCheckIt: Script = {
  id: 'say-it-hold-it-check-it',
  version: 1,
  minutes: [15, 20],
  steps: [
    {
      id: 'who-first',
      asks: 'both',
      kept: true,
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    { id: 'topic', asks: 'speaker', prompt: { kind: 'choice', options: TOPICS, most: 1 } },
    // Picked before the words and opened after them, so that the listener listens for it.
    {
      id: 'feeling',
      asks: 'speaker',
      revealWith: 'feeling-guess',
      prompt: { kind: 'choice', options: FEELINGS, most: 1 },
    },
    { id: 'point', asks: 'speaker', prompt: { kind: 'text', most: 240, aloud: true } },
    { id: 'say-back', asks: 'listener', prompt: { kind: 'mirror', of: 'point' } },
    // Making sense of it is not agreeing with it: only the first is asked for.
    {
      id: 'makes-sense',
      asks: 'listener',
      after: ['point'],
      prompt: { kind: 'builder', blanks: [{ id: 'because', as: 'words', most: 200 }] },
    },
    { id: 'feeling-guess', asks: 'listener', after: ['point'], prompt: { kind: 'guess', of: 'feeling' } },
    { id: 'topic-back', asks: 'speaker', turn: 2, prompt: { kind: 'choice', options: TOPICS, most: 1 } },
    {
      id: 'feeling-back',
      asks: 'speaker',
      turn: 2,
      revealWith: 'feeling-guess-back',
      prompt: { kind: 'choice', options: FEELINGS, most: 1 },
    },
    { id: 'point-back', asks: 'speaker', turn: 2, prompt: { kind: 'text', most: 240, aloud: true } },
    { id: 'say-back-turned', asks: 'listener', turn: 2, prompt: { kind: 'mirror', of: 'point-back' } },
    {
      id: 'makes-sense-back',
      asks: 'listener',
      turn: 2,
      after: ['point-back'],
      prompt: { kind: 'builder', blanks: [{ id: 'because', as: 'words', most: 200 }] },
    },
    {
      id: 'feeling-guess-back',
      asks: 'listener',
      turn: 2,
      after: ['point-back'],
      prompt: { kind: 'guess', of: 'feeling-back' },
    },
    { id: 'carry', asks: 'both', prompt: { kind: 'carry' } },
    { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } },
  ],
}
