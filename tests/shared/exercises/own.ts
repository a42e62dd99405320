// Exercises as a counsellor would write them, in order, in one language: one of each edition.
import { ENDING } from '#shared/exercises/checks/structure.ts'
import { type ExerciseFile, fileOf } from '#shared/exercises/file.ts'

/** An order to guess, a sentence, and saying it back. */
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

/** With what only the second edition has: sentences to choose from, a question for each of the two, what answers it, and a page. */
export const porch: ExerciseFile = fileOf(
  {
    minutes: [1, 1],
    close: 'short',
    steps: [
      {
        id: 'who-first',
        asks: 'both',
        prompt: { kind: 'choice', options: ['me', 'you', 'either'], most: 1, decides: 'speaker' },
      },
      {
        id: 'day',
        asks: 'both',
        inReflection: 'both-carry',
        prompt: {
          kind: 'builder',
          blanks: [
            { id: 'had', as: 'words', most: 60, pick: ['rain', 'quiet'] },
            { id: 'missed', as: 'words', most: 60 },
          ],
          stems: [
            { id: 'good', blanks: ['had'] },
            { id: 'long', blanks: ['missed'] },
          ],
        },
      },
      {
        id: 'porch',
        asks: 'both',
        inReflection: 'stands',
        prompt: { kind: 'text', most: 80, aloud: true },
        listener: { prompt: { kind: 'choice', options: ['near', 'at-the-door'], most: 1 }, inReflection: 'never' },
      },
      { id: 'met', asks: 'listener', answers: 'porch', beside: ['day'], prompt: { kind: 'text', most: 80 } },
      {
        id: 'page',
        asks: 'both',
        when: { lacks: 'half-page' },
        prompt: {
          kind: 'agree',
          as: 'page',
          parts: [
            { id: 'each', of: 'day', each: true },
            { id: 'line', of: 'porch' },
          ],
        },
      },
    ],
  },
  {
    en: {
      title: 'The porch',
      for: 'To sit down after a day.',
      asks: 'You each say how the day was. Then one speaks and one stays near.',
      steps: {
        'who-first': { prompt: 'Who speaks first?', options: { me: 'Me', you: 'My partner', either: 'Either' } },
        day: {
          prompt: 'How was your day?',
          stems: { good: 'It was good: I had {had}', long: 'It was long: I missed {missed}' },
          options: { rain: 'some rain', quiet: 'a quiet hour' },
          blanks: { had: 'what you had', missed: 'what you missed' },
          example: 'It was good: I had a walk.',
        },
        porch: {
          prompt: 'What would you like to say?',
          example: 'I saw the first stars.',
          listener: { prompt: 'Where are you now?', options: { near: 'Near you', 'at-the-door': 'At the door' } },
        },
        met: { prompt: 'What did you hear?', meanwhile: 'Look at the sky.', example: 'That you looked up.' },
        page: { prompt: 'What stands on your page?', options: { each: 'A good day', line: 'What was said' } },
        talk: { prompt: 'Talk for a while.', rounds: ['What was easy to say?'] },
      },
    },
  },
  2,
)
