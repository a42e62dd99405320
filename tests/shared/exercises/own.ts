// An exercise as a counsellor would write it, in order, in one language: an order to guess, a sentence, and saying it back.
import { ENDING } from '#shared/exercises/checks/structure.ts'
import { type ExerciseFile, fileOf } from '#shared/exercises/file.ts'

export const lamp: ExerciseFile = fileOf(
  {
    minutes: [10, 15],
    steps: [
      { id: 'order', asks: 'both', revealWith: 'guess', prompt: { kind: 'rank', options: ['tea', 'lamp', 'walk'] } },
      { id: 'guess', asks: 'both', prompt: { kind: 'guess', of: 'order' } },
      {
        id: 'moment',
        asks: 'both',
        prompt: {
          kind: 'builder',
          blanks: [
            { id: 'when', as: 'words', most: 60 },
            { id: 'what', as: 'words', most: 120 },
          ],
        },
      },
      { id: 'say-back', asks: 'both', prompt: { kind: 'mirror', of: 'moment' } },
      ...ENDING,
    ],
  },
  {
    en: {
      title: 'The lamp by the door',
      for: 'Two quiet things that tell you somebody is home.',
      asks: 'You put three small things in order. Then you name one moment and say it back.',
      steps: {
        order: {
          why: 'Small things say a lot.',
          prompt: 'Which of these do you like most?',
          options: { tea: 'A cup of tea', lamp: 'The lamp left on', walk: 'A walk to the corner' },
        },
        guess: { why: 'A guess is a way to look.', prompt: 'What does the other like most?' },
        moment: {
          why: 'One moment is enough.',
          prompt: 'Say it in one sentence.',
          sentence: 'When {when}, I like it that you {what}.',
          blanks: { when: 'a moment', what: 'what you do' },
          example: 'When I come in late, I like it that you look up.',
        },
        'say-back': { why: 'Heard is better than guessed.', prompt: 'Say back what you heard.' },
        carry: { why: 'The letter holds what you choose.', prompt: 'What do you want to keep?' },
        talk: { why: 'Two minutes each.', prompt: 'Read it to each other and talk.' },
      },
    },
  },
)
