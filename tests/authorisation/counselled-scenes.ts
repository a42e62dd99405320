// The places where a counsellor's doors are tried: the one it is about, one of other couples, one who was disabled, and the two partners.
import { randomUUID } from 'node:crypto'
import { counselledAt, counsellorAt, disabledAt, invitedAt } from '#tests/support/counselled.ts'
import { newPerson } from '#tests/support/person.ts'
import type { Place } from './routes.ts'
import type { Scene } from './scenes.ts'

const NOTHING = { session: '', token: '', code: { word: '', digits: '' }, knock: randomUUID(), device: '', signIn: '' }

/** Two links that nobody has taken up, of which a place names the first. */
export async function linked(origin: string): Promise<Scene> {
  const host = await counsellorAt(origin)
  const begun = await host.tell('/api/desk/couples', { alias: 'Monday', policy: 'no-secrets' })
  const counselling = String(begun.body.counselling)
  const { links } = (await host.ask(`/api/desk/couples/${counselling}/invite`)).body as { links: { token: string }[] }
  const place: Place = { ...NOTHING, couple: '', counselling, token: links[0]?.token ?? '' }
  return { place, askers: { ...(await others(origin)), host } }
}

/** `consents`: whether both have agreed to everything, or to nothing. */
export async function counselled(origin: string, consents: boolean): Promise<Scene> {
  const {
    ada: host,
    mara: first,
    tom: second,
    counselling,
    couple,
  } = await (consents ? counselledAt : invitedAt)(origin)
  const { session } = (await first.tell('/api/sessions', { couple, exercise: 'weather' })).body
  const place: Place = { ...NOTHING, session: String(session), couple, counselling }
  return { place, askers: { ...(await others(origin)), host, first, second } }
}

const known = new Map<string, Promise<Scene['askers']>>()

function others(origin: string): Promise<Scene['askers']> {
  const made = known.get(origin) ?? newOthers(origin)
  known.set(origin, made)
  return made
}

async function newOthers(origin: string): Promise<Scene['askers']> {
  const { ada: elsewhere } = await counselledAt(origin, { to: [] })
  const { ada: disabled } = await counselledAt(origin, { to: [] })
  const outsider = newPerson(origin)
  await outsider.signIn()
  await disabledAt(disabled)
  return { outsider, elsewhere, disabled }
}
