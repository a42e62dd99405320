// How long what is said in a session may be, and how often: for the shape of a command, and for the field in which it is written.

/** In characters. */
export const LONGEST = {
  saidBack: 600,
  missing: 240,
  ask: 240,
  later: 120,
  smaller: 240,
  no: 240,
  inTheWay: 240,
  opening: 240,
  reason: 240,
  brought: 300,
  when: 240,
  will: 240,
  name: 60,
  word: 30,
  goal: 160,
  part: 480,
} as const

/** Of a break that an agreement starts. */
export const AGREED_MINUTES = { least: 5, most: 180 } as const
