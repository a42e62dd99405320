// A wire between two who speak over TCP, which can be cut, closed, slowed, held or made to lose what goes one way.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * `through`; `nowhere`: what goes this way is lost, and a line that lost something carries nothing that way any more; `held`: it waits;
 * `later`: each piece by as many milliseconds, in its order on its own line, but lines overtake each other.
 */
type Way = 'through' | 'nowhere' | 'held' | { later: () => number }
type Line = { near: Socket; far: Socket }
type State = { hasLost: boolean; isForsaken: boolean; isEar: boolean }
export type Cable = {
  port: number
  /** `up`: towards the server; `down`: back. For the lines there are and those to come. */
  set: (ways: { up: Way; down: Way }) => void
  /** What comes down those lines on which a server listens to others. */
  muffle: (way: Way) => void
  /** Ends lines at both ends: all, or those that `isChosen`. */
  cut: (isChosen?: () => boolean) => void
  /** Ends the near end of every line and leaves the far one as it is: nobody there is told. */
  forsake: () => void
  /** Whether new lines come to nothing. */
  shut: (isShut: boolean) => void
  /** All goes through again; lines that lost something end. */
  mend: () => void
  end: () => Promise<void>
}

// How a server begins to listen to the others on its Postgres.
const LISTENS = 'listen "'

export async function openCable(to: number): Promise<Cable> {
  const lines = new Map<Line, State>()
  let ways: { up: Way; down: Way } = { up: 'through', down: 'through' }
  let toEars: Way = 'through'
  let isShut = false
  const server = createServer((near) => {
    if (isShut) return void near.resetAndDestroy()
    const far = connect(to, '127.0.0.1')
    const line = { near, far }
    const state: State = { hasLost: false, isForsaken: false, isEar: false }
    lines.set(line, state)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      end.setNoDelay(true)
      end.on('error', () => {})
      end.on('close', () => {
        if (state.isForsaken && end === near) return
        other.destroy()
        lines.delete(line)
      })
    }
    carry(near, far, () => ways.up, state)
    near.on('data', (bytes) => {
      state.isEar ||= bytes.includes(LISTENS)
    })
    carry(far, near, () => (state.isEar && toEars !== 'through' ? toEars : ways.down), state)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut: Cable['cut'] = (isChosen = () => true) => {
    for (const { near, far } of lines.keys()) {
      if (!isChosen()) continue
      near.resetAndDestroy()
      far.destroy()
    }
  }
  return {
    port: (server.address() as AddressInfo).port,
    set: (wanted) => {
      ways = wanted
      for (const { near, far } of lines.keys()) {
        hold(near, ways.up === 'held')
        hold(far, ways.down === 'held')
      }
    },
    muffle: (way) => {
      toEars = way
    },
    cut,
    forsake: () => {
      for (const [{ near }, state] of lines) {
        state.isForsaken = true
        near.destroy()
      }
    },
    shut: (wanted) => {
      isShut = wanted
    },
    mend: () => {
      isShut = false
      toEars = 'through'
      ways = { up: 'through', down: 'through' }
      for (const [{ near, far }, { hasLost }] of lines) {
        if (hasLost || near.destroyed) far.destroy()
        hold(near, false)
        hold(far, false)
      }
    },
    end: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

function hold(end: Socket, isHeld: boolean): void {
  if (isHeld) end.pause()
  else end.resume()
}

function carry(from: Socket, to: Socket, way: () => Way, state: State): void {
  const waiting: Buffer[] = []
  let [isLost, last] = [false, 0]
  if (way() === 'held') from.pause()
  // Whichever timer is first: what came first goes first.
  const next = () => {
    const bytes = waiting.shift()
    if (bytes && to.writable) to.write(bytes)
  }
  from.on('data', (bytes) => {
    const how = way()
    if (how === 'nowhere') isLost = state.hasLost = true
    if (isLost) return
    waiting.push(bytes)
    last = Math.max(last, performance.now() + (typeof how === 'object' ? how.later() : 0))
    const late = last - performance.now()
    if (late > 0 || waiting.length > 1) setTimeout(next, late)
    else next()
  })
}
