// Walking through a letter in turns: which of its blocks are walked, and which one each round begins with.
import type { BlockName } from './reflection.ts'

// What the letter says of itself, and what is there only for whoever asks for it.
const LEFT_OUT: readonly BlockName[] = ['since-last-time', 'to-talk', 'not-in-here']

export function isWalked(block: BlockName): boolean {
  return !LEFT_OUT.includes(block)
}

/** Turns and blocks count from 0. Both talk over the same blocks in a round, and no block is passed over. */
export function blockOfTurn(turn: number, { turns, blocks }: { turns: number; blocks: number }): number {
  const rounds = Math.max(1, Math.floor(turns / 2))
  const round = Math.min(Math.floor(turn / 2), rounds - 1)
  return Math.floor((round * blocks) / rounds)
}
