// What we did: the exercise, or a part of it, in how many sittings, and what became of the breaks. Never whose anything was.
import type { Step } from '#shared/exercises/exercise.ts'
import { FALLBACK } from '#shared/locale.ts'
import type { Prompt } from '#shared/prompts/shapes.ts'
import { isErased } from '#shared/session/events.ts'
import { RETURN_GRACE } from '#shared/session/rules/breaks.ts'
import type { Break, Session } from '#shared/session/session.ts'
import { isLeftOut } from '#shared/session/walk.ts'
import { isPast, marksOf } from '../reach.ts'
import type { Sentence, Value } from '../sentences.ts'
import { exerciseOf, sentence, sourceOf } from './sentence.ts'

type Kept = 'kept' | 'renegotiated' | 'late' | 'not-resumed'
const KEPT: readonly Kept[] = ['kept', 'renegotiated', 'late', 'not-resumed']

export function whatWeDid(session: Session, others: readonly Session[]): Sentence[] {
  return [
    ...steps(session),
    ...(steps(session).length > 0 ? hosted(session) : []),
    ...walkedThrough(session, others),
    ...breaks(session),
  ]
}

// [CO12] A counsellor is named once both had let them in.
export function hosted(session: Session): Sentence[] {
  const [span] = session.hosted.spans
  if (!span || isErased(span.name)) return []
  const host: Value = { as: 'words', text: span.name, locale: FALLBACK }
  return [sentence('what-we-did.hosted', { host }, [sourceOf(session, span.from)])]
}

function steps(session: Session): Sentence[] {
  const all = session.steps.filter((step) => isWork(step) && !isLeftOut(session, step))
  const done = all.filter((step) => isPast(session, step))
  if (done.length === 0) return []
  // [RE30]
  const how = `${done.length === all.length ? 'all' : 'some'}${session.mode === 'apart' ? '-apart' : ''}`
  const values: Record<string, Value> = {
    exercise: exerciseOf(session),
    sittings: { as: 'count', value: session.sittings },
  }
  return [sentence(`what-we-did.${how}`, values, [{ session: session.id, position: 1 }, ...marksOf(session)])]
}

// The close belongs to the reflection itself and would count differently while it is being talked over.
function isWork({ prompt }: Step): boolean {
  return prompt.kind !== 'carry' && (prompt.kind !== 'talk' || isWalk(prompt))
}

// [RE25] Said once both have been through it, with the entries that hold which one it was.
export function walkedThrough(session: Session, others: readonly Session[]): Sentence[] {
  const letter = others.find(({ id }) => id === session.about)
  const walked = session.steps.find(({ prompt }) => isWalk(prompt))
  if (!letter || !walked || !isPast(session, walked)) return []
  const because = [session, letter].map(({ id }) => ({ session: id, position: 1 }))
  return [sentence('what-we-did.walked-through', { exercise: exerciseOf(letter) }, because)]
}

function isWalk(prompt: Prompt): boolean {
  return prompt.kind === 'talk' && prompt.over === 'letter'
}

export function breaks({ id, pastBreaks }: Session): Sentence[] {
  return KEPT.flatMap((kept) => {
    const taken = pastBreaks.filter((past) => keptAs(past) === kept)
    if (taken.length === 0) return []
    const because = taken.map(({ position }) => ({ session: id, position }))
    return [sentence(`what-we-did.break-${kept}`, { breaks: { as: 'count', value: taken.length } }, because)]
  })
}

// [RE10] Back within the minutes in which the caller alone is asked is as promised.
/** Null for a break whose place a later one took. */
function keptAs({ outcome, returned, caller, until, renegotiated }: Break): Kept | null {
  if (outcome === 'not-resumed') return 'not-resumed'
  const back = returned[caller]
  if (back === undefined) return null
  if (back > until + RETURN_GRACE) return 'late'
  return renegotiated ? 'renegotiated' : 'kept'
}
