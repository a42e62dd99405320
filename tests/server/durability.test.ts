// What was acknowledged is in the log, once; and whoever comes back is where they were.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '#db/entries.ts'
import { openDatabase } from '#db/open-database.ts'
import type { Command } from '#shared/session/commands.ts'
import { enter } from '#tests/support/bot.ts'
import { begunAt, leave, pairAt } from '#tests/support/pair.ts'
import { pausedReader } from '#tests/support/paused-reader.ts'
import { serve } from '#tests/support/server.ts'

const sky = (closeness: number): Command => ({
  type: 'answer',
  step: 'sky',
  locale: 'en',
  value: { kind: 'scale', values: { 'closeness-felt': closeness, 'room-felt': 4 } },
})

async function logOf(folder: string, session: string) {
  const { db, close } = await openDatabase({ folder })
  return entriesOf(db, session).finally(close)
}

describe('DU Durability', () => {
  test('[DU1] what was acknowledged is there for a server that starts anew, and each is where they were [DU5]', async () => {
    const before = await serve()
    const pair = await begunAt(before.origin)
    expect(await pair.first.send(sky(7))).toMatchObject({ ok: true })
    const [seen, other] = [pair.first.frame(), pair.second.frame()]
    leave(pair)
    await before.stop()

    const { origin, stop } = await serve({ folder: before.folder })
    const back = {
      first: await enter(origin, { session: pair.session, token: pair.mara.token() }),
      second: await enter(origin, { session: pair.session, token: pair.tom.token() }),
    }
    expect(back.first.frame()).toEqual({ ...seen, now: expect.any(Number) })
    expect(back.second.frame()).toEqual({ ...other, now: expect.any(Number) })
    leave(back)
    await stop()
  })

  test('[DU2] a repeated command gets the first answer and writes nothing', async () => {
    const { origin, folder, stop } = await serve()
    const pair = await begunAt(origin)
    const id = randomUUID()
    const first = await pair.first.send(sky(7), id)
    const changed = await pair.first.send(sky(3))
    expect(changed).toMatchObject({ ok: true })
    expect(await pair.first.send(sky(7), id)).toEqual(first)
    // Another’s command under the same id is not theirs to repeat.
    expect(await pair.second.send(sky(1), id)).toEqual({ ok: false, refused: 'malformed' })
    leave(pair)
    await stop()
    const log = await logOf(folder, pair.session)
    expect(log.filter(({ command }) => command === id)).toHaveLength(1)
    expect(log.map(({ position }) => position)).toEqual(log.map((_, at) => at + 1))
  })

  test('[DU2] the first answer is given again even by a server that started since', async () => {
    const before = await serve()
    const pair = await begunAt(before.origin)
    const id = randomUUID()
    const reply = await pair.first.send(sky(7), id)
    await pair.first.send(sky(3))
    leave(pair)
    await before.stop()
    const { origin, stop } = await serve({ folder: before.folder })
    const first = await enter(origin, { session: pair.session, token: pair.mara.token() })
    expect(await first.send(sky(7), id)).toEqual(reply)
    first.close()
    await stop()
  })

  test('[DU4] two answers given at the same moment both count, and open together', async () => {
    const { origin, stop } = await serve()
    const pair = await begunAt(origin)
    const replies = await Promise.all([pair.first.send(sky(7)), pair.second.send(sky(2))])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    for (const bot of [pair.first, pair.second]) {
      const view = await bot.until((now) => now.at.phase === 'step' && now.at.step.part.kind === 'opened', 'with both')
      expect(JSON.stringify(view)).toContain('"closeness-felt":7')
      expect(JSON.stringify(view)).toContain('"closeness-felt":2')
    }
    leave(pair)
    await stop()
  })

  test('[DU4] twenty commands sent at once on one line are all answered, in their order', async () => {
    const { origin, folder, stop } = await serve()
    const pair = await begunAt(origin)
    const sent = Array.from({ length: 20 }, (_, at) => pair.first.send(sky(at % 11)))
    expect(new Set((await Promise.all(sent)).map(({ ok }) => ok))).toEqual(new Set([true]))
    leave(pair)
    await stop()
    const log = await logOf(folder, pair.session)
    expect(log.map(({ position }) => position)).toEqual(log.map((_, at) => at + 1))
    expect(log.slice(-20).every(({ events }) => events[0]?.type === 'answer-given')).toBe(true)
  })

  test('[DU7] the log’s time never runs backwards, whatever the clock does', async () => {
    const { origin, folder, forward, stop } = await serve()
    const pair = await begunAt(origin)
    await pair.first.send(sky(7))
    forward(-60 * 60_000)
    await pair.first.send(sky(3))
    leave(pair)
    await stop()
    const times = (await logOf(folder, pair.session)).map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })

  test('[DU5] a line that breaks comes back to the newest view by itself', async () => {
    const { origin, stop } = await serve()
    const pair = await pairAt(origin)
    pair.second.socket.io.engine.close()
    await pair.first.send({ type: 'ready', mode: 'on-a-call' })
    const view = await pair.second.until((now) => now.at.phase === 'lobby' && now.at.ready.first === 'on-a-call')
    expect(view.names).toEqual({ first: 'Mara', second: 'Tom' })
    leave(pair)
    await stop()
  })

  test('[DU6] told to stop, it finishes what is under way and closes every line with a hint when to come back; two are asked soon [DU73]', async () => {
    const { origin, folder, stop } = await serve()
    const pair = await begunAt(origin)
    const closed = [pair.first, pair.second].map(
      ({ socket }) => new Promise((resolve) => socket.io.engine.on('close', (_, details) => resolve(details))),
    )
    const sent = Array.from({ length: 10 }, (_, at) =>
      pair.first.socket
        .timeout(2_000)
        .emitWithAck('command', { id: randomUUID(), command: sky(at) })
        .catch(() => null),
    )
    await sent[0]
    const began = Date.now()
    await stop()
    expect(Date.now() - began).toBeLessThan(5_000)
    for (const details of await Promise.all(closed)) {
      expect(details).toMatchObject({
        context: { code: 1012, reason: expect.stringMatching(/^retry-in [1-4]?\d{1,2}$/) },
      })
    }
    leave(pair)
    const kept = (await logOf(folder, pair.session)).filter(({ events }) => events[0]?.type === 'answer-given')
    expect(kept.length).toBeGreaterThanOrEqual((await Promise.all(sent)).filter((reply) => reply?.ok).length)
  })

  test('[DU6] told to stop, it does not wait for a line that takes nothing in any more', async () => {
    const { origin, stop } = await serve()
    const pair = await begunAt(origin)
    const away = await pausedReader(origin, { session: pair.session, token: pair.tom.token() })
    const began = Date.now()
    await stop()
    expect(Date.now() - began).toBeLessThan(5_000)
    away.destroy()
    leave(pair)
  })
})
