// Two thousand lines are lost in the same moment and all come back at once, as pages do.
import { growPatience } from '#app/line/patience.ts'
import { type Line, lineTo } from '../person.ts'
import type { Fault } from './fault.ts'

// In each room two people, each with as many tabs and devices.
const [ROOMS, DEVICES] = [250, 4]
const [TOGETHER, WITHIN] = [20, 60_000]
// As a page comes back, and how long it stays away after a refusal that passes.
const LIKE_A_PAGE = { reconnection: true, reconnectionDelay: 300, reconnectionDelayMax: 4_000 }
const AGAIN = 1_000

let lines: Line[] = []
let began = 0
let back = 0
let all: Promise<unknown> = Promise.resolve()
let measured = {}

export const storm: Fault = {
  name: 'storm',
  lasts: [0, 0],
  begin: async ({ stands }, pick) => {
    const [{ node } = { node: null }] = stands
    const couples = (await node?.make(ROOMS)) ?? []
    const origins = stands.map((stand) => `http://127.0.0.1:${stand.node.port}`)
    const places = couples.flat().flatMap((place) => Array.from({ length: DEVICES }, () => place))
    const open = async () => {
      for (let place = places.pop(); place; place = places.pop()) {
        const origin = origins[places.length % origins.length] ?? ''
        const line = lineTo(origin, { session: place.room, token: place.token }, LIKE_A_PAGE)
        lines.push(line)
        growPatience(line.io)
        line.on('connect_error', () => {
          // Refused, as who cannot be looked up just now is; the library comes back by itself only where no line came about.
          if (!line.active) setTimeout(() => line.connect(), AGAIN + pick(2 * AGAIN))
        })
        await new Promise((resolve) => line.once('view', resolve))
      }
    }
    await Promise.all(Array.from({ length: TOGETHER }, open))
    began = performance.now()
    back = 0
    all = Promise.all(lines.map((line) => new Promise((resolve) => line.once('view', resolve)).then(() => (back += 1))))
    for (const line of lines) line.io.engine.close()
  },
  heal: async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${back} of ${lines.length} were back in ${WITHIN} ms`)), WITHIN)
    })
    try {
      await Promise.race([all, late])
      measured = { storm_lines: lines.length, storm_back_ms: Math.round(performance.now() - began) }
    } finally {
      clearTimeout(timer)
      for (const line of lines) line.close()
      lines = []
    }
  },
  measured: () => measured,
}
