// Everybody who is there when a version is kept: couples in each state of a session, a guest, accounts, and a counsellor with a couple.

import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import type { Locale } from '#shared/locale.ts'
import { lamp } from '#tests/shared/exercises/own.ts'
import { enter, enterAsHost } from '#tests/support/bot.ts'
import { hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { begin, begunAt, leave, type Pair, pairAt, sharePhone } from '#tests/support/pair.ts'
import { newPerson, type Person } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'

export const PASSWORD = 'a long walk by the river'
export const ADDRESS = 'vera@example.org'

/** One line to a session: whose it is, and on one phone for which seat. */
type Line = { session: string; seat?: 'second' }
export type Kept = {
  token: string
  locale: Locale
  lines: Line[]
  /** What is read of theirs, beside what everybody reads. */
  paths: string[]
}
export type Scene = {
  people: Record<string, Kept>
  recoveryCodes: string[]
  deviceLink: string
  invitation: string
}

type Cast = Record<string, { person: Person; lines: Line[]; paths: string[] }>

export async function playScene(origin: string): Promise<Scene> {
  const cast: Cast = {}
  const add = (name: string, person: Person, lines: Line[], paths: string[] = []) => {
    cast[name] = { person, lines, paths }
  }
  const two = (name: string, pair: Pair) => {
    add(`${name}-mara`, pair.mara, [{ session: pair.session }])
    add(`${name}-tom`, pair.tom, [{ session: pair.session }])
  }
  two('open', await halfAnswered(origin))
  two('apart', await apart(origin))
  two('resting', await resting(origin))
  await closed(origin, add)
  await onePhone(origin, add)
  await hosted(origin, add)
  const account = await withAccount(origin, add)
  const alone = newPerson(origin, 'es')
  const room = (await told(alone, '/api/rooms', { exercise: 'weather', name: 'Íñigo', locale: 'es' })) as {
    session: string
    invite: { token: string }
  }
  add('guest', alone, [{ session: room.session }])
  const people = Object.entries(cast).map(([name, { person, ...rest }]) => {
    const kept: Kept = { token: person.token() ?? '', locale: person.locale, ...rest }
    return [name, kept] as const
  })
  return { people: Object.fromEntries(people), ...account, invitation: room.invite.token }
}

async function halfAnswered(origin: string): Promise<Pair> {
  const pair = await begunAt(origin)
  await pair.first.send(sky)
  await landed(pair)
  await pair.second.send({
    type: 'answer',
    step: 'landed',
    locale: 'es',
    value: { kind: 'text', text: 'el té en silencio' },
  })
  leave(pair)
  return pair
}

const sky = {
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': 7, 'room-felt': 4 } },
} as const

async function landed({ first, second }: Pair): Promise<void> {
  await second.send({ ...sky, locale: 'es' })
  for (const bot of [first, second]) {
    await bot.until(({ at }) => at.phase === 'step' && at.step.goOn === 'may')
    await bot.send({ type: 'go-on', step: 'sky' })
  }
  for (const bot of [first, second]) await bot.until(({ at }) => at.phase === 'step' && at.step.step === 'landed')
}

async function apart(origin: string): Promise<Pair> {
  const pair = await begunAt(origin, 'weather', 'apart')
  leave(pair)
  return pair
}

async function resting(origin: string): Promise<Pair> {
  const pair = await begunAt(origin)
  await pair.first.send(sky)
  await pair.second.send({ type: 'stop-for-today' })
  leave(pair)
  return pair
}

type Add = (name: string, person: Person, lines: Line[], paths?: string[]) => void

/** One couple who have done every exercise, so that there is a letter of each. */
async function closed(origin: string, add: Add): Promise<void> {
  const pair = await pairAt(origin)
  const { mara, tom } = pair
  await playOut([pair.first, pair.second], 'in-one-place')
  leave(pair)
  const couple = await coupleOf(mara)
  const lines: Line[] = [{ session: pair.session }]
  for (const { id } of CATALOGUE) {
    const { session } = await told(mara, '/api/sessions', { couple, exercise: id })
    const bots = [
      await enter(origin, { session: String(session), token: mara.token() }),
      await enter(origin, { session: String(session), token: tom.token() }),
    ]
    await playOut(bots, 'on-a-call')
    for (const bot of bots) bot.close()
    lines.push({ session: String(session) })
  }
  const paths = lettersOf(lines)
  for (const [name, person] of Object.entries({ mara, tom })) {
    add(`closed-${name}`, person, lines, [
      ...paths,
      `/api/couples/${couple}/my-words.json`,
      `/api/couples/${couple}/my-words.md`,
    ])
  }
}

function lettersOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ session }) =>
    ['reflection.md', 'reflection.json'].map((as) => `/api/sessions/${session}/${as}`),
  )
}

