// The wire of Colyseus, by its own client: the state is sent as binary differences, which nobody else reads.
// What it imports is installed in this folder alone, so the checks of the root leave it out.
import { Client } from 'colyseus.js'

/** @type {import('../driver/line.ts').Wire} */
export const wire = {
  connect: async ({ origin, room: name, seat }, ear) => {
    const room = await new Client(origin.replace('http', 'ws')).joinOrCreate('talk', { room: name, seat })
    const waiting = new Map()
    let own = null
    const show = ({ index, isOpen, first, second }) => {
      const [mine, theirs] = seat === 'first' ? [first, second] : [second, first]
      ear.seen({ step: String(index), isOpen, mine: isOpen ? mine : own, theirs: isOpen ? theirs : null })
    }
    const { events } = room.connection
    const { onmessage } = events
    events.onmessage = (event) => {
      ear.raw(Buffer.from(event.data).toString('latin1'))
      onmessage(event)
    }
    const first = new Promise((resolve) => {
      room.onMessage('given', ({ text }) => {
        own = text
        show(room.state)
        resolve()
      })
    })
    room.onStateChange(show)
    room.onMessage('kept', ({ id, text }) => {
      if (text !== undefined) own = text
      waiting.get(id)?.()
      waiting.delete(id)
    })
    const send = (type, sent) =>
      new Promise((resolve) => {
        waiting.set(sent.id, resolve)
        room.send(type, sent)
      })
    await first
    return {
      answer: (id, _step, text) => send('answer', { id, text }),
      goOn: (id) => send('go-on', { id }),
      close: () => void room.leave(),
    }
  },
}
