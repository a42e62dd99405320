// The exercises of the library, each in its newest version, in the order they are shown. It holds no words.
import { afterARow } from './after-a-row.ts'
import { afterCloseness } from './after-closeness.ts'
import { arriving } from './arriving.ts'
import type { Script } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import { nearAndApart } from './near-and-apart.ts'
import { oneNotchOpen } from './one-notch-open.ts'
import { ourHalfPage } from './our-half-page.ts'
import { ourLoop } from './our-loop.ts'
import { reachingSoftly } from './reaching-softly.ts'
import { sayItHoldItCheckIt } from './say-it-hold-it-check-it.ts'
import { spaceWithAThread } from './space-with-a-thread.ts'
import { steadyInMyself } from './steady-in-myself.ts'
import { theMapOfNeeds } from './the-map-of-needs.ts'
import { walkThroughAndPromise } from './walk-through-and-promise.ts'
import { weather } from './weather.ts'
import { whatWeWant } from './what-we-want.ts'

/** Those that anybody can pick. */
const LISTED: readonly Script[] = [
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

// [CU10] Some of it only the course of eight evenings leads to.
/** All that can be begun. */
export const CATALOGUE: readonly Script[] = [...LISTED, whatWeWant, ourHalfPage, lookingBack]

// [EX80] What was begun of it goes on, and its letters are read.
const RETIRED: readonly Script[] = [arriving]

/** Whatever a couple may ever have begun. */
export const EVER: readonly Script[] = [...CATALOGUE, ...RETIRED]

export function scriptById(id: string): Script | undefined {
  return CATALOGUE.find((script) => script.id === id)
}

export function isListed({ id }: Pick<Script, 'id'>): boolean {
  return LISTED.some((script) => script.id === id)
}
