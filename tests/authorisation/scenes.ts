// The places where doors are tried, with everybody who might try them: made through the same doors, as people would.
import { randomUUID } from 'node:crypto'
import type { Home } from '#server/runtime.ts'
import { enter } from '#tests/support/bot.ts'
import { begunAt, leave, pairAt } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import { play, temper } from '#tests/support/play.ts'
import type { Serving } from '#tests/support/server.ts'
import {
  counselled,
  counsellorsAt,
  counsellorsOf,
  handingOver,
  linked,
  NOTHING,
  reflected,
} from './counselled-scenes.ts'
import type { Place, Setting } from './door-row.ts'
import type { Asker } from './table.ts'

export type Scene = { place: Place; askers: Partial<Record<Asker, Person>> }

const HOUR = 3_600_000

export function sceneOf(setting: Setting, serving: Serving): Promise<Scene> {
  const { origin } = serving
  switch (setting) {
    case 'waiting':
      return waiting(origin)
    case 'one-phone':
      return onePhone(origin)
    case 'planned':
      return planned(origin)
    case 'linked':
      return linked(origin)
    case 'counselled':
    case 'unconsented':
      return counselled(serving, setting === 'counselled')
    case 'reflected':
      return reflected(serving)
    case 'handing-over':
      return handingOver(serving)
    default:
      return going(setting, serving)
  }
}

/** The same place under ids that do not exist. */
export function nowhere(place: Place): Place {
  return {
    ...place,
    session: randomUUID(),
    couple: randomUUID(),
    counselling: randomUUID(),
    meeting: randomUUID(),
    note: randomUUID(),
    homework: randomUUID(),
    exercise: `own-${randomUUID()}`,
    knock: randomUUID(),
    signIn: randomUUID(),
  }
}

async function waiting(origin: string): Promise<Scene> {
  const first = newPerson(origin)
  const { session, invite } = await openRoom(first)
  const { word, digits } = (await first.tell(`/api/sessions/${session}/code`, {})).body as Record<string, string>
  const code = { word: String(word), digits: String(digits) }
  const knocker = newPerson(origin)
  const { knock } = (await knocker.tell('/api/knocks', { ...code, name: 'Tom', locale: 'en' })).body
  const device = (await first.tell('/api/devices', {})).body.token
  const known = { token: invite.token, code, knock: String(knock), device: String(device) }
  return {
    place: { ...(await placeOf(first, session)), ...known },
    askers: { ...(await strangers(origin)), ...(await counsellorsAt(origin)), knocker, first },
  }
}

async function onePhone(origin: string): Promise<Scene> {
  const first = newPerson(origin)
  const { session } = await openRoom(first)
  await first.tell(`/api/sessions/${session}/one-phone`, { name: 'Tom', locale: 'en' })
  const place = await placeOf(first, session)
  const { counselling, askers } = await counsellorsOf(origin, { couple: place.couple, first })
  return { place: { ...place, counselling }, askers: { ...(await strangers(origin)), ...askers, first } }
}

async function planned(origin: string): Promise<Scene> {
  const pair = await pairAt(origin)
  await pair.first.send({ type: 'suggest-time', at: Date.now() + HOUR })
  await pair.second.send({ type: 'answer-suggestion', suggestion: 1, accept: true })
  leave(pair)
  const two = { first: pair.mara, second: pair.tom }
  const place = await placeOf(pair.mara, pair.session)
  const { counselling, askers } = await counsellorsOf(origin, { couple: place.couple, ...two })
  return { place: { ...place, counselling }, askers: { ...(await strangers(origin)), ...askers, ...two } }
}

/** Tom has lost everything, and his place was given anew: what he was before is a former partner. */
async function going(setting: Setting, serving: Serving): Promise<Scene> {
  const { origin } = serving
  const pair = await begunAt(origin)
  const { mara: first, tom: former } = pair
  const value = { kind: 'scale', values: { 'closeness-felt': 8, 'room-felt': 3 } } as const
  for (const bot of [pair.first, pair.second]) await bot.send({ type: 'answer', step: 'sky', value, locale: 'en' })
  const { couple } = await placeOf(first, pair.session)
  leave(pair)
  const back = await wayBackIn(serving, first, couple)
  const second = newPerson(origin)
  await accept(second, back.token)
  await first.tell('/api/account', { address: `${randomUUID()}@example.org`, password: 'a long walk by the river' })
  const session = await gone(setting, { ...pair, second, couple, origin })
  // Whatever both agree to with a counsellor opens none of the doors of the two.
  const { counselling, askers } = await counsellorsOf(origin, { couple, first, second })
  const place = { ...(await placeOf(first, session)), counselling }
  return { place, askers: { ...(await strangers(origin)), ...askers, former, first, second } }
}

type Going = { mara: Person; second: Person; session: string; couple: string; origin: string }

/** The session that the place is about, once it is in its setting. */
async function gone(setting: Setting, { mara, second, session, couple, origin }: Going): Promise<string> {
  if (setting === 'open') return session
  const bot = await enter(origin, { session, token: mara.token() })
  if (setting === 'walking') {
    // Only a letter with something in it is walked through.
    const other = await enter(origin, { session, token: second.token() })
    await play([bot, other], [temper(2), temper(3)])
    other.close()
  } else if (setting === 'break') await bot.send({ type: 'take-break', minutes: 20 })
  else {
    await bot.send({ type: 'stop-for-today' })
    await bot.send({ type: 'close' })
  }
  bot.close()
  if (setting !== 'walking') return session
  const walk = await mara.tell('/api/sessions', { couple, exercise: 'walk-through-and-promise' })
  return String(walk.body.session)
}

async function strangers(origin: string): Promise<Scene['askers']> {
  const outsider = newPerson(origin)
  await openRoom(outsider, { name: 'Nobody' })
  return { outsider }
}

async function placeOf(first: Person, session: string): Promise<Place> {
  const home = (await first.ask('/api/home')).body as unknown as Home
  const { devices } = (await first.ask('/api/account')).body as { devices: { signIn: string }[] }
  const couple = home.couples[0]?.couple ?? ''
  return { ...NOTHING, session, couple, signIn: devices[0]?.signIn ?? '' }
}
