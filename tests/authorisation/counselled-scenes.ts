// The places where a counsellor's doors are tried: the one it is about, one of other couples, one who was disabled, and the two partners.
import { randomUUID } from 'node:crypto'
import { lamp } from '#tests/shared/exercises/own.ts'
import { enter } from '#tests/support/bot.ts'
import { agreedTo, counselledAt, counsellorAt, disabledAt, invitedAt } from '#tests/support/counselled.ts'
import { accept, newPerson, type Person } from '#tests/support/person.ts'
import type { Place } from './routes.ts'
import type { Scene } from './scenes.ts'

const NOWHERE = { meeting: randomUUID(), note: randomUUID(), homework: randomUUID(), exercise: '', knock: randomUUID() }
const NOTHING = { ...NOWHERE, session: '', token: '', code: { word: '', digits: '' }, device: '', signIn: '' }

/** Two links that nobody has taken up, of which a place names the first. */
export async function linked(origin: string): Promise<Scene> {
  const host = await counsellorAt(origin)
  const begun = await host.tell('/api/desk/couples', { alias: 'Monday', policy: 'no-secrets' })
  const counselling = String(begun.body.counselling)
  const { links } = (await host.ask(`/api/desk/couples/${counselling}/invite`)).body as { links: { token: string }[] }
  const place: Place = { ...NOTHING, couple: '', counselling, token: links[0]?.token ?? '' }
  return { place, askers: { ...(await others(origin)), host } }
}

/** `consents`: whether both have agreed to everything, or to nothing. Who had agreed before was let back in as somebody new. */
export async function counselled(origin: string, consents: boolean): Promise<Scene> {
  const of = await (consents ? counselledAt : invitedAt)(origin)
  const { ada: host, mara: first, tom: former, counselling, couple } = of
  const { session } = (await first.tell('/api/sessions', { couple, exercise: 'weather' })).body
  const back = (await first.tell(`/api/couples/${couple}/let-back-in`, {})).body
  const second = newPerson(origin)
  await accept(second, String(back.token))
  if (consents) await agreedTo({ ...of, tom: second })
  const plan = { at: null, minutes: 50, exercises: ['weather'] }
  const made = async (what: string, body: object) =>
    (await host.tell(`/api/desk/couples/${counselling}/${what}`, body)).body
  const written = (await host.tell('/api/desk/exercises', { text: JSON.stringify(lamp) })).body
  const kept = {
    exercise: String(written.exercise),
    meeting: String((await made('meetings', plan)).meeting),
    note: String((await made('notes', { text: 'Ask again.' })).note),
    homework: String((await made('homework', { exercise: 'weather' })).homework),
  }
  const { word, digits } = (await first.tell(`/api/couples/${couple}/counsellor-code`, {})).body
  const code = { word: String(word), digits: String(digits) }
  const place: Place = { ...NOTHING, ...kept, session: String(session), couple, counselling, code }
  return { place, askers: { ...(await others(origin)), host, former, first, second } }
}

/** Both have begun, and closed it. */
export async function reflected(origin: string): Promise<Scene> {
  const scene = await counselled(origin, true)
  const { place, askers } = scene
  const tokens = [askers.first, askers.second].map((person) => person?.token() ?? null)
  const bots = await Promise.all(tokens.map((token) => enter(origin, { session: place.session, token })))
  for (const bot of bots) await bot.send({ type: 'ready', mode: 'on-a-call' })
  await bots[0]?.send({ type: 'stop-for-today' })
  await bots[0]?.send({ type: 'close' })
  for (const bot of bots) bot.close()
  return scene
}

/** The counsellor of other couples is asked to cover, and nobody has said yes. */
export async function handingOver(origin: string): Promise<Scene> {
  const scene = await counselled(origin, true)
  const { host, elsewhere } = scene.askers
  const to = (await elsewhere?.ask('/api/account'))?.body.address
  const until = Date.now() + 3_600_000
  await host?.tell(`/api/desk/couples/${scene.place.counselling}/handover`, { to, until })
  return scene
}

type Two = { couple: string; first: Person; second: Person }

/** The one whom these two asked by a code and agree to everything with, one of other couples, and one who was disabled. */
export async function counsellorsOf(origin: string, { couple, first, second }: Two): Promise<Scene['askers']> {
  const host = await (hosting.get(origin) ?? counsellorAt(origin))
  hosting.set(origin, Promise.resolve(host))
  const { word, digits } = (await first.tell(`/api/couples/${couple}/counsellor-code`, {})).body
  const code = { word, digits, alias: 'Friday', policy: 'no-secrets' }
  const { counselling } = (await host.tell('/api/desk/couples/code', code)).body
  await agreedTo({ ada: host, mara: first, tom: second, counselling: String(counselling) })
  const { elsewhere, disabled } = await others(origin)
  return { host, ...(elsewhere && { elsewhere }), ...(disabled && { disabled }) }
}

const hosting = new Map<string, Promise<Person>>()
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
