// The exercises of the library, each in its newest version, in the order they are shown. It holds no words.
import { afterARow } from './after-a-row.ts'
import { afterCloseness } from './after-closeness.ts'
import { arriving } from './arriving.ts'
import type { Script } from './exercise.ts'
import { withMinutes } from './minutes.ts'
import { nearAndApart } from './near-and-apart.ts'
import { oneNotchOpen } from './one-notch-open.ts'
import { ourLoop } from './our-loop.ts'
import { reachingSoftly } from './reaching-softly.ts'
import { sayItHoldItCheckIt } from './say-it-hold-it-check-it.ts'
import { spaceWithAThread } from './space-with-a-thread.ts'
import { steadyInMyself } from './steady-in-myself.ts'
import { theMapOfNeeds } from './the-map-of-needs.ts'
import { walkThroughAndPromise } from './walk-through-and-promise.ts'
import { weather } from './weather.ts'

const LISTED: readonly Script[] = [
  arriving,
  weather,
  theMapOfNeeds,
  nearAndApart,
  sayItHoldItCheckIt,
  ourLoop,
  reachingSoftly,
  steadyInMyself,
  spaceWithAThread,
  oneNotchOpen,
  afterCloseness,
  afterARow,
  walkThroughAndPromise,
]

// [MIN1]
export const CATALOGUE: readonly Script[] = LISTED.map(withMinutes)

export function scriptById(id: string): Script | undefined {
  return CATALOGUE.find((script) => script.id === id)
}
