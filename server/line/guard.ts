// Cuts a line that sends binary frames, says nothing at all, or takes nothing in.
import type { Line, LineServer } from './lines.ts'

// More unsent than this means that nobody is reading. Whoever comes back gets the current view anyway.
const MOST_UNSENT = 64
const SAYS_WITHIN = 10_000
// How often it is looked who has taken in what was sent, and how many looks in a row may find somebody who has not.
const [EVERY, LOOKS] = [1_000, 9]
// How long an answer to a farewell is waited for.
const ANSWERED = 2_000

/** Gives how to stop looking. */
export function guard(io: LineServer): () => void {
  const looks = new Set<() => void>()
  io.engine.on('connection', (conn: Line['conn']) => {
    const look = guardReading(conn)
    looks.add(look)
    // [RM11]
    const unsaid = setTimeout(() => conn.close(true), SAYS_WITHIN)
    conn.once('data', () => clearTimeout(unsaid))
    conn.on('data', (sent: unknown) => {
      // [RM2] 5 and 6 announce binary attachments.
      if (typeof sent !== 'string' || /^[56]/.test(sent)) conn.close(true)
    })
    // [DU6] Whoever takes nothing in answers no farewell; the library would keep their connection, and all that was to go down it, for half a minute.
    const beneath = beneathOf(conn)
    conn.on('close', () => {
      looks.delete(look)
      clearTimeout(unsaid)
      setTimeout(() => beneath?.terminate(), ANSWERED).unref()
    })
  })
  const timer = setInterval(() => {
    for (const look of looks) look()
  }, EVERY).unref()
  return () => clearInterval(timer)
}

/**
 * [DU74] Whoever says nothing after something went down their line is asked by a ping of the WebSocket's own whether they take it in. Looks
 * are counted, not time, so that while this process is held up nobody seems to be silent.
 */
function guardReading(conn: Line['conn']): () => void {
  const beneath = beneathOf(conn)
  let unsent = 0
  let [isOwed, silent] = [false, 0]
  const cut = () => {
    conn.close(true)
    beneath?.terminate()
  }
  const hear = () => {
    isOwed = false
    silent = 0
  }
  conn.on('drain', () => {
    unsent = 0
  })
  conn.on('packetCreate', () => {
    unsent += 1
    isOwed = true
    if (unsent > MOST_UNSENT) cut()
  })
  conn.on('packet', hear)
  beneath?.on('pong', hear)
  return () => {
    if (!isOwed) return
    silent += 1
    if (silent === 1) beneath?.ping()
    if (silent >= LOOKS) cut()
  }
}

type Beneath = {
  on: (event: 'pong', hear: () => void) => void
  ping: () => void
  close: (code: number, reason: string) => void
  terminate: () => void
}

/** Engine.IO does not type the WebSocket beneath its only transport. */
export function beneathOf({ transport }: Line['conn']): Beneath | undefined {
  return (transport as unknown as { socket?: Beneath }).socket
}
