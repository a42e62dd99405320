// Walking through a letter in turns: with which of its blocks each round begins.

/** Turns and blocks count from 0. Both talk over the same blocks in a round, and no block is passed over. */
export function blockOfTurn(turn: number, { turns, blocks }: { turns: number; blocks: number }): number {
  const rounds = Math.max(1, Math.floor(turns / 2))
  const round = Math.min(Math.floor(turn / 2), rounds - 1)
  return Math.floor((round * blocks) / rounds)
}
