// Mara and Tom: two people who form a couple at a server, each with a line to their session.
import type { Invite } from '#server/runtime.ts'
import type { Mode } from '#shared/session/commands.ts'
import { type Bot, enter } from './bot.ts'
import { accept, newPerson, openRoom, type Person } from './person.ts'

export type Pair = { mara: Person; tom: Person; session: string; invite: Invite; first: Bot; second: Bot }

export async function pairAt(origin: string, exercise = 'weather'): Promise<Pair> {
  const mara = newPerson(origin)
  const { session, invite } = await openRoom(mara, { exercise })
  const tom = newPerson(origin, 'es')
  await accept(tom, invite.token)
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: tom.token() })
  return { mara, tom, session, invite, first, second }
}

/** A pair that has begun, both at the first step. */
export async function begunAt(origin: string, exercise = 'weather', mode: Mode = 'on-a-call'): Promise<Pair> {
  const pair = await pairAt(origin, exercise)
  await pair.first.send({ type: 'ready', mode })
  await pair.second.send({ type: 'ready', mode })
  await Promise.all([pair.first, pair.second].map((bot) => bot.until((view) => view.at.phase === 'step', 'of a step')))
  return pair
}

export function leave({ first, second }: Pick<Pair, 'first' | 'second'>): void {
  first.close()
  second.close()
}
