// One bit of a log changed where it lies: either nothing is made of it any more, or whatever is read of it can be.
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '#shared/exercises/catalogue.ts'
import { ownWordsIn } from '#shared/leaving/own-words.ts'
import { forCounsellor } from '#shared/reflection/for-counsellor.ts'
import { reflect } from '#shared/reflection/reflect.ts'
import type { Entry } from '#shared/session/events.ts'
import { openLive } from '#shared/session/live.ts'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { isSound } from '#shared/session/sound.ts'
import { spokenFor } from '#shared/session/spoken.ts'
import { openedFor } from '#shared/session/view-step.ts'
import { weather } from '#tests/support/first-edition/weather.ts'
import { opened } from '#tests/support/given.ts'
import { walkHosted } from '#tests/support/hosted.ts'
import { walk } from '#tests/support/rehearsal.ts'

/** As the server does it. */
function sessionOf(log: readonly Entry[]) {
  try {
    return isSound(log) ? openLive('evening', log).session : null
  } catch {
    return null
  }
}

function readAll(log: readonly Entry[]): void {
  const session = sessionOf(log)
  if (!session) return
  for (const seat of PARTNER_SEATS) {
    openedFor(session, seat)
    spokenFor(session, seat)
    ownWordsIn(session, seat, log, () => true)
  }
  reflect(session, [session])
  forCounsellor(session, [], { pastReflections: ALL, agreements: ALL })
}

const ALL = { reachesBackTo: null, openedSince: null }

type Leaf = { path: (string | number)[]; value: string | number | boolean }

function leavesOf(value: unknown, path: (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, [...path, at]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => (key === 'words' ? [] : leavesOf(one, [...path, key])))
  return value === null || value === undefined ? [] : [{ path, value: value as Leaf['value'] }]
}

function flipped(value: Leaf['value'], bit: number): Leaf['value'] {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value ^ (1 << (bit % 3))
  const at = bit % value.length
  return value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ 1) + value.slice(at + 1)
}

function changed(log: readonly Entry[], { path, value }: Leaf, bit: number): Entry[] {
  const copy = structuredClone(log) as unknown
  let inside = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) inside = inside[key] as Record<string | number, unknown>
  inside[path.at(-1) ?? 0] = flipped(value, bit)
  return copy as Entry[]
}

describe('DU Damage: one bit in one row', () => {
  test('[DU60] whatever still opens can be read whole', () => {
    const hosted = walkHosted(opened({ script: weather }), 3).log
    const logs = [...CATALOGUE.map((script, at) => walk(script, at + 1).log), hosted]
    const kinds = new Set<string>()
    for (const log of logs) {
      expect(sessionOf(log)).not.toBeNull()
      for (const [at, leaf] of leavesOf(log).entries()) {
        const kind = kindOf(log, leaf)
        if (kinds.has(kind)) continue
        kinds.add(kind)
        expect(() => readAll(changed(log, leaf, at)), kind).not.toThrow()
      }
    }
    expect(kinds.size).toBeGreaterThan(100)
  })

  const { log } = walk(weather, 5)
  const last = log.length - 1
  test.each<[string, (log: Entry[]) => Entry[]]>([
    ['an event that there is none of', (all) => withEvent(all, 1, { type: 'seat-tajen' })],
    ['a seat that there is none of', (all) => withEvent(all, 1, { seat: 'secone' })],
    ['who leads on a clash', (all) => withEvent(all, 0, { tiebreak: 'firsu' })],
    ['a step that there is none of', (all) => withEvent(all, last, { type: 'went-on', seat: 'first', step: 'lande' })],
    ['an entry that is missing', (all) => all.toSpliced(3, 1)],
    ['two entries in each other’s place', (all) => [...all.slice(0, 3), ...all.slice(3, 5).reverse(), ...all.slice(5)]],
    ['a list of events that is none', (all) => all.with(2, { ...all[2], events: null } as never)],
    ['nothing at all', () => []],
  ])('[DU60] a log is not sound with %s', (_, change) => {
    expect(sessionOf(log)).not.toBeNull()
    expect(sessionOf(change(log))).toBeNull()
  })
})

function withEvent(log: readonly Entry[], at: number, event: object): Entry[] {
  const entry = log[at] as Entry
  const [first, ...rest] = entry.events
  return log.with(at, { ...entry, events: [{ ...first, ...event } as never, ...rest] })
}

/** Where in an event it lies, whichever entry, list or step that is in. */
function kindOf(log: readonly Entry[], { path }: Leaf): string {
  const [entry, , event, ...within] = path
  const type = log[Number(entry)]?.events[Number(event)]?.type ?? ''
  return [type, ...within.filter((key) => typeof key === 'string')].join('.') || String(path[1])
}
