// What has opened of the couple's loop, for the picture that grows with each reveal of a part of it.
import type { Step } from '#shared/exercises/exercise.ts'
import { LOOP } from '#shared/exercises/our-loop.ts'
import type { LoopView } from './part-shape.ts'
import type { Session } from './session.ts'
import { openedIn } from './shown.ts'
import { isRevealed, opensTogether, stepById } from './walk.ts'

const PARTS: readonly [part: keyof LoopView, step: string][] = [
  ['starts', LOOP.starts],
  ['moves', LOOP.moves],
  ['gives', LOOP.gives],
  ['reached', LOOP.reached],
  ['reached', LOOP.lands],
]

/** [RS6] Nothing where what opens with this step is no part of it. `mayRead`: of a reader who was not always there. */
export function loopSoFar(
  session: Session,
  step: Step,
  mayRead: (step: Step) => boolean = () => true,
): { loop?: LoopView } {
  if (session.script.id !== LOOP.exercise) return {}
  const opening = opensTogether(session, step).map(({ id }) => id)
  if (!PARTS.some(([, id]) => opening.includes(id))) return {}
  const open = PARTS.flatMap(([part, id]) => {
    const drawn = stepById(session, id)
    if (!drawn || !isRevealed(session, id) || !mayRead(drawn)) return []
    return openedIn(session, drawn).map((opened) => [part, opened] as const)
  })
  return { loop: Object.fromEntries(open) }
}
