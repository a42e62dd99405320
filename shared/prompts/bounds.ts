// How little and how much there may be of something in a prompt: for its shape, and for the form it is written in.

export type Bounds = { readonly least: number; readonly most: number }

export const MARKS = { least: 0, most: 10 } as const
export const SCALES = { least: 1, most: 4 } as const
export const CHOICES = { least: 2, most: 12 } as const
export const RANKED = { least: 3, most: 8 } as const
/** In characters. */
export const LETTERS = { least: 20, most: 1000 } as const
export const BLANKS = { least: 1, most: 6 } as const
/** Characters of a field that take a minute: it is half filled, at twenty words a minute. */
export const TYPED = 240
/** In minutes: reading once what one has written. */
export const BEAT = 0.15
/** Of a blank: characters, or minutes. */
export const FILLED = { least: 1, most: 240 } as const
/** Sentences to choose among, and what a blank can be filled with instead of own words. */
export const STEMS = { least: 2, most: 4 } as const
export const PICKED = { least: 2, most: 14 } as const
export const FILLED_AS = ['words', 'minutes', 'time'] as const
export const AGREED_AS = ['agreement', 'name', 'word', 'goal', 'page'] as const
export const PAGE_PARTS = { least: 1, most: 8 } as const
/** In seconds. */
export const BREATH_SECONDS = { least: 20, most: 300 } as const
/** Of one turn, in seconds. */
export const TURN_SECONDS = { least: 30, most: 900 } as const
export const TALK_ROUNDS = { least: 1, most: 12 } as const

/** Whether all of `some` are among `all`, and none of them twice. */
export function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((one) => all.includes(one))
}

/** Whether both hold the same, in any order. */
export function isSame(some: readonly string[], all: readonly string[]): boolean {
  return some.length === all.length && isSubset(some, all)
}
