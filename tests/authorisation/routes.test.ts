// The table of doors, held against a real server: each door, asked by everybody who must not and by those who may.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { enterAsHost } from '#tests/support/bot.ts'
import { type Answered, newPerson, type Person } from '#tests/support/person.ts'
import { serve } from '#tests/support/server.ts'
import { type Place, ROUTES, type Row, type Setting } from './routes.ts'
import { type Asker, nowhere, type Scene, sceneOf } from './scenes.ts'

let origin: string

beforeAll(async () => {
  origin = (await serve()).origin
})

type Who = Asker | 'signed-out'

const SOMEBODY = ['outsider', 'former', 'knocker', 'first', 'second', 'host', 'elsewhere', 'disabled'] as const

/** One for all places, so that where it is about oneself alone they change nothing of theirs. */
const COUNSELLORS: readonly Who[] = ['host', 'elsewhere', 'disabled']
const ABOUT_ONESELF: readonly Row['who'][] = ['somebody', 'anybody', 'holder']

const MAY: Record<Row['who'], readonly Who[]> = {
  nobody: [],
  anybody: ['signed-out', ...SOMEBODY],
  strangers: ['signed-out', 'outsider', 'former', 'knocker'],
  somebody: SOMEBODY,
  partners: ['first', 'second'],
  first: ['first'],
  holder: ['first'],
  knocker: ['knocker'],
  host: ['host'],
  counsellors: ['host', 'elsewhere'],
  elsewhere: ['elsewhere'],
  'host-and-partners': ['host', 'first', 'second'],
}

function refusing({ confirms }: Row, asker: Who): number {
  if (asker === 'signed-out') return 401
  return confirms && COUNSELLORS.includes(asker) ? 409 : 404
}

const shared = new Map<Setting, Promise<Scene>>()

/** What changes the place has one of its own. */
function scene({ in: setting, once }: Pick<Row, 'in' | 'once'>): Promise<Scene> {
  const known = once ? undefined : shared.get(setting)
  const made = known ?? sceneOf(setting, origin)
  if (!once) shared.set(setting, made)
  return made
}

function use({ path, body }: Row, person: Person, place: Place): Promise<Answered> {
  return body ? person.tell(path(place), body(place)) : person.ask(path(place))
}

describe('PR Who may do what: doors', () => {
  test('[PR20] no door is missing from the table', () => {
    const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('route.ts'),
    )
    const doors = files.flatMap((file) => {
      const source = readFileSync(`app/api/${file}`, 'utf8')
      const methods = [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)]
      return methods.map(([, method]) => `${method} ${file.replace('/route.ts', '')}`)
    })
    // Those of the sign-in library have a list of their own.
    const own = doors.filter((door) => !door.endsWith('auth/[...all]'))
    expect(Object.keys(ROUTES).sort()).toEqual(own.sort())
  })

  for (const [door, row] of Object.entries(ROUTES)) {
    test(`[PR20] ${door}`, async () => {
      const { place, askers } = await scene(row)
      const everybody = [['signed-out', newPerson(origin)], ...Object.entries(askers)] as [Who, Person][]
      const isKept = (asker: Who) => row.in === 'open' && ABOUT_ONESELF.includes(row.who) && COUNSELLORS.includes(asker)
      const all = everybody.filter(([asker]) => !isKept(asker))
      const may = all.filter(([asker]) => MAY[row.who].includes(asker))
      for (const [asker, person] of all.filter((one) => !may.includes(one))) {
        const { code, text } = await use(row, person, place)
        if (row.who === 'nobody') expect([401, 404, 409]).toContain(code)
        else expect(`${asker}: ${code}`).toBe(`${asker}: ${refusing(row, asker)}`)
        // [PR8] Nobody can tell what is another couple's from what does not exist.
        expect(text).toBe((await use(row, person, nowhere(place))).text)
      }
      if (row.consent) {
        const { place: alone, askers } = await scene({ in: 'unconsented' })
        const host = askers.host ?? newPerson(origin)
        const { code, text } = await use(row, host, alone)
        expect(`without consent: ${code}`).toBe('without consent: 404')
        expect(text).toBe((await use(row, host, nowhere(alone))).text)
      }
      for (const [asker, person] of row.once ? may.slice(0, 1) : may) {
        const { code, text } = await use(row, person, place)
        expect(`${asker}: ${code} ${text}`).not.toMatch(/ (403|404|500) |"signed-out"/)
      }
    })
  }

  const lines = async ({ place, askers }: Scene, session: string, may: readonly Who[]) => {
    expect(place.session).not.toBe('')
    for (const [asker, person] of Object.entries(askers)) {
      const heard = await enterAsHost(origin, { session, token: person.token() }).then(
        (bot) => {
          bot.close()
          return 'may'
        },
        (refused: Error) => refused.message,
      )
      expect(`${asker}: ${heard}`).toBe(`${asker}: ${may.includes(asker as Asker) ? 'may' : 'not-found'}`)
    }
  }

  test('[PR20] a line to a session is for its two partners', async () => {
    const made = await sceneOf('open', origin)
    await lines(made, made.place.session, MAY.partners)
  })

  test('[PR20] [CO25] and for the counsellor of the meeting it lies in, where both agree to that', async () => {
    const made = await sceneOf('counselled', origin)
    const { place, askers } = made
    const path = `/api/desk/meetings/${place.meeting}/sessions`
    const session = String((await askers.host?.tell(path, { exercise: 'weather' }))?.body.session)
    await lines(made, session, MAY['host-and-partners'])
    // One of theirs that lies in no meeting is none of the counsellor's.
    await lines(made, place.session, MAY.partners)
    await askers.first?.tell(`/api/counselling/${place.counselling}/withdraw`, { purpose: 'hosting' })
    await lines(made, session, MAY.partners)
  })
})
