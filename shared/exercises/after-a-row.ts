// After a row: repair, once both are calm. Each says their own part, and nowhere is anybody asked for the other's.
import type { Script } from './exercise.ts'
import { FELT, NEED } from './lists.ts'

export const afterARow: Script = {
  id: 'after-a-row',
  version: 1,
  edition: 2,
  minutes: [24, 34],
  steps: [
    { id: 'before', asks: 'both', prompt: { kind: 'read' } },
    { id: 'calm', asks: 'both', kept: 'device', prompt: { kind: 'scale', scales: ['calm'] } },
    { id: 'episode', asks: 'both', prompt: { kind: 'agree', as: 'name' } },
    // Before the story, so that the story is written from there.
    {
      id: 'soft-side',
      asks: 'both',
      revealWith: 'my-part',
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'felt', as: 'words', most: 60, pick: FELT },
          { id: 'need', as: 'words', most: 60, pick: NEED },
        ],
      },
    },
    {
      id: 'story',
      asks: 'both',
      revealWith: 'my-part',
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'saw', as: 'words', most: 120 },
          { id: 'thought', as: 'words', most: 80 },
        ],
      },
    },
    // [EX81] Whoever sees no part of theirs yet can say so: a confession that is squeezed out mends nothing.
    {
      id: 'my-part',
      asks: 'both',
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'did', as: 'words', most: 120 },
          { id: 'was', as: 'words', most: 60 },
          { id: 'then', as: 'words', most: 60 },
          { id: 'undone', as: 'words', most: 120 },
        ],
        stems: [
          { id: 'made-harder', blanks: ['did'] },
          { id: 'already', blanks: ['was', 'then'] },
          { id: 'left-undone', blanks: ['undone'] },
          { id: 'not-yet', blanks: [] },
        ],
      },
    },
    { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'soft-side' } },
    {
      id: 'would-help',
      asks: 'both',
      inReflection: 'never',
      prompt: {
        kind: 'choice',
        options: ['seen', 'a-sorry', 'difference', 'hug', 'still-us', 'time', 'laugh', 'nothing-more'],
        most: 2,
      },
    },
    {
      id: 'sorry',
      asks: 'both',
      beside: ['soft-side', 'would-help'],
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'one', as: 'words', most: 80 },
          { id: 'effect', as: 'words', most: 80 },
          { id: 'wish', as: 'words', most: 160 },
          { id: 'can', as: 'words', most: 160 },
        ],
        stems: [
          { id: 'sorry', blanks: ['one', 'effect'] },
          { id: 'wish', blanks: ['wish'] },
          { id: 'not-yet', blanks: ['can'] },
        ],
      },
    },
    {
      id: 'it-lands',
      asks: 'both',
      answers: 'sorry',
      inReflection: 'never',
      prompt: { kind: 'choice', options: ['reaches-me', 'partly', 'not-yet'], most: 1 },
    },
    {
      id: 'next-time',
      asks: 'both',
      inReflection: 'both-carry',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [
          { id: 'sign', as: 'words', most: 80 },
          { id: 'act', as: 'words', most: 80 },
        ],
      },
    },
    {
      id: 'was-it-our-loop',
      asks: 'both',
      when: { has: 'loop-name' },
      beside: [{ signed: 'loop-name' }],
      leftOutWhenLighter: true,
      prompt: { kind: 'choice', options: ['yes', 'in-part', 'something-else'], most: 1 },
    },
    {
      id: 'half-page',
      asks: 'both',
      when: { has: 'half-page' },
      beside: [{ signed: 'half-page' }],
      leftOutWhenLighter: true,
      prompt: { kind: 'read' },
    },
    { id: 'more-help', asks: 'both', prompt: { kind: 'read' } },
  ],
}
