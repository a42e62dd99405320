// Stands before several servers as one: each new line goes to the next of them that says it is ready, and takes it.
import { once } from 'node:events'
import { get } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Balancer = { origin: string; end: () => Promise<void> }

const EVERY = 200

export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const ready = new Set<number>()
  const lines = new Set<Socket>()
  let turn = 0
  const look = () => {
    for (const port of ports) {
      get(
        { port, host: '127.0.0.1', path: '/readyz', agent: false, signal: AbortSignal.timeout(5 * EVERY) },
        (answer) => {
          answer.resume()
          if (answer.statusCode === 200) ready.add(port)
          else ready.delete(port)
        },
      ).on('error', () => ready.delete(port))
    }
  }
  const pass = (near: Socket, tries = 0) => {
    const open = ports.filter((port) => ready.has(port))
    const port = open[turn++ % open.length]
    if (port === undefined || tries > ports.length) return void near.resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    const again = () => {
      // It takes nothing any more: another may.
      ready.delete(port)
      pass(near, tries + 1)
    }
    far.once('error', again).once('connect', () => {
      far.off('error', again).on('error', () => {})
      lines.add(far.on('close', () => near.destroy() && lines.delete(far)))
      near.on('close', () => far.destroy())
      near.pipe(far).pipe(near)
    })
  }
  const server = createServer((near) => {
    lines.add(near.on('error', () => {}).on('close', () => lines.delete(near)))
    pass(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  look()
  const timer = setInterval(look, EVERY)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: async () => {
      clearInterval(timer)
      for (const line of lines) line.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
