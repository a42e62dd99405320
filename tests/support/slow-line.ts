// A line as slow as one over a satellite, before a server of this machine: all comes later by as much each way, and in its order.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type SlowLine = { port: number; end: () => Promise<void> }

/** `delay`: milliseconds each way. A new connection costs one way there and back before it carries anything, as over a real line. */
export async function slowLine(to: number, delay: number): Promise<SlowLine> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect({ port: to, host: '127.0.0.1' })
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
    }
    carry(near, far, delay, Date.now() + 2 * delay)
    carry(far, near, delay, 0)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    end: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Nothing of it goes before `from`. */
function carry(one: Socket, other: Socket, delay: number, from: number): void {
  // Timers of the same length fire in the order in which they were set; of different ones the later must not come first.
  let last = 0
  const later = (act: () => void) => {
    last = Math.max(last, Date.now() + delay, from + delay)
    setTimeout(act, last - Date.now())
  }
  one.on('data', (bytes) => later(() => other.writable && other.write(bytes)))
  one.on('end', () => later(() => other.end()))
  one.on('close', () => later(() => other.destroy()))
}
