// Whatever is said to a line in one breath, as an acknowledgement and the view that came of it, leaves in one write.
import type { Line, LineServer } from './lines.ts'

export function sendInOneBreath(io: LineServer): LineServer {
  io.engine.on('connection', gather)
  return io
}

/** [DU79] The library writes a packet once the one before has gone, and keeps those that come meanwhile: so they are kept for this moment. */
function gather(conn: Line['conn']): void {
  conn.on('packetCreate', () => {
    const { transport, request } = conn
    if (!transport.writable) return
    transport.writable = false
    queueMicrotask(() => {
      request.socket.cork()
      transport.writable = true
      transport.emit('ready')
      request.socket.uncork()
    })
  })
}
