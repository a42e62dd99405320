// What somebody can say when they look back, in the order in which it is offered. All of it weighs the same.

/** [AG11] Whatever became of an agreement, one of them is true. */
export const FATES = [
  'kept',
  'partly',
  'changed',
  'did-not-help',
  'not-managed',
  'forgot',
  'dropped',
  'no-occasion',
] as const

/** How often the loop came up. */
export const CAME_UP = ['not', 'once', 'often'] as const

/** What the way out of it did. */
export const WAYS_OUT = ['helped', 'a-little', 'did-not-help', 'not-tried'] as const
