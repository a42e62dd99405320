// The places where a counsellor's doors are tried: the one it is about, one of other couples, one who was disabled, and the two partners.
import { lamp } from '#tests/shared/exercises/own.ts'
import { enter } from '#tests/support/bot.ts'
import { agreedTo, counselledAt, counsellorAt, invitedAt } from '#tests/support/counselled.ts'
import { disabledAt } from '#tests/support/disabled.ts'
import { accept, newPerson, type Person } from '#tests/support/person.ts'
import { wayBackIn } from '#tests/support/place-anew.ts'
import type { Serving } from '#tests/support/server.ts'
import type { Place } from './door-row.ts'
import type { Scene } from './scenes.ts'

const HOUR = 3_600_000

/** A place where there is nothing yet. */
export const NOTHING: Place = {
  session: '',
  couple: '',
  counselling: '',
  meeting: '',
  note: '',
  homework: '',
  exercise: '',
  token: '',
  code: { word: '', digits: '' },
  knock: '',
  device: '',
  signIn: '',
}

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
export async function counselled(serving: Serving, consents: boolean): Promise<Scene> {
  const { origin } = serving
  const of = await (consents ? counselledAt : invitedAt)(origin)
  const { ada: host, mara: first, tom: former, counselling, couple } = of
  const { session } = (await first.tell('/api/sessions', { couple, exercise: 'weather' })).body
  const back = await wayBackIn(serving, first, couple)
  const second = newPerson(origin)
  await accept(second, back.token)
  if (consents) await agreedTo({ ...of, tom: second })
  const plan = { at: null, minutes: 50, exercises: ['weather'] }
  const made = async (what: string, body: object) =>
    (await host.tell(`/api/desk/couples/${counselling}/${what}`, body)).body
  const written = (await host.tell('/api/desk/exercises', { text: JSON.stringify(lamp) })).body
  const kept = {
    exercise: String(written.exercise),
    // [CO49] Where the second has met nobody yet, nothing is written to the two.
    meeting: String((await made('meetings', plan)).meeting ?? ''),
    note: String((await made('notes', { text: 'Ask again.' })).note),
    homework: String((await made('homework', { exercise: 'weather' })).homework ?? ''),
  }
  const { word, digits } = (await first.tell(`/api/couples/${couple}/counsellor-code`, {})).body
  const code = { word: String(word), digits: String(digits) }
  const place: Place = { ...NOTHING, ...kept, session: String(session), couple, counselling, code }
  const askers = { ...(await others(origin)), host, former, first, second }
  if (consents) await covered(place, askers)
  return { place, askers }
}

/** Until a day, with the yes of all three. */
async function covered({ counselling }: Place, { host, covering, first, second }: Scene['askers']): Promise<void> {
  await asked(counselling, host, covering)
  await covering?.tell(`/api/desk/couples/${counselling}/handover/take`, { take: true })
  for (const each of [first, second]) await each?.tell(`/api/counselling/${counselling}/handover`, { agree: true })
}

async function asked(counselling: string, host?: Person, other?: Person): Promise<void> {
  const to = (await other?.ask('/api/account'))?.body.address
  await host?.tell(`/api/desk/couples/${counselling}/handover`, { to, until: Date.now() + HOUR })
}

/** Both have begun, and closed it. */
export async function reflected(serving: Serving): Promise<Scene> {
  const { origin } = serving
  const { place: before, askers } = await counselled(serving, true)
  // [CO53] What was opened before the second sat there is not theirs to show, and [ST44] the same would be that one once more.
  const begun = await askers.first?.tell('/api/sessions', { couple: before.couple, exercise: 'steady-in-myself' })
  const place = { ...before, session: String(begun?.body.session) }
  const tokens = [askers.first, askers.second].map((person) => person?.token() ?? null)
  const bots = await Promise.all(tokens.map((token) => enter(origin, { session: place.session, token })))
  for (const bot of bots) await bot.send({ type: 'ready', mode: 'on-a-call' })
  await bots[0]?.send({ type: 'stop-for-today' })
  await bots[0]?.send({ type: 'close' })
  for (const bot of bots) bot.close()
  return { place, askers }
}

/** The counsellor of other couples is asked to cover, which ends the cover of who did, and nobody has said yes. */
export async function handingOver(serving: Serving): Promise<Scene> {
  const scene = await counselled(serving, true)
  await asked(scene.place.counselling, scene.askers.host, scene.askers.elsewhere)
  return scene
}

type Two = { couple: string; first: Person; second?: Person }

/** With the one whom these two asked by a code: they agree to everything or, with one of them alone to be asked, to nothing. */
export async function counsellorsOf(
  origin: string,
  { couple, first, second }: Two,
): Promise<{ counselling: string; askers: Scene['askers'] }> {
  const { host, ...besides } = await counsellorsAt(origin)
  const { word, digits } = (await first.tell(`/api/couples/${couple}/counsellor-code`, {})).body
  const code = { word, digits, alias: 'Friday', policy: 'no-secrets' }
  const counselling = String((await host.tell('/api/desk/couples/code', code)).body.counselling)
  if (second) await agreedTo({ ada: host, mara: first, tom: second, counselling })
  return { counselling, askers: { host, ...besides } }
}

/** The one who counsels whoever asks, one of other couples, one who covers for others, and one who was disabled. */
export async function counsellorsAt(origin: string): Promise<Scene['askers'] & { host: Person }> {
  const host = hosting.get(origin) ?? counsellorAt(origin)
  hosting.set(origin, host)
  const { outsider: _, ...besides } = await others(origin)
  return { ...besides, host: await host }
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
  const { ada: covering } = await counselledAt(origin, { to: [] })
  const { ada: disabled } = await counselledAt(origin, { to: [] })
  const outsider = newPerson(origin)
  await outsider.signIn()
  await disabledAt(disabled)
  return { outsider, elsewhere, covering, disabled }
}
