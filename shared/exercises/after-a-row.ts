// After a row: repair, once both are calm. Each says their own part, and nowhere is anybody asked for the other's.
import { UNDER_IT, words } from './lists.ts'
import { timed } from './minutes.ts'

export const afterARow = timed({
  id: 'after-a-row',
  version: 1,
  edition: 2,
  opensMost: true,
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
      prompt: { kind: 'builder', blanks: UNDER_IT },
    },
    {
      id: 'story',
      asks: 'both',
      about: 'soft-side',
      revealWith: 'my-part',
      inReflection: 'carry',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [words('saw', 120), words('thought', 80)],
      },
    },
    // [EX81] Whoever sees no part of theirs yet can say so: a confession that is squeezed out mends nothing.
    {
      id: 'my-part',
      asks: 'both',
      opensFirst: true,
      inReflection: 'both-carry',
      prompt: {
        kind: 'builder',
        blanks: [words('did', 120), words('was', 60), words('then', 60), words('undone', 120)],
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
        blanks: [words('one', 80), words('effect', 80), words('wish', 160), words('can', 160)],
        stems: [
          { id: 'sorry', blanks: ['one', 'effect'] },
          { id: 'wish', blanks: ['wish'] },
          { id: 'not-yet', blanks: ['can'] },
        ],
      },
    },
    {
      // [EX100] Nobody owes an answer to a sorry.
      id: 'it-lands',
      asks: 'both',
      answers: 'sorry',
      inReflection: 'never',
      prompt: { kind: 'choice', options: ['reaches-me', 'partly', 'not-yet', 'need-time'], most: 1 },
    },
    {
      id: 'next-time',
      asks: 'both',
      about: 'my-part',
      inReflection: 'both-carry',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'builder',
        blanks: [words('sign', 80), words('act', 80)],
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
})
