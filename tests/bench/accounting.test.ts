// What `npm run bench` says of a server is worth something only if it would see one that loses, repeats, leaks or hangs: a relay is made to.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { atEnd } from '#tests/support/ending.ts'
import { openLoop, saturate, stepByStep } from './driver/loads.ts'
import { enterRoom } from './driver/room.ts'
import { audit, newTally, type Tally } from './driver/tally.ts'
import { type Fault, openRelay } from './servers/relay.ts'
import type { Kept, Store } from './servers/stores.ts'
import { frames } from './wires/frames.ts'

/** Writes nothing down wrongly unless it is told how. */
function storeInto(rows: Kept[], write: (kept: Kept) => Kept[] = (kept) => [kept]): Store {
  return { keep: async (kept) => void rows.push(...write(kept)), open: async () => {}, close: async () => {} }
}

async function measured({
  fault,
  write,
}: {
  fault?: Fault
  write?: (kept: Kept) => Kept[]
} = {}): Promise<Omit<Tally, 'acknowledged'> & { steps: number }> {
  const rows: Kept[] = []
  const relay = await openRelay(storeInto(rows, write), fault)
  atEnd(relay.close)
  const [tally, room] = [newTally(), randomUUID()]
  const places = PARTNER_SEATS.map((seat) => ({ origin: `http://127.0.0.1:${relay.port}`, room, seat, token: seat }))
  const rooms = [await enterRoom(frames, places, tally)]
  const bound = fault === 'hangs' ? { seconds: 0.05, patience: 50, tally } : { seconds: 5, tally }
  await saturate(rooms, { ...bound, most: 2 })
  const { count: steps } = await stepByStep(rooms, { ...bound, most: 4 })
  if (fault !== 'hangs') await openLoop(rooms, { rate: 100, seconds: 0.05, tally })
  for (const each of rooms) {
    if (fault !== 'hangs') await each.findsAgain()
    each.close()
  }
  await audit(tally, async (name) => rows.filter((row) => row.room === name).map(({ id }) => id))
  const { acknowledged: _, ...counts } = tally
  return { ...counts, steps }
}

const NOTHING = { lost: 0, duplicated: 0, leaked: 0, stuck: 0, refused: 0 }

test('a relay that does nothing wrong is found to do nothing wrong', async () => {
  expect(await measured()).toEqual({ ...NOTHING, steps: 4 })
})

test("words of the other's that come too early are counted as leaked", async () => {
  expect((await measured({ fault: 'leaks' })).leaked).toBeGreaterThan(0)
})

test('a step that opens again is counted as duplicated, and so is a command that was written twice', async () => {
  expect((await measured({ fault: 'goes-back' })).duplicated).toBeGreaterThan(0)
  const twice = await measured({ write: (kept) => (kept.position === 3 ? [kept, kept] : [kept]) })
  expect(twice).toEqual({ ...NOTHING, duplicated: 1, steps: 4 })
})

test('what was acknowledged and is not shown is counted as lost, and so is what was not written', async () => {
  expect((await measured({ fault: 'forgets' })).lost).toBeGreaterThan(0)
  const without = await measured({ write: (kept) => (kept.position === 3 ? [] : [kept]) })
  expect(without).toEqual({ ...NOTHING, lost: 1, steps: 4 })
})

test('a room in which nothing comes is counted as stuck, and is not waited for', async () => {
  expect(await measured({ fault: 'hangs' })).toMatchObject({ lost: 0, duplicated: 0, leaked: 0, stuck: 2, steps: 0 })
})
