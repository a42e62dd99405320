// How fast it holds when a counsellor's place is taken away: for what is read next, for a live line, and by whatever means.
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { MESSAGES } from '#messages/messages.ts'
import type { CouplePage } from '#server/runtime.ts'

import { enter, enterAsHost, type HostBot } from '#tests/support/bot.ts'
import { counselledAt, coverFor, PASSWORD } from '#tests/support/counselled.ts'
import { disabledAt } from '#tests/support/disabled.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { leave } from '#tests/support/pair.ts'
import type { Person } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import { type Serving, serve } from '#tests/support/server.ts'

let serving: Serving

beforeAll(async () => {
  serving = await serve()
})

const sky = (closeness: number) =>
  ({
    type: 'answer',
    step: 'sky',
    locale: 'en',
    value: { kind: 'scale', values: { 'closeness-felt': closeness, 'room-felt': 3 } },
  }) as const
/** When the line ended, by the machine's clock. */
const ended = ({ socket }: HostBot) =>
  new Promise<number>((resolve) => socket.once('disconnect', () => resolve(performance.now())))
const standingOf = async (person: Person) => String((await person.ask('/api/desk/standing')).body.standing)
/** What a page of a desk does while somebody looks at it. `heard`: when it learned that it shows too much. */
async function atDesk(person: Person): Promise<{ heard: Promise<number> }> {
  const known = await standingOf(person)
  const answer = person.ask(`/api/desk/standing?known=${known}`)
  const heard = answer.then(({ body }) => (body.standing === known ? Number.POSITIVE_INFINITY : performance.now()))
  return { heard }
}
const coveredBy = (couple: HostedRoom['couple']) =>
  coverFor(couple, { origin: serving.origin, now: serving.now(), lasting: 3_600_000 })

const WAYS: Record<string, (room: HostedRoom) => Promise<unknown>> = {
  'one consent taken back': ({ couple: { tom, counselling } }) =>
    tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose: 'hosting' }),
  'the counselling ended': ({ couple: { mara, counselling } }) => mara.tell(`/api/counselling/${counselling}/end`, {}),
  'the counsellor disabled': ({ couple: { ada } }) => disabledAt(ada),
  'the authenticator app taken away': ({ couple: { ada } }) =>
    ada.tell('/api/account/second-factor/take-away', { password: PASSWORD }),
  'one of the two gone': ({ couple: { tom, couple } }) =>
    tom.tell(`/api/couples/${couple}/leave`, { confirm: { word: 'leave' } }),
}

// A second, and what a busy machine takes to notice it.
const SOON = 2_500
const until = (fits: () => boolean) => vi.waitUntil(fits, { timeout: 8_000, interval: 20 })

