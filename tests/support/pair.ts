// Mara and Tom: two people who form a couple at a server, each with a line to their session.
import type { InviteSeen } from '#server/runtime.ts'
import type { Mode } from '#shared/session/commands.ts'
import { type Bot, enter } from './bot.ts'
import { accept, newPerson, openRoom, type Person } from './person.ts'
import { throughCheckIn } from './through-check-in.ts'

export type Pair = { mara: Person; tom: Person; session: string; invite: InviteSeen; first: Bot; second: Bot }

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
  await begin(pair, mode)
  return pair
}

/** Both lines of a room choose how to be there, and stand at the first step of the exercise. */
export async function begin({ first, second }: Pick<Pair, 'first' | 'second'>, mode: Mode): Promise<void> {
  for (const bot of [first, second]) await bot.send({ type: 'ready', mode })
  await Promise.all([first, second].map((bot) => bot.until((view) => view.at.phase === 'step', 'of a step')))
  await throughCheckIn([first, second])
}

export function leave({ first, second }: Pick<Pair, 'first' | 'second'>): void {
  first.close()
  second.close()
}

/** Mara alone with a room in which she shares her phone with Tom: one sign-in, a line for each seat. */
export async function sharePhone(origin: string, exercise = 'weather'): Promise<Omit<Pair, 'tom'>> {
  const mara = newPerson(origin)
  const { session, invite } = await openRoom(mara, { exercise })
  const { code, body } = await mara.tell(`/api/sessions/${session}/one-phone`, { name: 'Tom', locale: 'es' })
  if (code !== 201) throw new Error(`no shared phone: ${JSON.stringify(body)}`)
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: mara.token(), seat: 'second' })
  return { mara, session, invite, first, second }
}
