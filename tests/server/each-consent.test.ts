// What each consent alone lets a counsellor read, asked of every door of the desk; and what no consent does.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Between, CouplePage, MeetingPage } from '#server/runtime.ts'
import type { View } from '#shared/session/view-shape.ts'
import { enter } from '#tests/support/bot.ts'
import { type Counselled, counselledAt, type Purpose } from '#tests/support/counselled.ts'
import { hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { leave } from '#tests/support/pair.ts'
import { playOut } from '#tests/support/play-out.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving
let origin: string

beforeAll(async () => {
  serving = await serve()
  origin = serving.origin
})

const ALL: readonly Purpose[] = ['hosting', 'past-reflections', 'agreements']
const SIGNED = 'signed by the garden door'
const SAID = 'said over the soup'
const words = ({ at }: View, most: number) => (agrees(at) ? SIGNED : SAID).slice(0, most)
const agrees = (at: View['at']) =>
  at.phase === 'step' && at.step.part.kind === 'agree' && at.step.part.prompt.as === 'agreement'
const desk = (counselling: string, more = '') => `/api/desk/couples/${counselling}${more}`

type Opened = { meeting: string; session: string }
async function opened({ ada, counselling }: Counselled, exercise: string, now = true): Promise<Opened> {
  const plan = { at: now ? null : serving.now() + 60_000, minutes: 50, exercises: [exercise] }
  const meeting = String((await ada.tell(desk(counselling, '/meetings'), plan)).body.meeting)
  const { session } = (await ada.tell(`/api/desk/meetings/${meeting}/sessions`, { exercise })).body
  return { meeting, session: String(session) }
}
async function atHome({ mara, tom }: Counselled, session: string): Promise<void> {
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: tom.token() })
  await playOut([first, second], 'on-a-call', words)
  leave({ first, second })
}
const agree = async ({ mara, tom, counselling }: Counselled, purpose: Purpose, more: object = {}) => {
  for (const person of [mara, tom]) await person.tell(`/api/counselling/${counselling}/consents`, { purpose, ...more })
}
const takeBack = ({ tom, counselling }: Counselled, purpose: Purpose) =>
  tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose })
async function only(of: Counselled, to: readonly Purpose[]): Promise<void> {
  for (const purpose of ALL)
    await (to.includes(purpose) ? agree(of, purpose, { reachesBackTo: null }) : takeBack(of, purpose))
}
const page = async ({ ada, counselling }: Counselled) =>
  (await ada.ask(desk(counselling))).body as unknown as CouplePage
const looks = async ({ mara, counselling }: Counselled) =>
  ((await mara.ask(`/api/counselling/${counselling}/between`)).body as unknown as Between).looks

/** Every answer that a desk can ask for, but for the time of day. */
async function everyDoor({ ada, counselling }: Counselled, of: readonly Opened[]): Promise<Record<string, string>> {
  const paths = [
    '/api/desk',
    '/api/desk/standing',
    desk(counselling),
    desk(counselling, '/copy.md'),
    ...of.map(({ session }) => desk(counselling, `/reflections/${session}`)),
    ...of.map(({ meeting }) => `/api/desk/meetings/${meeting}`),
  ]
  const asked = paths.map(async (path) => [path, (await ada.ask(path)).text.replace(/"now":\d+/g, '')] as const)
  return Object.fromEntries(await Promise.all(asked))
}

