import { expect, test } from 'vitest'
import { blockOfTurn } from '#app/prompts/talk/turns.ts'
import { BLOCK_NAMES, BLOCKS } from '#shared/reflection/blocks/blocks.ts'

const begins = (turns: number, blocks: number) =>
  Array.from({ length: turns }, (_, turn) => blockOfTurn(turn, { turns, blocks }))

test('[SE12] both talk over the same blocks in a round, and the rounds go evenly through them all', () => {
  expect(begins(6, 3)).toEqual([0, 0, 1, 1, 2, 2])
  expect(begins(6, 8)).toEqual([0, 0, 2, 2, 5, 5])
  expect(begins(6, 2)).toEqual([0, 0, 0, 0, 1, 1])
  expect(begins(2, 4)).toEqual([0, 0])
  // A minute more than there were turns stays with the last.
  expect(blockOfTurn(6, { turns: 6, blocks: 3 })).toBe(2)
})

test('[SE12] what the letter says of itself is not walked through', () => {
  expect(BLOCK_NAMES.filter((block) => !BLOCKS[block].walked)).toEqual([
    'since-last-time',
    'to-talk',
    'glad',
    'not-in-here',
  ])
})
