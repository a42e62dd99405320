// What a couple could do next: the next exercise on their way or, without one, one that fits what they have done. Server only.
import type { NextExercise } from '#app/session/screen.tsx'
import { exercisesIn } from '#app/words/library.ts'
import { getRuntime, type Home, type Person } from '#server/runtime.ts'
import { suggestedAfter } from '#shared/exercises/suggested.ts'
import type { Locale } from '#shared/locale.ts'
import { isRefusal } from '#shared/session/refusal.ts'

type HomeCouple = Home['couples'][number]

/** For somebody in this couple. */
export async function suggestionFor(person: Person, couple: string, locale: Locale): Promise<NextExercise | null> {
  const { couples } = await getRuntime().reads.home(person)
  const own = couples.find((each) => each.couple === couple)
  return own ? suggestionIn(person, own, locale) : null
}

/** [ST48] Null where nothing is suggested. */
export async function suggestionIn(person: Person, own: HomeCouple, locale: Locale): Promise<NextExercise | null> {
  const { couple, partner, sessions } = own
  if (!partner || sessions.some(({ overForToday }) => overForToday)) return null
  const found = await getRuntime().reads.way(person, couple)
  const on = isRefusal(found) || found.way === null ? null : found
  // A way that rests, or on which something is still to be chosen, has nothing for tonight.
  if (on && !('exercise' in on.next) && on.next.why !== 'done') return null
  const onWay = on && 'exercise' in on.next ? on.next.exercise : null
  const done = sessions.flatMap(({ phase, exercise }) => (phase === 'closed' ? [exercise] : []))
  const exercise = onWay ?? suggestedAfter(done)
  const session = onWay ? on?.session : null
  const words = (await exercisesIn(locale)).find(({ id }) => id === exercise)
  if (!words) return null
  const href = session ? `/room/${session}` : `/begin/${exercise}?couple=${couple}`
  const { title, for: purpose, minutes } = words
  return { couple, exercise, title, purpose, minutes, href, onWay: onWay !== null }
}
