// Small scripts that show one rule each.
import type { Script, Step } from '#shared/exercises/exercise.ts'
import type { Command } from '#shared/session/commands.ts'
import { given, opened } from './given.ts'

export function scriptOf(...steps: Step[]): Script {
  return { id: 'one-rule', version: 1, minutes: [5, 10], steps }
}

export const evening: Step = { id: 'evening', asks: 'both', prompt: { kind: 'text', most: 240 } }
export const order: Step = {
  id: 'order',
  asks: 'both',
  prompt: { kind: 'rank', options: ['touch', 'time', 'room'] },
  revealWith: 'guess',
}
export const guess: Step = { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'order' } }
export const leads: Step = {
  id: 'leads',
  asks: 'both',
  kept: true,
  prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
}
export const point: Step = { id: 'point', asks: 'speaker', prompt: { kind: 'text', most: 240, aloud: true } }
export const sayBack: Step = { id: 'say-back', asks: 'listener', prompt: { kind: 'mirror', of: 'point' } }
export const ask: Step = { id: 'ask', asks: 'both', prompt: { kind: 'offer' } }
export const promise: Step = { id: 'promise', asks: 'both', prompt: { kind: 'agree', as: 'agreement' } }
export const talk: Step = { id: 'talk', asks: 'both', prompt: { kind: 'talk', seconds: 120, rounds: 1 } }

/** Both ready, in the same room. */
export function started(...steps: Step[]) {
  return begun(given(opened({ script: scriptOf(...steps) })), 'in-one-place')
}

export function startedApart(...steps: Step[]) {
  return begun(given(opened({ script: scriptOf(...steps) })), 'apart')
}

export function begun(lobby: ReturnType<typeof given>, mode: 'in-one-place' | 'apart') {
  return lobby.and('first', { type: 'ready', mode }).and('second', { type: 'ready', mode })
}

export function text(step: string, words: string): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'text', text: words } }
}

export function chosen(step: string, option: string): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'choice', chosen: [option] } }
}

export function ranked(step: string, ...order: string[]): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'rank', order } }
}

export function guessed(step: string, ...order: string[]): Command {
  return { type: 'answer', step, locale: 'en', value: { kind: 'guess', guess: { kind: 'rank', order } } }
}

export function goOn(step: string): Command {
  return { type: 'go-on', step }
}

export function pass(step: string): Command {
  return { type: 'pass', step }
}
