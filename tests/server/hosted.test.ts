// A counsellor in a room, by real sockets: what reaches them and when, what the two see of it, and a server killed in the middle.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bot, enter, enterAsHost } from '#tests/support/bot.ts'
import { type HostedRoom, hostedAt, letIn } from '#tests/support/hosted-room.ts'
import { type Serving, serve } from '#tests/support/server.ts'

const SECRET = 'Kvaxqj'
const sky = (closeness: number) =>
  ({
    type: 'answer',
    step: 'sky',
    locale: 'en',
    value: { kind: 'scale', values: { 'closeness-felt': closeness, 'room-felt': 3 } },
  }) as const
const landed = (text: string) =>
  ({ type: 'answer', step: 'landed', locale: 'en', value: { kind: 'text', text } }) as const

let serving: Serving

beforeAll(async () => {
  serving = await serve()
})

const partners = ({ first, second }: HostedRoom): Bot[] => [first, second]
const stepOf = (bot: Bot) => (bot.view().at as { step?: { step: string } }).step?.step

async function toLanded(room: HostedRoom): Promise<void> {
  for (const bot of partners(room)) await bot.send(sky(6))
  for (const bot of partners(room)) {
    await bot.until(({ at }) => at.phase === 'step' && at.step.goOn === 'may')
    await bot.send({ type: 'go-on', step: 'sky' })
  }
  for (const bot of partners(room)) await bot.until(({ at }) => at.phase === 'step' && at.step.step === 'landed')
}

const heard = ({ host }: HostedRoom) => host.frames.map(({ json }) => json).join('\n')

describe('CO A counsellor in the room', () => {
  test('[CO3] [CO4] [CO37] by bytes: nothing before they are let in, while alone, once asked out, nor what is not open', async () => {
    const room = await hostedAt(serving.origin)
    await toLanded(room)
    expect(room.host.frames.every(({ json }) => !/"step"|closeness|"at":/.test(json))).toBe(true)
    await room.first.send(landed(SECRET))
    await letIn(room)
    // [CO37] A line into the room is a look like any other.
    for (const person of [room.couple.mara, room.couple.tom]) {
      const { looks } = (await person.ask(`/api/counselling/${room.couple.counselling}/between`)).body
      expect(looks).toMatchObject([{ what: 'room', by: 'Ada' }])
    }
    await room.host.until(
      ({ room: seen }) => seen?.at.phase === 'step' && seen.at.step.seats.first === 'in',
      'of who is in',
    )
    expect(heard(room)).not.toContain(SECRET)
    await room.second.send({ type: 'ask-moment-alone' })
    await room.host.until(({ room: seen }) => seen?.at.phase === 'alone')
    const before = room.host.frames.length
    expect(await room.first.send(landed(SECRET))).toMatchObject({ refused: 'moment-alone' })
    for (const bot of partners(room)) await bot.send({ type: 'end-moment-alone' })
    await room.second.send(landed('the sea'))
    await room.host.until(({ room: seen }) => JSON.stringify(seen).includes(SECRET), 'of what opened')
    expect(room.host.frames.length).toBeGreaterThan(before)
    await room.first.send({ type: 'dismiss-host' })
    await room.host.until(({ here }) => here === 'dismissed')
    const since = room.host.frames.length
    await room.second.send({ type: 'send-line', line: 'i-am-here' })
    for (const bot of partners(room)) await bot.send({ type: 'return' })
    await room.first.send({ type: 'go-on-without-host' })
    expect(room.host.frames.slice(since).filter(({ event }) => event === 'view')).toEqual([])
    await room.second.send({ type: 'go-on-without-host' })
    await room.host.until(({ here }) => here === 'gone')
    expect(room.host.view()).toMatchObject({ room: null, mayAsk: false })
    room.close()
  })

  test('[CO5] [CO8] a typed prompt reaches both, and no seat gives another’s commands', async () => {
    const room = await hostedAt(serving.origin)
    await letIn(room)
    const prompt = { as: 'typed', text: 'What do you hear?', locale: 'en' } as const
    await room.host.send({ type: 'bring-prompt', to: 'first', prompt })
    await room.host.send({ type: 'bring-prompt', to: 'both', prompt: { as: 'breathe', seconds: 60 } })
    for (const bot of partners(room)) await bot.send(sky(6))
    await room.host.until(({ room: seen }) => seen?.at.phase === 'step' && seen.at.step.mayGoOn)
    await room.host.send({ type: 'host-go-on', step: 'sky' })
    const seen = await room.second.until(({ at }) => at.phase === 'step' && at.step.brought)
    expect(seen.at).toMatchObject({ step: { asked: false, words: { en: { prompt: 'What do you hear?' } } } })
    await room.first.send({ type: 'pass', step: 'brought-1' })
    await room.host.send({ type: 'host-go-on', step: 'brought-1' })
    const breath = await room.second.until(({ at }) => at.phase === 'step' && at.step.step === 'brought-2')
    expect(JSON.stringify(breath)).toContain('"es":')
    const malformed = { ok: false, refused: 'malformed' }
    const foreign = { id: randomUUID(), command: { type: 'hold', on: true } as never }
    expect(await room.first.socket.emitWithAck('command', foreign)).toEqual(malformed)
    const own = { id: randomUUID(), command: { type: 'pass', step: 'brought-2' } as never }
    expect(await room.host.socket.emitWithAck('command', own)).toEqual(malformed)
    room.close()
  })

  test('[CO25] without both consents the line is not found, and one taken back ends it', async () => {
    const room = await hostedAt(serving.origin)
    await letIn(room)
    const ended = new Promise((resolve) => room.host.socket.on('disconnect', resolve))
    await room.couple.tom.tell(`/api/counselling/${room.couple.counselling}/withdraw`, { purpose: 'hosting' })
    await ended
    await room.first.until(({ host }) => host === null)
    const again = enterAsHost(serving.origin, { session: room.session, token: room.couple.ada.token() })
    await expect(again).rejects.toThrow('not-found')
    room.close()
  })
})

describe('CO A server that starts again', () => {
  test('[DU5] [CO6] a hosted session goes on as it was: hold, who is in, the clock, and what opened with them', async () => {
    const room = await hostedAt(serving.origin)
    await letIn(room)
    await room.host.send({ type: 'hold', on: true })
    for (const bot of partners(room)) await bot.send(sky(6))
    const before = await room.host.until(({ room: seen }) => JSON.stringify(seen).includes('"isOpen":true'))
    const version = room.host.frame()?.version
    room.close()
    await serving.stop()
    serving = await serve({ folder: serving.folder })
    const host = await enterAsHost(serving.origin, { session: room.session, token: room.couple.ada.token() })
    expect(host.view()).toEqual(before)
    expect(host.frame()?.version).toBe(version)
    const first = await enter(serving.origin, { session: room.session, token: room.couple.mara.token() })
    expect(await first.send({ type: 'go-on', step: 'sky' })).toMatchObject({ refused: 'held' })
    expect(stepOf(first)).toBe('sky')
    host.close()
    first.close()
  })
})
