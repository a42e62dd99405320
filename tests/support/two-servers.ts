// Two servers on one Postgres database, and partners of whom each has a line to a server of their own.
import type { Budgets } from '#server/front/limits.ts'
import { newKey } from '#server/log/seal.ts'
import { enter } from './bot.ts'
import { freshUrl } from './database.ts'
import { begin, type Pair } from './pair.ts'
import { accept, newPerson, openRoom } from './person.ts'
import { type Serving, serve } from './server.ts'

export type TwoServers = { here: Serving; there: Serving; url: string; settings: Record<string, string> }

/** `more`: settings of both besides. */
export async function serveTwo(more: Record<string, string> = {}, budgets: Partial<Budgets> = {}): Promise<TwoServers> {
  const url = await freshUrl()
  const settings = { DATABASE_URL: url, HALFWAY_KEY: newKey().toString('base64'), ...more }
  const [here, there] = await Promise.all([serve({ settings, budgets }), serve({ settings, budgets })])
  return { here, there, url, settings }
}

/** Begun: Mara is here, Tom there. */
export async function apartAt(
  { here, there }: Record<'here' | 'there', { origin: string }>,
  exercise = 'weather',
): Promise<Pair> {
  const mara = newPerson(here.origin)
  const { session, invite } = await openRoom(mara, { exercise })
  const tomHere = newPerson(here.origin, 'es')
  await accept(tomHere, invite.token)
  // Neither ever has a line to the other's server, where they would still be here for a while.
  const tom = tomHere.at(there.origin)
  const first = await enter(here.origin, { session, token: mara.token() })
  const second = await enter(there.origin, { session, token: tom.token() })
  await begin({ first, second }, 'on-a-call')
  return { mara, tom, session, invite, first, second }
}
