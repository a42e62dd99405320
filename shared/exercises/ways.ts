// The suggested ways: exercises in an order, one an evening. A way never holds anybody to it.
import { DAY } from '#shared/time.ts'
import type { Keepsake } from './exercise.ts'

export type WeeklyLook = Extract<Keepsake, 'loop-name' | 'half-page'>

export type Way = {
  readonly id: string
  readonly exercises: readonly string[]
  /** Of these each privately picks the one that is theirs; both may pick the same. */
  readonly own?: readonly string[]
  /** Nobody has to pick one: the way goes on without, until both have said which, if any. */
  readonly ownIsFree?: true
  /** Whoever has done that one in the month before does this one in its place. */
  readonly instead?: { readonly of: string; readonly by: string }
  /** [CU10] What mends a row on the way, which waits meanwhile where it is. */
  readonly mendsWith?: string
  /** It ends with a look at the couple's agreements. */
  readonly agreements?: true
  /** [DO10] And at one of these, as far as the couple has them: another each time. */
  readonly inTurns?: readonly WeeklyLook[]
  /** It has no end: it comes round again after so many days. */
  readonly everyDays?: number
}

/** Said in place of an exercise of one's own. */
export const NONE_OF_OWN = 'none'

export const WAYS: readonly Way[] = [
  // What is good comes first, what is hard comes later.
  {
    id: 'first-time',
    exercises: ['weather', 'the-map-of-needs', 'say-it-hold-it-check-it', 'walk-through-and-promise'],
  },
  {
    id: 'caught-in-the-loop',
    // Room comes before reaching, and both are for both: who has just been given room finds it easier to be reached.
    exercises: [
      'our-loop',
      'space-with-a-thread',
      'reaching-softly',
      'one-notch-open',
      'steady-in-myself',
      'after-closeness',
      'walk-through-and-promise',
    ],
    own: ['one-notch-open', 'steady-in-myself'],
    mendsWith: 'after-a-row',
  },
  {
    id: 'after-a-row',
    exercises: ['after-a-row', 'our-loop', 'walk-through-and-promise'],
    instead: { of: 'our-loop', by: 'say-it-hold-it-check-it' },
  },
  {
    id: 'every-week',
    exercises: ['weather'],
    agreements: true,
    inTurns: ['loop-name', 'half-page'],
    everyDays: 7,
  },
  {
    id: 'eight-evenings',
    exercises: [
      'what-we-want',
      'the-map-of-needs',
      'near-and-apart',
      'our-loop',
      'our-half-page',
      'space-with-a-thread',
      'reaching-softly',
      'one-notch-open',
      'steady-in-myself',
      'after-closeness',
      'say-it-hold-it-check-it',
      'looking-back',
    ],
    own: ['one-notch-open', 'steady-in-myself', 'after-closeness', 'say-it-hold-it-check-it'],
    ownIsFree: true,
    mendsWith: 'after-a-row',
  },
]

export function wayById(id: string): Way | undefined {
  return WAYS.find((way) => way.id === id)
}

/** How long what was done before a way began still counts for it. */
export const LATELY = 30 * DAY

/** The way for a couple who have lately done what it puts another in the place of. */
export function insteadOn({ instead, ...way }: Way): Way {
  if (!instead) return way
  return { ...way, exercises: way.exercises.map((each) => (each === instead.of ? instead.by : each)) }
}
