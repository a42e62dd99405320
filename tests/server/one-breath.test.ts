// What goes down one line at once, over a connection that hands its packets on as the library's does.
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { LineServer } from '#server/line/lines.ts'
import { sendInOneBreath } from '#server/line/one-breath.ts'

/** `written`: what left together, as often as something left. */
function opened() {
  const written: string[][] = []
  let [corked, kept]: [string[] | null, string[]] = [null, []]
  const socket = {
    cork: () => {
      corked = []
    },
    uncork: () => {
      if (corked && corked.length > 0) written.push(corked)
      corked = null
    },
  }
  const transport = Object.assign(new EventEmitter(), { writable: true })
  const conn = Object.assign(new EventEmitter(), { transport, request: { socket } })
  const flush = () => {
    if (!transport.writable || kept.length === 0) return
    transport.writable = false
    if (corked) corked.push(...kept)
    else written.push(kept)
    kept = []
  }
  const gone = () => {
    transport.writable = true
    transport.emit('ready')
  }
  transport.on('ready', flush)
  const engine = new EventEmitter()
  sendInOneBreath({ engine } as unknown as LineServer)
  engine.emit('connection', conn)
  const send = (packet: string) => {
    conn.emit('packetCreate')
    kept.push(packet)
    flush()
  }
  return { send, gone, written }
}

test('[DU79] what is sent in one breath leaves in one write, in its order, and what comes later in another', async () => {
  const { send, gone, written } = opened()
  send('acknowledged')
  send('view')
  await Promise.resolve()
  gone()
  send('presence')
  await Promise.resolve()
  expect(written).toEqual([['acknowledged', 'view'], ['presence']])
})

test('[DU79] while what was sent before is not taken in, nothing more is sent', async () => {
  const { send, gone, written } = opened()
  send('view')
  await Promise.resolve()
  send('a newer view')
  await Promise.resolve()
  expect(written).toEqual([['view']])
  gone()
  expect(written).toEqual([['view'], ['a newer view']])
})
