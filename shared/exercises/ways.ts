// The suggested ways: exercises in an order, one an evening. A way never holds anybody to it.

export type Way = {
  readonly id: string
  readonly exercises: readonly string[]
  /** Of these each privately picks the one that is theirs; both may pick the same. */
  readonly own?: readonly string[]
  /** It ends with a look at the couple's agreements. */
  readonly agreements?: true
  /** It has no end: it comes round again after so many days. */
  readonly everyDays?: number
}

export const WAYS: readonly Way[] = [
  { id: 'first-time', exercises: ['arriving', 'weather', 'the-map-of-needs', 'walk-through-and-promise'] },
  {
    id: 'caught-in-the-loop',
    // Room comes before reaching: who has just been given room finds it easier to be reached.
    exercises: [
      'arriving',
      'our-loop',
      'space-with-a-thread',
      'one-notch-open',
      'reaching-softly',
      'walk-through-and-promise',
    ],
    own: ['space-with-a-thread', 'one-notch-open', 'reaching-softly'],
  },
  { id: 'after-a-row', exercises: ['arriving', 'say-it-hold-it-check-it', 'our-loop', 'walk-through-and-promise'] },
  { id: 'every-week', exercises: ['weather'], agreements: true, everyDays: 7 },
]

export function wayById(id: string): Way | undefined {
  return WAYS.find((way) => way.id === id)
}
