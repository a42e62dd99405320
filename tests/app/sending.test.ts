// What a device sends when the line is not to be relied on: by the same id until there is an answer, one after the other, in order.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSender } from '#app/line/sending.ts'
import type { Device } from '#app/on-device/device.ts'
import { openOutbox } from '#app/on-device/outbox.ts'
import type { Reply, SentCommand } from '#shared/protocol.ts'
import type { Command } from '#shared/session/commands.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const TAKEN: Reply = { ok: true, version: 4 }
const BUSY: Reply = { ok: false, refused: 'too-many' }
const UNKNOWN: Reply = { ok: false, refused: 'outcome-unknown' }
const AWAY: Reply = { ok: false, refused: 'unavailable' }
const ask: Command = { type: 'offer', step: 'ask', text: 'A walk.', locale: 'en' }
const goOn: Command = { type: 'go-on', step: 'ask' }
const steps: Command[] = [ask, goOn, { type: 'take-break', minutes: 20 }]

function phone(): Device {
  const kept = new Map<string, string>()
  return {
    read: (name) => kept.get(name) ?? null,
    keep: (name, text) => void kept.set(name, text),
    forget: (name) => void kept.delete(name),
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  }
}

/** A device with these commands waiting, and a line on which the n-th sending gets the n-th answer, then all are taken. */
function sending(answers: (Reply | null)[], commands: Command[] = steps) {
  const outbox = openOutbox('evening', phone())
  for (const command of commands) outbox.add(command, NOON)
  const sent: SentCommand[] = []
  const settled: [string, Reply][] = []
  let lost = 0
  let waits = 0
  const flush = openSender('evening', {
    outbox,
    emit: async (each) => {
      sent.push(each)
      return answers.length > 0 ? (answers.shift() ?? null) : TAKEN
    },
    settle: ({ id }, reply) => {
      settled.push([id, reply])
      outbox.remove(id)
    },
    undecided: () => {
      waits += 1
    },
    unanswered: () => {
      lost += 1
    },
  })
  const ids = outbox.all().map(({ id }) => id)
  return {
    outbox,
    ids,
    flush,
    sent,
    settled,
    lost: () => lost,
    waits: () => waits,
    sentIds: () => sent.map(({ id }) => id),
  }
}

describe('DU The sender of a device', () => {
  // Of two tabs only one sends, where a browser has locks; Node has none.
  beforeEach(() => void vi.stubGlobal('navigator', {}))
  afterEach(() => void vi.unstubAllGlobals())

  test('[DU2] a lost acknowledgement sends the same id again, once, before what comes after it', async () => {
    const { ids, flush, sent, sentIds, settled, lost } = sending([null])
    flush()
    await vi.waitFor(() => expect(lost()).toBe(1))
    expect(sentIds()).toEqual(ids.slice(0, 1))
    expect(settled).toEqual([])
    flush()
    await vi.waitFor(() => expect(settled).toHaveLength(3))
    const [first] = ids
    expect(sentIds()).toEqual([first, ...ids])
    expect(sent.map(({ command }) => command)).toEqual([ask, ...steps])
    expect(settled.map(([id]) => id)).toEqual(ids)
  })

  test('[DU2] an acknowledgement lost in the middle sends nothing again that was answered', async () => {
    const { ids, flush, sentIds, settled, lost } = sending([TAKEN, null, null])
    for (const losses of [1, 2]) {
      flush()
      await vi.waitFor(() => expect(lost()).toBe(losses))
    }
    flush()
    await vi.waitFor(() => expect(settled).toHaveLength(3))
    const [one, two, three] = ids
    expect(sentIds()).toEqual([one, two, two, two, three])
  })

  test('[DU8] what got no answer stays on the device, first in its order', async () => {
    const { outbox, ids, flush, lost } = sending([null])
    flush()
    await vi.waitFor(() => expect(lost()).toBe(1))
    expect(outbox.all().map(({ id }) => id)).toEqual(ids)
  })

  test('[DU2] pressed again while it sends, a command goes out once', async () => {
    const { ids, flush, sentIds, settled } = sending([])
    for (let times = 0; times < 4; times += 1) flush()
    await vi.waitFor(() => expect(settled).toHaveLength(3))
    expect(sentIds()).toEqual(ids)
  })

  test.each([
    ['the outcome is not known', UNKNOWN, UNKNOWN],
    ['the database is away', AWAY, AWAY],
    ['it is away first, and then not known', AWAY, UNKNOWN],
    ['it is not known, and then too fast', UNKNOWN, BUSY],
  ])(
    '[DU41] %s: the same id is asked again by itself, nothing overtakes it, and it is settled once',
    async (_, ...answers) => {
      vi.useFakeTimers()
      try {
        const { ids, flush, sentIds, settled, waits, outbox } = sending(answers)
        flush()
        await vi.advanceTimersByTimeAsync(100)
        expect(settled).toEqual([])
        expect(outbox.all()).toHaveLength(3)
        expect(waits()).toBe(1)
        await vi.advanceTimersByTimeAsync(30_000)
        const [first, ...rest] = ids
        expect(sentIds()).toEqual([first, first, first, ...rest])
        expect(settled.map(([id]) => id)).toEqual(ids)
      } finally {
        vi.useRealTimers()
      }
    },
  )

  test('[DU41] it asks without end, ever less often, and a refusal found in the end goes to the one who asked', async () => {
    vi.useFakeTimers()
    try {
      const refused: Reply = { ok: false, refused: 'step-closed' }
      const { ids, flush, sentIds, settled } = sending([...Array<Reply>(40).fill(UNKNOWN), refused], [ask])
      flush()
      await vi.advanceTimersByTimeAsync(60_000)
      const early = sentIds().length
      expect(early).toBeGreaterThan(6)
      expect(early).toBeLessThan(20)
      await vi.advanceTimersByTimeAsync(600_000)
      expect(new Set(sentIds())).toEqual(new Set(ids))
      expect(settled).toEqual([[ids[0], refused]])
    } finally {
      vi.useRealTimers()
    }
  })

  test('[DU8] held up for going too fast, it waits and sends the same again; a refusal goes to the one who asked', async () => {
    vi.useFakeTimers()
    try {
      const refused: Reply = { ok: false, refused: 'step-closed' }
      const { ids, flush, sentIds, settled } = sending([BUSY, refused], [ask, goOn])
      flush()
      await vi.advanceTimersByTimeAsync(2_000)
      expect(sentIds()).toEqual(ids.slice(0, 1))
      await vi.advanceTimersByTimeAsync(2_000)
      const [first, second] = ids
      expect(sentIds()).toEqual([first, first, second])
      expect(settled).toEqual([
        [first, refused],
        [second, TAKEN],
      ])
    } finally {
      vi.useRealTimers()
    }
  })
})
