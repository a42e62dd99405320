// The one shape of whatever is done to servers, their database and the wires between them.
import type { Ground, Stand, Store } from '../ground.ts'
import type { Pick } from '../person.ts'

export type Fault = {
  name: string
  /** On which database it can be had; on both, unless said otherwise. */
  store?: Store
  /** How many milliseconds it lasts, at the least and at the most. */
  lasts: [least: number, most: number]
  /** Whether every command is answered within five seconds meanwhile, since everybody is reachable and only the database is not. */
  isAnswered?: true
  begin: (ground: Ground, pick: Pick) => Promise<void>
  heal: (ground: Ground) => Promise<void>
  /** What was measured on the way, once it is healed. */
  measured?: () => Record<string, number>
}

export function oneOf({ stands }: Ground, pick: Pick): Stand {
  const stand = stands[pick(stands.length)]
  if (!stand) throw new Error('no server stands')
  return stand
}

export const nothing = async (): Promise<void> => {}

export async function startAll({ stands }: Ground): Promise<void> {
  await Promise.all(stands.map(({ node }) => node.start()))
}

export async function mendFronts({ stands }: Ground): Promise<void> {
  for (const { front } of stands) front.mend()
}

export async function mendBacks({ stands }: Ground): Promise<void> {
  for (const { back } of stands) back?.mend()
}
