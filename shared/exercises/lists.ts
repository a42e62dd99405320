// What several exercises ask for and offer to choose from. Reaching and stepping back stand in it in turns, and nothing in it says what the other did.
import type { Step } from './exercise.ts'

/** A blank for own words, of at most so many characters; with `pick`, one of these can be taken instead. */
export const words = (id: string, most: number, pick?: string[]) =>
  ({ id, as: 'words', most, ...(pick && { pick }) }) as const

/** What one can feel under what one does. */
export const FELT = [
  'alone',
  'closed-in',
  'unimportant',
  'losing-myself',
  'outside',
  'not-good-enough',
  'afraid-for-us',
  'on-me',
  'small',
  'helpless',
  'sad',
  'worn-out',
]

/** What one can need then. */
const NEED = [
  'all-right',
  'a-moment-first',
  'to-be-asked',
  'nobody-wrong',
  'looked-at',
  'one-thing',
  'a-hand',
  'to-choose',
  'when-back',
  'to-be-trusted',
]

/** What lies under what one does, and what one needs then. */
export const UNDER_IT = [words('felt', 60, FELT), words('need', 60, NEED)]

/** What one can feel while saying something. */
export const FEEL = [
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

/** [AN55] What is answered to something tender that the other has just opened. None of it explains, and each is a full answer. */
export const hearing = (id: string, answers: string): Step => ({
  id,
  asks: 'both',
  answers,
  inReflection: 'never',
  prompt: { kind: 'choice', options: ['did-not-know', 'half-knew', 'need-time'], most: 1 },
})
