// Lines that have stopped taking in what comes, in rooms where much is said: each must be dropped, and must not cost memory until then.
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pausedReader } from '#tests/support/paused-reader.ts'
import { newHistory } from '../history.ts'
import { openPerson, type Person } from '../person.ts'
import type { Fault } from './fault.ts'

const [ROOMS, READERS] = [20, 6]
const WITHIN = 60_000
const PAGE = 4_096
const ESTABLISHED = '01'
const MB = 1024 * 1024

let readers: Socket[] = []
let speakers: Person[] = []
let before = 0
let measured = {}

export const pausedReaders: Fault = {
  name: 'paused-readers',
  lasts: [0, 0],
  begin: async ({ stands: [stand] }, pick) => {
    const couples = (await stand?.node.make(ROOMS)) ?? []
    const origin = `http://127.0.0.1:${stand?.node.port}`
    for (const [mara, tom] of couples) {
      if (!mara || !tom) continue
      const { room: session, token } = mara
      speakers.push(openPerson({ origins: [origin], session, seat: 'first', token }, newHistory(), pick))
      const opening = Array.from({ length: READERS }, () => pausedReader(origin, { session, token: tom.token }))
      readers.push(...(await Promise.all(opening)))
    }
    before = memoryOf(stand?.node.pid() ?? 0)
  },
  heal: async ({ stands: [stand] }) => {
    let isOver = false
    const began = performance.now()
    const speaking = speakers.map(async (person) => {
      for (let turn = 0; !isOver; turn++) await person.send({ type: 'ready', mode: turn % 2 ? 'apart' : 'on-a-call' })
    })
    const ports = new Set(readers.map(({ localPort }) => localPort ?? 0))
    let most = before
    while (openAmong(ports) > 0 && performance.now() - began < WITHIN) {
      most = Math.max(most, memoryOf(stand?.node.pid() ?? 0))
      await wait(100)
    }
    const took = performance.now() - began
    isOver = true
    await Promise.all(speaking)
    for (const { leave } of speakers) leave()
    for (const reader of readers) reader.destroy()
    readers = []
    speakers = []
    measured = { paused_dropped_ms: Math.round(took), paused_memory_mb: Math.round((most - before) / MB) }
  },
  measured: () => measured,
}

/** How many of the lines from these ports the server still holds open: an end that takes nothing in does not hear of it. */
function openAmong(ports: ReadonlySet<number>): number {
  const [, ...lines] = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/))
  return rows.filter(([, , remote = '', state]) => state === ESTABLISHED && ports.has(portIn(remote))).length
}

function portIn(address: string): number {
  return Number.parseInt(address.split(':')[1] ?? '', 16)
}

function memoryOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE
}
