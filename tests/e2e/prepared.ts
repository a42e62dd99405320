// A counsellor's desk with a little of everything on it: a couple they know, and one that is still to come.
import { enter } from '#tests/support/bot.ts'
import { type By, type Counselled, counselledAt, withApp } from '#tests/support/counselled.ts'
import { newPerson, type Person as Somebody } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import type { House } from './house.ts'

const DAY = 24 * 3_600_000
const NOTE = 'Come back to the evenings.\nWhat would an hour without phones be like?'
const LINE = 'Thank you both for tonight. One walk until Monday, and no talk of the move.'

type Said = { couple?: Pick<By, 'names' | 'alias'>; words?: string }

/** Whose desk it is, and the couple they know. `words`: what the two and their counsellor write everywhere. */
export async function preparedDesk(house: House, name: string, { couple, words }: Said = {}): Promise<Counselled> {
  const { origin } = house
  const ada = newPerson(origin)
  await withApp(ada, house.now())
  await told(ada, '/api/counsellor', { token: null, name })
  const of = await counselledAt(origin, { by: ada, now: house.now(), ...couple })
  const meeting = await metOver(origin, of, ['weather', 'our-loop', 'walk-through-and-promise'], words)
  await told(ada, `/api/desk/meetings/${meeting}/end`)
  const desk = `/api/desk/couples/${of.counselling}`
  await told(ada, `${desk}/notes`, { text: words ?? NOTE })
  await told(ada, `${desk}/follow-ups`, { text: words ?? LINE })
  await told(ada, `${desk}/homework`, { exercise: 'near-and-apart' })
  const plan = { minutes: 50, exercises: ['weather', 'say-it-hold-it-check-it'] }
  await told(ada, `${desk}/meetings`, { ...plan, at: house.now() + 5 * DAY })
  await told(ada, '/api/desk/couples', { alias: 'Elm Street', policy: 'limited-secrets' })
  return of
}

/** The meeting in which both played each of these to its end. */
async function metOver(
  origin: string,
  { ada, mara, tom, counselling }: Counselled,
  exercises: readonly string[],
  words?: string,
) {
  const { meeting } = await told(ada, `/api/desk/couples/${counselling}/meetings`, { at: null, exercises })
  for (const exercise of exercises) {
    const { session } = await told(ada, `/api/desk/meetings/${meeting}/sessions`, { exercise })
    const seats = [mara, tom].map((person) => enter(origin, { session: String(session), token: person.token() }))
    const bots = await Promise.all(seats)
    await playOut(bots, 'on-a-call', words ? (_, most) => words.slice(0, most) : undefined)
    for (const bot of bots) bot.close()
  }
  return String(meeting)
}

async function told(person: Somebody, path: string, body: object = {}): Promise<Record<string, unknown>> {
  const { code, body: answered } = await person.tell(path, body)
  if (code >= 300) throw new Error(`${path}: ${code} ${JSON.stringify(answered)}`)
  return answered
}
