// Many sessions' entries in one statement, on any database: what fits goes in, what does not holds nobody up.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type AskedEntry, appendAll, standingOf } from '#db/appending.ts'
import type { Database } from '#db/client.ts'
import { leaveSeat, takeSeat } from '#db/couples.ts'
import { entriesOf } from '#db/entries.ts'
import { destroyKey, keepKey } from '#db/keys.ts'
import { breakFromHomeOf, everySessionOf, sessionsOf } from '#db/sessions.ts'
import { BREAK_FROM_HOME } from '#shared/session/from-home.ts'
import { aCouple, aHalfCouple, aPerson, aSession, NOON } from '#tests/support/rows.ts'
import { entryBy } from './log.ts'

type Ours = Awaited<ReturnType<typeof aCouple>>

function asked(ours: { first: string }, session: string, over: Partial<AskedEntry> = {}): AskedEntry {
  const entry = { ...entryBy(ours, session, 1), seat: 'first', by: ours.first } as const
  return {
    ...entry,
    waits: false,
    changes: { exercise: 'weather', version: 1, closedAt: null, heldUntil: null },
    ...over,
  }
}

export function appending({ db, prepared }: Database): void {
  const pair = async () => {
    const ours = await aCouple(db)
    return { ours, session: await aSession(db, ours) }
  }
  const put = async (...entries: AskedEntry[]) => (await appendAll(prepared, entries)).map(({ session }) => session)
  /** Beside one of another couple that fits. */
  const isPut = async (entry: AskedEntry) => {
    const other = await pair()
    const done = await put(entry, asked(other.ours, other.session))
    expect(done).toContain(other.session)
    expect(await entriesOf(db, other.session)).toHaveLength(1)
    const entries = await entriesOf(db, entry.session)
    expect(entries.some(({ command }) => command === entry.command)).toBe(done.includes(entry.session))
    return done.includes(entry.session)
  }
  const ownKey = async ({ couple, first }: Ours) =>
    (await keepKey(db, { key: randomUUID(), couple, person: first, wrapped: Buffer.alloc(60, 7) })).key

  describe('Appending', () => {
    test('[DU63] entries of many sessions come back as they went in', async () => {
      const places = await Promise.all(Array.from({ length: 12 }, pair))
      const entries = await Promise.all(
        places.map(async ({ ours, session }, index) => {
          const words = index % 2 ? Buffer.from([index, 0, 255, 92, 34]) : null
          const step = `quote " and \\ and {,} ${index} é`
          return asked(ours, session, {
            words,
            key: words && (await ownKey(ours)),
            aboutOther: index % 3 === 0,
            proof: Buffer.from([34, index]),
            events: [{ type: 'step-entered', seats: ['first'], step }],
            changes: {
              exercise: `other "${index}`,
              version: index,
              closedAt: index % 2 ? NOON + index : null,
              heldUntil: null,
            },
          })
        }),
      )
      expect(new Set(await put(...entries))).toEqual(new Set(places.map(({ session }) => session)))
      for (const { by: _, waits: _waits, changes, session, ...entry } of entries) {
        expect(await entriesOf(db, session)).toEqual([{ ...entry, erasedAt: null }])
        const { couple } = places.find((place) => place.session === session)?.ours ?? { couple: '' }
        const { heldUntil: _held, ...listed } = changes
        expect(await sessionsOf(db, { couple })).toMatchObject([{ session, position: 1, lastAt: entry.at, ...listed }])
      }
    })

    test('[BR14] what waits does not go in while a break holds its room, and what does not wait does', async () => {
      const { ours, session } = await pair()
      const holding = await aSession(db, ours)
      const heldUntil = NOON + 60_000
      const changes = { exercise: BREAK_FROM_HOME.id, version: 1, closedAt: null, heldUntil }
      expect(await isPut(asked(ours, holding, { changes }))).toBe(true)
      const by = { session, seat: 'first', person: ours.first, by: ours.first, command: randomUUID() } as const
      expect(await standingOf(prepared, by)).toMatchObject({ heldUntil })
      expect(await isPut(asked(ours, session, { waits: true, at: heldUntil - 1 }))).toBe(false)
      expect(await isPut(asked(ours, session, { at: heldUntil - 1 }))).toBe(true)
      expect(await isPut(asked(ours, session, { position: 2, waits: true, at: heldUntil }))).toBe(true)
      // It holds others and not itself, is in no list, and is found until it is closed.
      expect(await isPut(asked(ours, holding, { position: 2, waits: true, changes }))).toBe(true)
      expect(await sessionsOf(db, ours)).toMatchObject([{ session }])
      expect((await everySessionOf(db, ours)).map((one) => one.session).sort()).toEqual([session, holding].sort())
      expect(await breakFromHomeOf(db, ours)).toEqual({ session: holding, heldUntil })
      const over = { ...changes, closedAt: NOON, heldUntil: null }
      expect(await isPut(asked(ours, holding, { position: 3, changes: over }))).toBe(true)
      expect(await breakFromHomeOf(db, ours)).toBeNull()
    })

    test('[DU63] nothing goes in at a position that is taken, or that leaves a gap', async () => {
      const { ours, session } = await pair()
      expect(await isPut(asked(ours, session, { position: 2 }))).toBe(false)
      expect(await isPut(asked(ours, session))).toBe(true)
      expect(await isPut(asked(ours, session))).toBe(false)
      expect(await isPut(asked(ours, session, { position: 2 }))).toBe(true)
    })

    test('[DU2] a command that is in the log goes in no second time', async () => {
      const { ours, session } = await pair()
      const command = randomUUID()
      expect(await put(asked(ours, session, { command }))).toEqual([session])
      expect(await put(asked(ours, session, { command, position: 2 }))).toEqual([])
      const standing = await standingOf(prepared, {
        session,
        seat: 'first',
        person: ours.first,
        by: ours.first,
        command,
      })
      expect(standing).toEqual({ position: 1, sits: true, repeat: 1, askedAbout: false, heldUntil: null })
    })

    test('[PR4] nobody writes but from their own seat, and only while they have it', async () => {
      const [{ ours, session }, others] = [await pair(), await pair()]
      const stranger = await aPerson(db)
      const sits = async (over: Partial<AskedEntry>) => {
        const entry = asked(ours, session, over)
        const standing = await standingOf(prepared, { ...entry, command: randomUUID() })
        const written = await isPut(entry)
        expect(standing?.sits).toBe(written)
        return written
      }
      expect(await sits({ by: stranger })).toBe(false)
      expect(await sits({ by: others.ours.first, person: others.ours.first })).toBe(false)
      expect(await sits({ by: ours.second })).toBe(false)
      expect(await sits({ by: ours.first, seat: 'second' })).toBe(false)
      expect(await sits({ by: ours.first, seat: 'second', person: ours.second })).toBe(false)
      expect(await sits({})).toBe(true)
      await leaveSeat(db, { couple: ours.couple, person: ours.first, at: NOON })
      expect(await sits({ position: 2 })).toBe(false)
    })

    test('[ST10] who holds a seat writes from it, until it is given to somebody else or they leave', async () => {
      const half = await aHalfCouple(db)
      const [second, session] = [await aPerson(db), await aSession(db, half)]
      await takeSeat(db, { ...half, seat: 'second', person: second, heldBy: half.first, at: NOON })
      const held = { seat: 'second', person: second, by: half.first } as const
      expect(await isPut(asked(half, session, held))).toBe(true)
      expect(await isPut(asked(half, session, { ...held, position: 2, by: second }))).toBe(true)
      await leaveSeat(db, { couple: half.couple, person: half.first, at: NOON })
      expect(await isPut(asked(half, session, { ...held, position: 3 }))).toBe(false)
    })

    test('[PR15] words are kept under no key that was destroyed', async () => {
      const { ours, session } = await pair()
      const sealed = { words: Buffer.from('sealed'), key: await ownKey(ours) }
      expect(await isPut(asked(ours, session, sealed))).toBe(true)
      await db.transaction((tx) => destroyKey(tx, { couple: ours.couple, person: ours.first }))
      expect(await isPut(asked(ours, session, { ...sealed, position: 2 }))).toBe(false)
      expect(await isPut(asked(ours, session, { ...sealed, key: randomUUID(), position: 2 }))).toBe(false)
    })

    test('[DU63] of a session that is not there nothing is known and nothing kept', async () => {
      const ours = await aCouple(db)
      expect(await put(asked(ours, randomUUID()))).toEqual([])
      const nowhere = { session: randomUUID(), seat: 'first', person: ours.first, by: ours.first } as const
      expect(await standingOf(prepared, { ...nowhere, command: randomUUID() })).toBeNull()
    })
  })
}
