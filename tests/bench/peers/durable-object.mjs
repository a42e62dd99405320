// The same talk as a Durable Object, which runs in workerd and not in Node: each command is written to its storage, and what goes out waits for that.

/** A room. The platform holds every frame back until the writes before it are kept. */
export class TalkObject {
  lines = new Set()
  room = { position: 0, index: 0, given: {}, gone: [] }

  constructor({ storage }) {
    this.storage = storage
  }

  async fetch(request) {
    const { 0: theirs, 1: line } = new WebSocketPair()
    const seat = new URL(request.url).searchParams.get('seat')
    const place = { line, seat }
    line.accept()
    this.lines.add(place)
    line.addEventListener('message', ({ data: sent }) => this.take(place, JSON.parse(sent)))
    line.addEventListener('close', () => this.lines.delete(place))
    this.show(place)
    return new Response(null, { status: 101, webSocket: theirs })
  }

  take({ line, seat }, { id, type, text }) {
    const { room } = this
    room.position += 1
    void this.storage.put(`entry:${String(room.position).padStart(8, '0')}`, { id, seat, type, text })
    const isForAll = type === 'answer' ? this.answer(seat, text) : this.goOn(seat)
    line.send(JSON.stringify({ kept: id }))
    for (const place of this.lines) if (isForAll || place.seat === seat) this.show(place)
  }

  answer(seat, text) {
    this.room.given[seat] = text
    return this.isOpen()
  }

  goOn(seat) {
    const { room } = this
    if (!room.gone.includes(seat)) room.gone.push(seat)
    if (room.gone.length < 2) return false
    Object.assign(room, { index: room.index + 1, given: {}, gone: [] })
    return true
  }

  isOpen() {
    return Object.keys(this.room.given).length === 2
  }

  show({ line, seat }) {
    const { index, given } = this.room
    const isOpen = this.isOpen()
    const theirs = isOpen ? given[seat === 'first' ? 'second' : 'first'] : null
    line.send(JSON.stringify({ seen: { step: String(index), isOpen, mine: given[seat] ?? null, theirs } }))
  }
}

export default {
  fetch: (request, { TALK }) =>
    request.headers.get('upgrade') === 'websocket'
      ? TALK.get(TALK.idFromName(new URL(request.url).pathname)).fetch(request)
      : new Response('here'),
}