describe('CO Each consent', () => {
  test('[CO56] [CO58] alone shows its own at every door, is noted by its name, and tells nothing of what goes on at home', async () => {
    const of = await counselledAt(origin, { now: serving.now(), to: ['hosting'] })
    const { ada, counselling } = of
    await ada.tell(desk(counselling, '/homework'), { exercise: 'weather' })
    const rooms = [await opened(of, 'after-closeness'), await opened(of, 'our-loop'), await opened(of, 'weather')]
    for (const { session } of rooms.slice(0, 2)) await atHome(of, session)
    const SHOWN: Record<Purpose, RegExp> = {
      hosting: /"openedAt"/,
      'past-reflections': /"what-we-did"|"reflections":\[\{|said over the soup|"done":true/,
      agreements: /signed by the garden door/,
    }
    const before: Record<string, object> = {}
    for (const alone of [...ALL, null]) {
      await only(of, alone ? [alone] : [])
      const answers = await everyDoor(of, rooms)
      for (const purpose of ALL) {
        const told = Object.keys(answers).filter((path) => SHOWN[purpose].test(answers[path] ?? ''))
        expect([alone, purpose, told]).toEqual([
          alone,
          purpose,
          purpose === alone ? expect.arrayContaining([told[0]]) : [],
        ])
      }
      before[String(alone)] = answers
    }
    expect(new Set((await looks(of)).map(({ what }) => what))).toEqual(
      new Set(['letters', 'loop', 'agreements', 'homework', 'reflection']),
    )
    serving.forward(1_000)
    await only(of, ['hosting'])
    await atHome(of, rooms[2]?.session ?? '')
    for (const alone of ['hosting', 'agreements', null] as const) {
      await only(of, alone ? [alone] : [])
      expect(await everyDoor(of, rooms)).toEqual(before[String(alone)])
    }
    await only(of, ['hosting', 'past-reflections'])
    const after = (await ada.ask(`/api/desk/meetings/${rooms[2]?.meeting}`)).body as unknown as MeetingPage
    expect(after).toMatchObject({ sessions: [{ closed: true, readable: true }], homework: [{ done: true }] })
    expect((await looks(of)).map(({ what }) => what)).toContain('rooms')
  })

  test('[CO57] of a session that the counsellor was asked out of nothing is read, once back in it is', async () => {
    for (const by of ['go-on-without-host', 'admit-host'] as const) {
      const room = await hostedAt(origin, 'after-closeness', { now: serving.now() })
      const { first, second, couple: of, session } = room
      await letIn(room)
      await first.send({ type: 'dismiss-host' })
      for (const bot of [first, second]) await bot.send({ type: 'return' })
      for (const bot of [first, second]) await bot.send({ type: by })
      const back = by === 'admit-host'
      await playOut([first, second], 'in-one-place', words)
      room.close()
      const answers = JSON.stringify(await everyDoor(of, [room]))
      expect([by, answers.includes(SIGNED), (await page(of)).past?.reflections.length]).toEqual([
        by,
        back,
        back ? 1 : 0,
      ])
      const letter = await of.ada.ask(desk(of.counselling, `/reflections/${session}`))
      expect(letter.code).toBe(back ? 200 : 404)
    }
  })

  test('[CO57] nothing signed while being hosted was taken back; a consent given again begins there, unless it says since when', async () => {
    const room = await hostedAt(origin, 'after-closeness', { now: serving.now() })
    const { first, second, couple: of } = room
    await letIn(room)
    serving.forward(1_000)
    await takeBack(of, 'hosting')
    await playOut([first, second], 'in-one-place', words)
    room.close()
    await agree(of, 'hosting')
    expect(await page(of)).toMatchObject({ agreements: [], past: { reflections: [{ session: room.session }] } })
    expect(JSON.stringify(await everyDoor(of, [room]))).not.toContain(SIGNED)

    const { session } = await opened(of, 'after-closeness')
    await takeBack(of, 'agreements')
    await atHome(of, session)
    serving.forward(1_000)
    await agree(of, 'agreements')
    expect((await page(of)).agreements).toEqual([])
    const later = await opened(of, 'after-closeness')
    await atHome(of, later.session)
    expect((await page(of)).agreements).toMatchObject([{ session: later.session }])
    await agree(of, 'agreements', { reachesBackTo: null })
    expect((await page(of)).agreements?.map((one) => one.session)).toEqual([later.session, session])
  })
})
