// Colyseus in a process of its own: what both may see is the room's state and goes out with each change, not twenty times a second.
// What it imports is installed in this folder alone, so the checks of the root leave it out.
import { createServer } from 'node:http'
import { Room, Server } from '@colyseus/core'
import { schema } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'

const TalkState = schema({ index: 'number', isOpen: 'boolean', first: 'string', second: 'string' })

class TalkRoom extends Room {
  given = {}
  gone = new Set()

  onCreate() {
    this.patchRate = null
    this.state = new TalkState()
    this.state.assign({ index: 0, isOpen: false, first: '', second: '' })
    this.onMessage('answer', (client, { id, text }) => {
      this.given[client.userData.seat] = text
      client.send('kept', { id, text })
      const { first, second } = this.given
      if (first === undefined || second === undefined) return
      this.state.assign({ isOpen: true, first, second })
      this.broadcastPatch()
    })
    this.onMessage('go-on', (client, { id }) => {
      this.gone.add(client.userData.seat)
      client.send('kept', { id })
      if (this.gone.size < 2) return
      this.gone.clear()
      this.given = {}
      this.state.assign({ index: this.state.index + 1, isOpen: false, first: '', second: '' })
      this.broadcastPatch()
    })
  }

  onJoin(client, { seat }) {
    client.userData = { seat }
    client.send('given', { text: this.given[seat] ?? null })
  }
}

const http = createServer()
const server = new Server({ transport: new WebSocketTransport({ server: http }), greet: false })
server.define('talk', TalkRoom).filterBy(['room'])
await server.listen(0, '127.0.0.1')
process.once('disconnect', () => process.exit())
process.send({ port: http.address().port })
