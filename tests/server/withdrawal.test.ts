// How fast it holds when a counsellor's place is taken away: for what is read next, for a live line, and by whatever means.
import { beforeAll, describe, expect, test } from 'vitest'
import { enterAsHost, type HostBot } from '#tests/support/bot.ts'
import { counselledAt, counsellorAt, disabledAt, PASSWORD } from '#tests/support/counselled.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
import type { Person } from '#tests/support/person.ts'
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
/** Grace, for an hour, with the yes of all three. */
async function coveredBy({ ada, mara, tom, counselling }: HostedRoom['couple']): Promise<Person> {
  const cover = await counsellorAt(serving.origin, { name: 'Grace', now: serving.now() })
  const { address } = (await cover.ask('/api/account')).body
  const path = `/api/desk/couples/${counselling}/handover`
  expect((await ada.tell(path, { to: address, until: serving.now() + 3_600_000 })).code).toBe(200)
  expect((await cover.tell(`${path}/take`, { take: true })).code).toBe(200)
  for (const person of [mara, tom]) await person.tell(`/api/counselling/${counselling}/handover`, { agree: true })
  return cover
}

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

describe('CO A place taken away', () => {
  for (const [way, take] of Object.entries(WAYS)) {
    test(`[CO27] with ${way}, a live line ends within a second and hears nothing more`, async () => {
      const room = await hostedAt(serving.origin)
      await letIn(room)
      const [over, heard] = [ended(room.host), room.host.frames.length]
      const begun = performance.now()
      await take(room)
      expect((await over) - begun).toBeLessThan(1_000)
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
    const { session } = (await mara.tell('/api/sessions', { couple, exercise: 'weather' })).body
    const path = `/api/desk/couples/${counselling}`
    const reflection = () => ada.ask(`${path}/reflections/${session}`)
    const nowhere = await ada.ask(`${path}/reflections/${counselling}`)
    const agreed = async () => JSON.stringify((await ada.ask(path)).body)
    const before = await agreed()
    for (const purpose of ['past-reflections', 'agreements'] as const) {
      expect((await tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose })).code).toBe(200)
    }
    expect((await reflection()).text).toBe(nowhere.text)
    expect(await agreed()).not.toBe(before)
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

  test('[CO27] a cover that is over by the clock alone hears nothing of what comes after, and the room goes on', async () => {
    const room = await hostedAt(serving.origin)
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
