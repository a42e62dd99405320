// How fast it holds when a counsellor's place is taken away: for what is read next, for a live line, and by whatever means.
import { beforeAll, describe, expect, test } from 'vitest'
import { enterAsHost, type HostBot } from '#tests/support/bot.ts'
import { counselledAt, counsellorAt, disabledAt } from '#tests/support/counselled.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
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
const WAYS: Record<string, (room: HostedRoom) => Promise<unknown>> = {
  'one consent taken back': ({ couple: { tom, counselling } }) =>
    tom.tell(`/api/counselling/${counselling}/withdraw`, { purpose: 'hosting' }),
  'the counselling ended': ({ couple: { mara, counselling } }) => mara.tell(`/api/counselling/${counselling}/end`, {}),
  'the counsellor disabled': ({ couple: { ada } }) => disabledAt(ada),
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

  test('[CO27] a cover that is over by the clock alone hears nothing of what comes after', async () => {
    const room = await hostedAt(serving.origin)
    const { ada, mara, tom, counselling } = room.couple
    const cover = await counsellorAt(serving.origin, { name: 'Grace' })
    const { address } = (await cover.ask('/api/account')).body
    const until = serving.now() + 3_600_000
    const path = `/api/desk/couples/${counselling}/handover`
    expect((await ada.tell(path, { to: address, until })).code).toBe(200)
    expect((await cover.tell(`${path}/take`, { take: true })).code).toBe(200)
    for (const person of [mara, tom]) await person.tell(`/api/counselling/${counselling}/handover`, { agree: true })
    room.host.close()
    const host = await enterAsHost(serving.origin, { session: room.session, token: cover.token() })
    await letIn({ ...room, host })
    const [over, heard] = [ended(host), host.frames.length]
    serving.forward(3_600_001)
    for (const bot of [room.first, room.second]) await bot.send(sky(6))
    await over
    expect(host.frames.slice(heard)).toEqual([])
    room.close()
  })
})