async function onePhone(origin: string, add: Add): Promise<void> {
  const shared = await sharePhone(origin)
  await playOut([shared.first, shared.second], 'one-phone')
  leave(shared)
  const couple = await coupleOf(shared.mara)
  const { session } = await told(shared.mara, '/api/sessions', { couple, exercise: 'weather' })
  const open = { session: String(session) }
  const first = await enter(origin, { ...open, token: shared.mara.token() })
  const second = await enter(origin, { ...open, token: shared.mara.token(), seat: 'second' })
  await begin({ first, second }, 'one-phone')
  await first.send(sky)
  leave({ first, second })
  add('one-phone', shared.mara, [open, { ...open, seat: 'second' }], lettersOf([{ session: shared.session }]))
}

async function hosted(origin: string, add: Add): Promise<void> {
  const room = await hostedAt(origin)
  const { couple, meeting, session } = room
  const { ada, mara, tom, counselling } = couple
  await playOut([room.first, room.second], 'in-one-place')
  const opened = String((await told(ada, `/api/desk/meetings/${meeting}/sessions`, { exercise: 'weather' })).session)
  const token = (person: Person) => ({ session: opened, token: person.token() })
  const [first, second] = [await enter(origin, token(mara)), await enter(origin, token(tom))]
  await begin({ first, second }, 'in-one-place')
  const host = await enterAsHost(origin, token(ada))
  await letIn({ first, second, host })
  await first.until(({ host: there }) => there?.here === 'in')
  for (const bot of [first, second, host]) bot.close()
  room.close()
  const desk = `/api/desk/couples/${counselling}`
  await told(ada, `${desk}/notes`, { text: 'They laughed when the umbrella came up.' })
  await told(ada, `${desk}/follow-ups`, { text: 'A good evening to you both.' })
  await told(ada, `${desk}/homework`, { exercise: 'weather' })
  const { exercise } = await told(ada, '/api/desk/exercises', { text: JSON.stringify(lamp) })
  const between = [`/api/counselling/${counselling}`, `/api/counselling/${counselling}/between`]
  for (const [name, person] of Object.entries({ mara, tom })) {
    add(`hosted-${name}`, person, [{ session: opened }], [...lettersOf([{ session }]), ...between])
  }
  const own = [`/api/desk/exercises/${exercise}`, `/api/desk/exercises/${exercise}/file`]
  add(
    'counsellor',
    ada,
    [{ session: opened }],
    [
      '/api/desk',
      '/api/desk/exercises',
      ...own,
      `/api/desk/meetings/${meeting}`,
      desk,
      `${desk}/reflections/${session}`,
      `${desk}/copy.md`,
    ],
  )
}

async function withAccount(origin: string, add: Add): Promise<Pick<Scene, 'recoveryCodes' | 'deviceLink'>> {
  const pair = await pairAt(origin)
  await playOut([pair.first, pair.second], 'on-a-call')
  leave(pair)
  const vera = pair.mara
  await told(vera, '/api/account', { address: ADDRESS, password: PASSWORD })
  const { codes } = await told(vera, '/api/account/codes', { password: PASSWORD })
  const { token } = await told(vera, '/api/devices', {})
  add('account', vera, [{ session: pair.session }], lettersOf([{ session: pair.session }]))
  add('account-tom', pair.tom, [{ session: pair.session }])
  return { recoveryCodes: codes as string[], deviceLink: String(token) }
}

async function coupleOf(person: Person): Promise<string> {
  const { couples } = (await person.ask('/api/home')).body as { couples: { couple: string }[] }
  return couples[0]?.couple ?? ''
}

async function told(person: Person, path: string, body: object): Promise<Record<string, unknown>> {
  const { code, body: answered, text } = await person.tell(path, body)
  if (code >= 300) throw new Error(`${path}: ${code} ${text}`)
  return answered
}
