// The wire of the Durable Object: a bare WebSocket with JSON on it.
// What it imports is installed in this folder alone, so the checks of the root leave it out.
import { WebSocket } from 'ws'

/** @type {import('../driver/line.ts').Wire} */
export const wire = {
  connect: ({ origin, room, seat }, ear) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/${room}?seat=${seat}`, { perMessageDeflate: false })
      const waiting = new Map()
      const send = (sent) =>
        new Promise((done) => {
          waiting.set(sent.id, done)
          socket.send(JSON.stringify(sent))
        })
      const line = {
        answer: (id, _step, text) => send({ id, type: 'answer', text }),
        goOn: (id) => send({ id, type: 'go-on' }),
        close: () => socket.close(),
      }
      socket.once('error', reject)
      socket.on('message', (bytes) => {
        const frame = bytes.toString()
        ear.raw(frame)
        const { kept, seen } = JSON.parse(frame)
        if (kept) {
          waiting.get(kept)?.()
          waiting.delete(kept)
        }
        if (!seen) return
        ear.seen(seen)
        resolve(line)
      })
    }),
}
