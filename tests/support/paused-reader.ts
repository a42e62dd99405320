// Somebody who opens a line and then takes nothing in and says nothing, as a device does that was put away. Spoken without a library, since that
// would keep the line alive or end it by itself.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { PROTOCOL_VERSION } from '#shared/protocol.ts'

type Entering = { session: string; token: string | null }

/** Resolves once the first view has come; from then on nothing is taken in. The caller destroys it. */
export async function pausedReader(origin: string, { session, token }: Entering): Promise<Socket> {
  const { hostname, port, host } = new URL(origin)
  const socket = connect(Number(port), hostname).on('error', () => {})
  const asking = {
    host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  }
  const lines = Object.entries(asking).map(([name, value]) => `${name}: ${value}`)
  socket.write(['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', ...lines, '', ''].join('\r\n'))
  await heard(socket, '0{')
  socket.write(frame(`40${JSON.stringify({ session, protocol: PROTOCOL_VERSION, token })}`))
  await heard(socket, '["view"')
  return socket.pause()
}

async function heard(socket: Socket, what: string): Promise<void> {
  for (let all = ''; !all.includes(what); ) all += (await once(socket, 'data')).toString()
}

/** A text of less than 64 KB, masked with zeros. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text)
  const head = Buffer.from([0x81, 0x80 | 126, bytes.length >> 8, bytes.length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([head, bytes])
}
