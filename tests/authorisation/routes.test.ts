// The table of doors, held against a real server: each door, asked by everybody who must not and by those who may.
import { beforeAll, describe, expect, test } from 'vitest'
import { DOORS } from '#server/doors/doors.ts'
import { enterAsHost } from '#tests/support/bot.ts'
import { type Answered, newPerson, type Person } from '#tests/support/person.ts'
import { type Serving, serve } from '#tests/support/server.ts'
import { nowhere, type Scene, sceneOf } from './scenes.ts'
import {
  type Asker,
  COUNSELLORS,
  expected,
  isNamedIn,
  may,
  type Place,
  ROWS,
  type Row,
  SETTINGS,
  type Setting,
} from './table.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const ABOUT_ONESELF: readonly Row['who'][] = ['somebody', 'anybody', 'holder']

const shared = new Map<Setting, Promise<Scene>>()

/** What changes the place has one of its own. */
function scene({ in: setting, once }: Pick<Row, 'in' | 'once'>): Promise<Scene> {
  const known = once ? undefined : shared.get(setting)
  const made = known ?? sceneOf(setting, serving)
  if (!once) shared.set(setting, made)
  return made
}

function everybody({ askers }: Scene): [Asker, Person][] {
  return [['signed-out', newPerson(origin)], ...(Object.entries(askers) as [Asker, Person][])]
}

/**
 * Whoever has no part in a place is refused in every setting alike, so each of them tries a door in every fourth one: each door meets
 * each asker, each setting each door, and each setting each asker.
 */
function isLeftOut({ row, setting, asker }: { row: Row; setting: Setting; asker: Asker }, turn: number): boolean {
  const hasAPart = ['signed-out', 'first', 'second'].includes(asker) || may(row, setting, asker)
  return !hasAPart && (turn + SETTINGS.indexOf(setting)) % 4 !== 0
}

/** Of a refusal every byte: one that says more than its code is a surprise. */
function said({ code, body, text }: Answered): string {
  if (code < 300) return 'may'
  return text === JSON.stringify({ refused: body.refused }) ? String(body.refused) : text
}

function askNothing({ path }: Row, person: Person, place: Place): Promise<Answered> {
  return person.tell(path(place), { nothing: true })
}

function use({ path, body }: Row, person: Person, place: Place): Promise<Answered> {
  return body ? person.tell(path(place), body(place)) : person.ask(path(place))
}

describe('PR Who may do what: doors', () => {
  test('[PR20] no door is missing from the table', () => {
    expect(Object.keys(ROWS).sort()).toEqual(DOORS.map(({ at }) => at as string).sort())
  })

  for (const setting of SETTINGS) {
    // Before anything below changes the places: what is asked here is refused, or only read.
    test(`[PR20] [PR8] elsewhere than in its own place, where a room is ${setting}`, async () => {
      const made = await scene({ in: setting })
      const rows = Object.entries(ROWS).filter(([, row]) => row.in !== setting && isNamedIn(row, made.place))
      const heard = everybody(made).map(async ([asker, person], turn) => {
        const surprises: string[] = []
        for (const [nth, [door, row]] of rows.entries()) {
          if (isLeftOut({ row, setting, asker }, nth + turn)) continue
          const hears = expected(row, setting, asker)
          // Whoever may is let in as far as to what they ask, and asks nothing that could be done.
          const changes = hears === 'may' && row.body
          const answered = await (changes ? askNothing : use)(row, person, made.place)
          if (said(answered) !== (changes ? 'malformed' : hears))
            surprises.push(`${door}, ${asker}: ${said(answered)}, not ${hears}`)
        }
        return surprises
      })
      expect((await Promise.all(heard)).flat()).toEqual([])
    })
  }

  for (const [nth, [door, row]] of Object.entries(ROWS).entries()) {
    test(`[PR20] ${door}`, async () => {
      const made = await scene(row)
      const { place } = made
      const isKept = (asker: Asker) =>
        row.in === 'open' && ABOUT_ONESELF.includes(row.who) && COUNSELLORS.includes(asker)
      const all = everybody(made).filter(([asker]) => !isKept(asker))
      const allowed = all.filter(([asker]) => may(row, row.in, asker))
      const refused = all.filter(([asker]) => !may(row, row.in, asker))
      const heard = refused.map(async ([asker, person], turn) => {
        const answered = await use(row, person, place)
        if (row.who === 'nobody') expect([401, 404, 409]).toContain(answered.code)
        else expect(`${asker}: ${said(answered)}`).toBe(`${asker}: ${expected(row, row.in, asker)}`)
        // [PR8] Nobody can tell what is another couple's from what does not exist: each door tries it with every third of them.
        if ((nth + turn) % 3 === 0) expect(answered.text).toBe((await use(row, person, nowhere(place))).text)
      })
      await Promise.all(heard)
      for (const [asker, person] of row.once ? allowed.slice(0, 1) : allowed) {
        const { code, text } = await use(row, person, place)
        expect(`${asker}: ${code} ${text}`).not.toMatch(/^[a-z-]+: (403|404|500) |"signed-out"/)
      }
    })
  }

  const lines = async (setting: Setting, who: Row['who'], { session }: Pick<Place, 'session'>) => {
    const heard = everybody(await scene({ in: setting })).map(async ([asker, person]) => {
      const refused = asker === 'signed-out' ? 'signed-out' : 'not-found'
      const hears = await enterAsHost(origin, { session, token: person.token() }).then(
        (bot) => bot.close() ?? 'may',
        (refusal: Error) => refusal.message,
      )
      expect(`${asker}: ${hears}`).toBe(`${asker}: ${may({ who }, setting, asker) ? 'may' : refused}`)
    })
    await Promise.all(heard)
  }

  for (const setting of SETTINGS) {
    test(`[PR20] a line to a session is for its partners, where a room is ${setting}`, async () => {
      const { place } = await scene({ in: setting })
      // Where there is none, nobody has a line to one.
      if (place.session === '') await lines(setting, 'nobody', nowhere(place))
      else await lines(setting, 'partners', place)
    })
  }

  test('[PR20] [CO25] and for the counsellor of the meeting it lies in and who covers, where both agree to that', async () => {
    const { place, askers } = await scene({ in: 'counselled', once: true })
    shared.set('counselled', Promise.resolve({ place, askers }))
    const path = `/api/desk/meetings/${place.meeting}/sessions`
    const session = String((await askers.host?.tell(path, { exercise: 'weather' }))?.body.session)
    await lines('counselled', 'acting-and-partners', { session })
    await askers.first?.tell(`/api/counselling/${place.counselling}/withdraw`, { purpose: 'hosting' })
    await lines('counselled', 'partners', { session })
  })
})
