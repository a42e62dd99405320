// Near and apart: makes time together and time alone equally easy to ask for. It never sets one against the other.
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { Step } from './exercise.ts'
import { hearing, words } from './lists.ts'
import { timed } from './minutes.ts'

const HOURS = [
  'first-hour',
  'daytime',
  'coming-home',
  'around-dinner',
  'late-evening',
  'in-bed',
  'weekend-days',
  'hardly-ever',
]

/** What each wished for lies beside every form, so that nobody carries it over by memory. */
const agreed = (id: string, of: Pick<PromptOf<'agree'>, 'who'>): Step => ({
  id,
  asks: 'both',
  about: 'both-wishes',
  beside: ['both-wishes'],
  prompt: { kind: 'agree', as: 'agreement', says: 'weekly', ...of },
})

export const nearAndApart = timed({
  id: 'near-and-apart',
  version: 2,
  edition: 2,
  steps: [
    // What was and what is wished for open as one picture, so that neither is read as a complaint about the other.
    { id: 'had', asks: 'both', revealWith: 'wanted', prompt: { kind: 'scale', scales: ['together-had', 'alone-had'] } },
    {
      id: 'wanted',
      asks: 'both',
      about: 'had',
      prompt: { kind: 'scale', scales: ['together-wanted', 'alone-wanted'] },
    },
    // What lies outside the two comes first, so that nobody has to be the cause.
    {
      id: 'in-the-way',
      asks: 'both',
      leftOutWhenLighter: true,
      prompt: {
        kind: 'choice',
        options: ['work-hours', 'house', 'care', 'tiredness', 'screens', 'not-asked', 'not-sure', 'habit'],
        most: 2,
      },
    },
    // Everybody has an hour of each: the one who wants room is lonely sometimes, the one who reaches is full sometimes.
    {
      id: 'too-full',
      asks: 'both',
      revealWith: 'guess-too-full',
      leftOutWhenLighter: true,
      prompt: { kind: 'choice', options: HOURS, most: 1 },
    },
    {
      id: 'too-alone',
      asks: 'both',
      revealWith: 'guess-too-alone',
      leftOutWhenLighter: true,
      prompt: { kind: 'choice', options: HOURS, most: 1 },
    },
    { id: 'guess-too-full', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'guess', of: 'too-full' } },
    { id: 'guess-too-alone', asks: 'both', leftOutWhenLighter: true, prompt: { kind: 'guess', of: 'too-alone' } },
    { ...hearing('hear-too-alone', 'too-alone'), leftOutWhenLighter: true },
    {
      id: 'both-wishes',
      asks: 'both',
      about: 'wanted',
      after: ['wanted'],
      prompt: {
        kind: 'builder',
        blanks: [words('near', 80), words('room', 80)],
      },
    },
    agreed('slot-together', {}),
    // One's own time is agreed for the one and then for the other, so that nobody's is given away.
    agreed('slot-alone', { who: 'one' }),
    agreed('slot-alone-other', { who: { otherThan: 'slot-alone' } }),
  ],
})
