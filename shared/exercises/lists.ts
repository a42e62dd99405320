// What several exercises offer to choose from. Reaching and stepping back stand in it in turns, and nothing in it says what the other did.

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
export const NEED = [
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
