// Which groups the library's exercises stand in, and which one is suggested to two who are on no way. Pure; it knows no words.
import { WAYS } from './ways.ts'

export const GROUPS = ['to-begin', 'to-know', 'when-stuck', 'afterwards', 'to-agree'] as const
type Group = (typeof GROUPS)[number]

/** Every exercise that anybody can pick, in its group, in the order they are shown. */
export const GROUPED: Readonly<Record<Group, readonly string[]>> = {
  'to-begin': ['weather', 'the-map-of-needs', 'say-it-hold-it-check-it'],
  'to-know': ['near-and-apart', 'one-notch-open', 'steady-in-myself'],
  'when-stuck': ['our-loop', 'space-with-a-thread', 'reaching-softly'],
  // Each of these is about something that has been.
  afterwards: ['after-a-row', 'after-closeness'],
  'to-agree': ['walk-through-and-promise'],
}

const FIRST = WAYS.find(({ id }) => id === 'first-time')?.exercises ?? []
const AT_ANY_TIME = GROUPS.flatMap((group) => (group === 'afterwards' ? [] : GROUPED[group]))

/** [ST48] `done`: what they have closed. Once there is nothing new, the short look that can be taken every week. */
export function suggestedAfter(done: readonly string[]): string {
  return [...FIRST, ...AT_ANY_TIME].find((exercise) => !done.includes(exercise)) ?? 'weather'
}
