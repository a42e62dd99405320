import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Manager } from 'socket.io-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CONNECTS_WITHIN, growPatience, openPatience } from '#app/line/patience.ts'

/** A line to whoever does this with each connection, after it failed so many times. */
async function failing(times: number, taking: (one: Socket) => void): Promise<Manager> {
  const server = createServer(taking).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const manager = new Manager(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    ...{ transports: ['websocket'], reconnectionDelay: 1, reconnectionDelayMax: 1, timeout: 30 },
    autoConnect: false,
  })
  onTestFinished(() => {
    manager.engine?.close()
    server.close()
  })
  growPatience(manager)
  manager.open()
  await new Promise<void>((done) => {
    let failed = 0
    manager.on('error', () => {
      failed += 1
      if (failed < times) return
      manager.reconnection(false)
      done()
    })
  })
  return manager
}

describe('DU A slow line', () => {
  test('[DU15] each try that failed is followed by one that waits longer, up to the longest', () => {
    const patience = openPatience(6_000, 45_000)
    const waits = Array.from({ length: 5 }, () => {
      const now = patience.now()
      patience.failed()
      return now
    })
    expect(waits).toEqual([6_000, 12_000, 24_000, 45_000, 45_000])
  })

  test.each([
    [200, 6_000],
    [2_600, 7_800],
    [9_000, 27_000],
    [40_000, 45_000],
  ])('[DU15] an answer after %i ms is a measure for the next', (took, next) => {
    const patience = openPatience(6_000, 45_000)
    patience.failed()
    patience.took(took)
    expect(patience.now()).toBe(next)
  })

  test('[DU15] a try to connect that nothing answered gives the next one longer', async () => {
    const taken = new Set<Socket>()
    const manager = await failing(1, (one) => taken.add(one))
    for (const one of taken) one.destroy()
    expect(manager.timeout()).toBe(2 * CONNECTS_WITHIN)
  })

  test.each([
    ['cut', (one: Socket) => one.resetAndDestroy()],
    ['refused', (one: Socket) => one.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n')],
  ])('[DU15] a try that is %s at once does not, however often', async (_, taking) => {
    expect((await failing(4, taking)).timeout()).toBe(30)
  })
})
