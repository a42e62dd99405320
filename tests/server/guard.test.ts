import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { guard } from '#server/line/guard.ts'
import type { LineServer } from '#server/line/lines.ts'

const SECOND = 1_000

/** As much of a line as is listened to: what is sent down it, and what comes from its other end. */
function opened() {
  const beneath = Object.assign(new EventEmitter(), { ping: vi.fn(), close: vi.fn(), terminate: vi.fn() })
  const conn = Object.assign(new EventEmitter(), { transport: { socket: beneath }, close: vi.fn() })
  const engine = new EventEmitter()
  const stop = guard({ engine } as unknown as LineServer)
  engine.emit('connection', conn)
  conn.emit('data', '0')
  return { conn, beneath, stop, send: () => conn.emit('packetCreate') }
}

describe('DU A line that takes nothing in', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('[DU74] it is asked once whether it does, and cut within ten seconds', () => {
    const { send, beneath, stop } = opened()
    for (let second = 0; second < 8; second++) {
      send()
      vi.advanceTimersByTime(SECOND)
    }
    expect(beneath.ping).toHaveBeenCalledOnce()
    expect(beneath.terminate).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2 * SECOND)
    expect(beneath.terminate).toHaveBeenCalled()
    stop()
  })

  test('[DU74] one to which nothing was sent, and one that answers late with anything at all, stay', () => {
    const { send, conn, beneath, stop } = opened()
    vi.advanceTimersByTime(60 * SECOND)
    expect(beneath.ping).not.toHaveBeenCalled()
    for (const answer of [() => beneath.emit('pong'), () => conn.emit('packet', { type: 'message' })]) {
      send()
      vi.advanceTimersByTime(8 * SECOND)
      answer()
      vi.advanceTimersByTime(60 * SECOND)
    }
    expect(beneath.terminate).not.toHaveBeenCalled()
    stop()
  })

  test('[DU74] time in which the server itself was held up is no one’s silence', () => {
    const { send, beneath, stop } = opened()
    send()
    vi.setSystemTime(Date.now() + 60 * SECOND)
    vi.advanceTimersByTime(SECOND)
    expect(beneath.terminate).not.toHaveBeenCalled()
    stop()
  })

  test('[DU74] it is cut once sixty-four frames wait, and not where they went', () => {
    const { send, conn, beneath, stop } = opened()
    for (let sent = 0; sent < 64; sent++) send()
    conn.emit('drain')
    for (let sent = 0; sent < 64; sent++) send()
    expect(beneath.terminate).not.toHaveBeenCalled()
    send()
    expect(beneath.terminate).toHaveBeenCalled()
    stop()
  })

  test('[RM11] one that says nothing at all is ended after ten seconds', () => {
    const engine = new EventEmitter()
    const stop = guard({ engine } as unknown as LineServer)
    const conn = Object.assign(new EventEmitter(), { transport: {}, close: vi.fn() })
    engine.emit('connection', conn)
    vi.advanceTimersByTime(10 * SECOND)
    expect(conn.close).toHaveBeenCalledWith(true)
    stop()
  })
})
