// A script of the second edition that has a step for everything its steps can do besides.
import type { Script, Step } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import type { Had } from '#shared/session/session.ts'
import type { Given } from './given.ts'

export const settles: Step = {
  id: 'who-first',
  asks: 'both',
  prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
}
export const full: Step = { id: 'full', asks: 'both', kept: 'device', prompt: { kind: 'scale', scales: ['full'] } }
const like: Step = {
  id: 'like',
  asks: 'both',
  prompt: { kind: 'builder', blanks: [{ id: 'close', as: 'words', most: 60, pick: ['no-air', 'just-tired'] }] },
  listener: { prompt: { kind: 'text', most: 120 } },
}
const need: Step = {
  id: 'need',
  asks: 'speaker',
  prompt: {
    kind: 'builder',
    blanks: [
      { id: 'minutes', as: 'minutes', most: 60 },
      { id: 'start', as: 'words', most: 80 },
    ],
    stems: [
      { id: 'not-us', blanks: ['minutes', 'start'] },
      { id: 'also-us', blanks: ['start'] },
    ],
  },
}
const begin: Step = {
  id: 'begin',
  asks: 'both',
  prompt: { kind: 'read', begins: { of: 'need', minutes: 'minutes', opening: 'start' } },
}
const sayBack: Step = { id: 'say-back', asks: 'listener', prompt: { kind: 'mirror', of: 'need' } }
const hear: Step = {
  id: 'hear',
  asks: 'listener',
  answers: 'need',
  prompt: {
    kind: 'builder',
    blanks: [{ id: 'ask', as: 'words', most: 80 }],
    stems: [
      { id: 'thanks', blanks: [] },
      { id: 'ask', blanks: ['ask'] },
    ],
  },
}
const myAnswer: Step = {
  id: 'my-answer',
  asks: 'speaker',
  answers: { step: 'hear', stem: 'ask' },
  prompt: { kind: 'text', most: 120, aloud: true },
}
const welcome: Step = {
  id: 'welcome',
  asks: 'both',
  answers: 'like',
  prompt: { kind: 'text', most: 120 },
  listener: { prompt: { kind: 'scale', scales: ['easy', 'near'] }, answers: 'like' },
}
const rests: Step = { id: 'rests', asks: 'both', follows: 'like', prompt: { kind: 'text', most: 120 } }
const looksBack: Step = {
  id: 'looks-back',
  asks: 'both',
  about: ['full', 'like'],
  beside: ['hear'],
  prompt: { kind: 'text', most: 120 },
}
const word: Step = { id: 'word', asks: 'both', when: { lacks: 'break-word' }, prompt: { kind: 'agree', as: 'word' } }
const wished: Step = { id: 'wished', asks: 'both', when: { has: 'wish' }, prompt: { kind: 'text', most: 120 } }
const wish: Step = { id: 'wish', asks: 'both', prompt: { kind: 'offer' } }
const goal: Step = { id: 'goal', asks: 'both', prompt: { kind: 'agree', as: 'goal' } }
const slot: Step = {
  id: 'slot',
  asks: 'both',
  prompt: { kind: 'agree', as: 'agreement', says: 'weekly', who: 'one', smaller: true },
}
const otherSlot: Step = {
  id: 'other-slot',
  asks: 'both',
  prompt: { kind: 'agree', as: 'agreement', says: 'weekly', who: { otherThan: 'slot' } },
}

/** What it holds of the middle, by their ids. */
export const parts = {
  like,
  need,
  sayBack,
  begin,
  hear,
  myAnswer,
  welcome,
  rests,
  looksBack,
  word,
  wished,
  wish,
  goal,
  slot,
  otherSlot,
}

export const second: Script = {
  id: 'second',
  version: 1,
  minutes: [10, 15],
  edition: 2,
  steps: [settles, full, ...Object.values(parts)],
}

const BOTH = ['first', 'second'] as const
/** Of a couple that has checked in before. */
export const FAMILIAR: Had = { 'how-a-break-goes': BOTH, 'break-word': BOTH, 'what-helps': BOTH }

/** What a familiar couple says in the check-in, and then goes on. Whoever says nothing skips it. */
export function checkedIn(story: Given, today: Partial<Record<'first' | 'second', Command[]>> = {}): Given {
  const said = BOTH.reduce(
    (after, seat) =>
      (today[seat] ?? [{ type: 'pass', step: 'energy' }]).reduce((each, command) => each.and(seat, command), after),
    story,
  )
  return BOTH.reduce((after, seat) => after.and(seat, { type: 'go-on', step: 'today' }), said)
}