describe('CO A place taken away', () => {
  for (const [way, take] of Object.entries(WAYS)) {
    test(`[CO27] [CO59] with ${way}, a live line ends within a second and hears nothing more, and a desk's screen learns of it`, async () => {
      const room = await hostedAt(serving.origin)
      await letIn(room)
      const { heard: learned } = await atDesk(room.couple.ada)
      const [over, heard] = [ended(room.host), room.host.frames.length]
      await take(room)
      // A password is looked at before anything is taken away; from the commit on it goes by the second.
      const committed = performance.now()
      expect((await over) - committed).toBeLessThan(1_000)
      expect((await learned) - committed).toBeLessThan(SOON)
      expect(room.host.frames.slice(heard).filter(({ event }) => event === 'view')).toEqual([])
      await room.first.until(({ at, host }) => host === null || at.phase === 'closed')
      const { session, couple } = room
      const again = enterAsHost(serving.origin, { session, token: couple.ada.token() })
      await expect(again).rejects.toThrow('not-found')
      room.close()
    })
  }

  test('[CO27] what is read next is refused at once: a couple’s reflections and agreements', async () => {
    const { ada, mara, tom, counselling, couple } = await counselledAt(serving.origin)
    const session = String((await mara.tell('/api/sessions', { couple, exercise: 'after-closeness' })).body.session)
    const first = await enter(serving.origin, { session, token: mara.token() })
    const second = await enter(serving.origin, { session, token: tom.token() })
    await playOut([first, second], 'on-a-call')
    leave({ first, second })
    const path = `/api/desk/couples/${counselling}`
    const reflection = () => ada.ask(`${path}/reflections/${session}`)
    const nowhere = await ada.ask(`${path}/reflections/${counselling}`)
    const shown = async () => (await ada.ask(path)).body as unknown as CouplePage
    const before = await shown()
    expect((await reflection()).code).toBe(200)
    expect([before.past?.reflections.length, before.agreements?.length]).toEqual([1, 1])
    const deleting = await atDesk(ada)
    expect(
      (
        await mara.tell(`/api/couples/${couple}/delete-mine`, {
          confirm: { word: MESSAGES.en['typed-words']['delete-mine'] },
        })
      ).code,
    ).toBe(200)
    expect(await deleting.heard).toBeLessThan(Number.POSITIVE_INFINITY)
    const { heard } = await atDesk(ada)
    for (const purpose of ['past-reflections', 'agreements'] as const) {
      expect((await tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose })).code).toBe(200)
    }
    expect(await heard).toBeLessThan(Number.POSITIVE_INFINITY)
    // [CO59] One's own consent, taken back or given again alone, is told to no desk.
    const known = await standingOf(ada)
    await mara.tell(`/api/counselling/${counselling}/withdraw`, { purpose: 'past-reflections' })
    await mara.tell(`/api/counselling/${counselling}/consents`, { purpose: 'agreements', reachesBackTo: 0 })
    expect(await standingOf(ada)).toBe(known)
    expect((await reflection()).text).toBe(nowhere.text)
    expect(await shown()).toMatchObject({ past: null, agreements: null })
    const leaving = await atDesk(ada)
    await ada.tell('/api/account/sign-out', {})
    expect(await leaving.heard).toBeLessThan(Number.POSITIVE_INFINITY)
  })

  test('[CO3] [CO27] of two who may host, only the one the couple let in is there; disabled, one who covers is out', async () => {
    const room = await hostedAt(serving.origin)
    await letIn(room)
    const { ada } = room.couple
    const cover = await coveredBy(room.couple)
    const line = (person = cover) => enterAsHost(serving.origin, { session: room.session, token: person.token() })
    await expect(line()).rejects.toThrow('not-found')
    await room.host.send({ type: 'host-leave' })
    const host = await line()
    expect((await host.until(() => true)).room).toBeNull()
    const out = ended(room.host)
    await letIn({ ...room, host })
    await out
    await expect(line(ada)).rejects.toThrow('not-found')
    const over = ended(host)
    await disabledAt(cover)
    await over
    await room.first.until((view) => view.host === null)
    room.close()
  })

  test('[CO27] a cover that ends by the clock while its counsellor holds: within a second the line is over and the two go on', async () => {
    const room = await hostedAt(serving.origin, 'weather', { now: serving.now() })
    const cover = await coveredBy(room.couple)
    const host = await enterAsHost(serving.origin, { session: room.session, token: cover.token() })
    await letIn({ ...room, host })
    await host.send({ type: 'hold', on: true })
    await host.send({ type: 'hold-reveal', on: true })
    for (const bot of [room.first, room.second]) await bot.send(sky(6))
    const [over, { heard }] = [ended(host), await atDesk(cover)]
    const begun = performance.now()
    serving.forward(3_600_001)
    expect((await over) - begun).toBeLessThan(SOON)
    expect((await heard) - begun).toBeLessThan(SOON)
    await room.first.until((view) => view.host === null)
    expect(await room.second.send({ type: 'go-on', step: 'sky' })).toMatchObject({ ok: true })
    room.close()
  })

  test('[CO45] a line that is gone: said after twenty seconds, hold and slow fall after sixty, and what is shut waits for both', async () => {
    const room = await hostedAt(serving.origin, 'weather', { now: serving.now() })
    await letIn(room)
    for (const type of ['hold', 'slow', 'hold-reveal'] as const) await room.host.send({ type, on: true })
    for (const bot of [room.first, room.second]) await bot.send(sky(6))
    const isLost = () => room.first.presences.at(-1)?.hostLost === true
    room.host.close()
    await until(() => room.first.presences.at(-1)?.here.includes('counsellor') === false)
    serving.forward(15_000)
    await until(isLost)
    expect(room.first.view().host).toMatchObject({ held: true, slowed: true, opening: null })
    expect(await room.first.send({ type: 'open-shut' })).toMatchObject({ refused: 'nothing-shut' })
    serving.forward(45_000)
    const asked = await room.first.until(({ host }) => host?.opening === 'asked')
    expect(asked.host).toMatchObject({ here: 'in', held: false, slowed: false, revealHeld: true })
    await room.second.until(({ host }) => host?.opening === 'asked')
    const before = room.second.frame()?.version
    await room.first.send({ type: 'open-shut' })
    expect(room.second.frame()?.version).toBe(before)
    await room.second.send({ type: 'open-shut' })
    for (const bot of [room.first, room.second]) await bot.until(({ host }) => host?.revealHeld === false)
    expect(JSON.stringify(room.first.view().at)).toContain('"kind":"opened"')
    const back = await enterAsHost(serving.origin, { session: room.session, token: room.couple.ada.token() })
    expect((await back.until(() => true)).room).toMatchObject({ lapsed: false, held: false, slowed: false })
    await until(() => !isLost())
    back.close()
    room.close()
  })

  test('[CO37] [CO48] [CO62] at the door nothing is noted as let in; two refusals hold in every room and every meeting of that evening', async () => {
    const room = await hostedAt(serving.origin, 'weather', { now: serving.now() })
    const { ada, mara, counselling } = room.couple
    const path = `/api/desk/meetings/${room.meeting}/sessions`
    const second = (await ada.tell(path, { exercise: 'weather' })).body.session
    for (const bot of [room.first, room.second]) {
      await room.host.send({ type: 'host-ask' })
      await bot.send({ type: 'refuse-host' })
    }
    expect((await ada.tell(path, { exercise: 'weather' })).body).toEqual({ refused: 'asked-enough' })
    const elsewhere = await enterAsHost(serving.origin, { session: String(second), token: ada.token() })
    expect(await elsewhere.send({ type: 'host-ask' })).toMatchObject({ refused: 'asked-enough' })
    const { looks } = (await mara.ask(`/api/counselling/${counselling}/between`)).body as { looks: object[] }
    expect(looks).toEqual([])
    elsewhere.close()
    const meet = (at: number | null) =>
      ada.tell(`/api/desk/couples/${counselling}/meetings`, { at, exercises: ['weather'] })
    const planned = (await meet(serving.now() + 1_000)).body.meeting
    expect((await ada.tell(`/api/desk/meetings/${room.meeting}/end`, {})).code).toBe(200)
    expect((await meet(null)).body).toEqual({ refused: 'asked-enough' })
    const next = () => ada.tell(`/api/desk/meetings/${planned}/sessions`, { exercise: 'weather' })
    expect((await next()).body).toEqual({ refused: 'asked-enough' })
    serving.forward(12 * 3_600_000)
    const another = await enterAsHost(serving.origin, {
      session: String((await next()).body.session),
      token: ada.token(),
    })
    expect(await another.send({ type: 'host-ask' })).toMatchObject({ ok: true })
    another.close()
    room.close()
    const admitted = await hostedAt(serving.origin, 'weather', { now: serving.now() })
    await letIn(admitted)
    const noted = await admitted.couple.mara.ask(`/api/counselling/${admitted.couple.counselling}/between`)
    expect(noted.body).toMatchObject({ looks: [{ what: 'room', by: 'Ada' }] })
    admitted.close()
  })

  test('[CO46] over a restart nobody’s line was gone: the minute begins anew, and is counted on from there', async () => {
    const before = await serve()
    // Its last line is fifty seconds old for the server that comes after.
    before.forward(-50_000)
    const room = await hostedAt(before.origin, 'weather', { now: before.now() })
    await letIn(room)
    await room.host.send({ type: 'hold', on: true })
    for (const bot of [room.first, room.second]) await bot.send(sky(6))
    room.close()
    await before.stop()
    const after = await serve({ folder: before.folder })
    const token = room.couple.mara.at(after.origin).token()
    const first = await enter(after.origin, { session: room.session, token })
    await until(() => first.presences.length > 0)
    const isLost = () => first.presences.at(-1)?.hostLost === true
    expect(isLost()).toBe(false)
    after.forward(25_000)
    await until(isLost)
    expect(await first.send({ type: 'go-on', step: 'sky' })).toMatchObject({ refused: 'held' })
    after.forward(40_000)
    await first.until(({ host }) => host?.held === false)
    first.close()
    await after.stop()
  })

  test('[CO27] a cover that is over by the clock alone hears nothing of what comes after, and the room goes on', async () => {
    const room = await hostedAt(serving.origin, 'weather', { now: serving.now() })
    const cover = await coveredBy(room.couple)
    const { session } = room
    const host = await enterAsHost(serving.origin, { session, token: cover.token() })
    await letIn({ ...room, host })
    const [over, heard] = [ended(host), host.frames.length]
    serving.forward(3_600_001)
    for (const bot of [room.first, room.second]) await bot.send(sky(6))
    await over
    expect(host.frames.slice(heard)).toEqual([])
    await room.first.until((view) => view.host === null)
    const ada = await enterAsHost(serving.origin, { session, token: room.couple.ada.token() })
    expect((await ada.until(() => true)).room).toBeNull()
    ada.close()
    room.close()
  })
})
