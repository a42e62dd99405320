// Space with a thread: room is asked for with its minutes and its return, heard, and really taken. The room itself is no wish to be refused.
import type { Step } from './exercise.ts'
import { words } from './lists.ts'
import { timed } from './minutes.ts'

const LINE = { kind: 'text', most: 120 } as const

const sentence = (...blanks: ReturnType<typeof words>[]) => ({ kind: 'builder' as const, blanks })

// Whoever goes and whoever waits have a part of the same weight, in the same step.
const whatItIsLike: Step = {
  id: 'what-it-is-like',
  asks: 'both',
  leftOutWhenLighter: true,
  inReflection: 'both-carry',
  prompt: sentence(words('close', 60, ['no-end', 'lose-thread', 'not-right', 'feel-at-once', 'no-air', 'just-tired'])),
  listener: {
    inReflection: 'both-carry',
    prompt: sentence(
      words('wait', 60, ['alone', 'unimportant', 'because-of-me', 'no-end', 'restless', 'all-right', 'glad-too']),
    ),
  },
}

export const spaceWithAThread = timed({
  id: 'space-with-a-thread',
  version: 2,
  edition: 2,
  steps: [
    // Also where one of them only listens today: the tired one may be the one who needs the room.
    {
      id: 'who-first',
      asks: 'both',
      inAnyCase: true,
      prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
    },
    { id: 'full', asks: 'both', kept: 'device', prompt: { kind: 'scale', scales: ['full'] } },
    whatItIsLike,
    // Minutes and no hour, so that it still holds when they come to it. Nobody has to say that it is not about the other where it is.
    {
      id: 'need',
      asks: 'speaker',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'minutes', as: 'minutes', most: 60 },
          words('about', 60, ['noise', 'day', 'tiredness', 'sorting']),
          words('start', 80),
        ],
        stems: [
          { id: 'not-us', blanks: ['minutes', 'about', 'start'] },
          { id: 'also-us', blanks: ['minutes', 'start'] },
        ],
      },
    },
    { id: 'say-back-need', asks: 'listener', prompt: { kind: 'mirror', of: 'need' } },
    // What can be answered with a no is the wish of whoever waits.
    { id: 'easier', asks: 'listener', answers: 'need', prompt: { kind: 'offer' } },
    {
      id: 'my-time',
      asks: 'both',
      leftOutWhenLighter: true,
      follows: 'need',
      beside: ['need'],
      prompt: sentence(words('with', 80)),
      listener: { prompt: sentence(words('doing', 80)) },
    },
    {
      id: 'begin',
      asks: 'both',
      follows: 'need',
      prompt: { kind: 'read', begins: { of: 'need', minutes: 'minutes', opening: 'start' } },
    },
    {
      id: 'back',
      asks: 'both',
      follows: 'need',
      beside: ['need'],
      prompt: LINE,
      listener: { prompt: LINE },
    },
    {
      id: 'welcome',
      asks: 'both',
      leftOutWhenLighter: true,
      answers: 'back',
      prompt: LINE,
      listener: { answers: 'back', prompt: LINE },
    },
    { id: 'at-home', asks: 'both', beside: ['need'], prompt: { kind: 'agree', as: 'agreement' } },
  ],
})
