// What is left of deleted words in the embedded database's files, for somebody who has the key as well: nothing, once they have been swept.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { unnameAccount } from '#db/accounts.ts'
import type { Database, Db } from '#db/client.ts'
import { appendEntry } from '#db/entries.ts'
import { deleteCouple, dropNotes, emptyWords } from '#db/erasing.ts'
import { makeInvite } from '#db/invites.ts'
import { destroyKey } from '#db/keys.ts'
import { openDatabase } from '#db/open-database.ts'
import { authUser } from '#db/schema/auth.ts'
import { owedSweeps } from '#db/schema/keeping.ts'
import { sweepOwed } from '#db/sweeping.ts'
import { sweepEmbedded } from '#db/sweeping-embedded.ts'
import { type Keyring, openKeyring } from '#server/log/keyring.ts'
import { openSecrets } from '#server/log/root-secret.ts'
import { newKey, seal } from '#server/log/seal.ts'
import { freshFolder } from '#tests/support/database.ts'
import { imageOf, priedOpen } from '#tests/support/prying.ts'
import { filesIn } from '#tests/support/raw.ts'
import { aCouple, aSession, NOON, WEEK } from '#tests/support/rows.ts'

const key = newKey()
const SEATS = ['first', 'second'] as const

type Home = Awaited<ReturnType<typeof aHome>>

/** Two people who have each said something; the words of both, and a note, begin with `name`. */
async function aHome(db: Db, keyring: Keyring, name: string) {
  const { couple, room, ...people } = await aCouple(db)
  const session = await aSession(db, { room })
  for (const [at, seat] of SEATS.entries()) {
    const person = people[seat]
    const own = await keyring.of(db, { couple, person })
    const entry = { session, position: at + 1, command: randomUUID(), seat, person, at: NOON, events: [] }
    const words = seal(own.key, `${name}: the ${seat} one's words`, 'here')
    await appendEntry(db, { ...entry, words, key: own.id, aboutOther: false, proof: null })
  }
  const joint = await keyring.of(db, { couple, person: null })
  const sealed = { sealedToken: newKey(), sealedNote: seal(joint.key, `${name}: a note`, 'there') }
  const invite = { invite: randomUUID(), couple, session, tokenHash: randomUUID(), letsBack: null, ...sealed }
  await makeInvite(db, { ...invite, createdAt: NOON, expiresAt: NOON + WEEK })
  const owners = [people.first, people.second, null].map((person) => ({ couple, person }))
  return { couple, session, ...people, owners }
}

async function open(folder: string): Promise<Database> {
  const database = await openDatabase({ folder })
  onTestFinished(database.close)
  return database
}

/** What opens to whoever has the database with its key. */
const wrappingOf = async (db: Db) => (await openSecrets(db, { given: key.toString('base64'), file: null })).wrapping

/** All ways in which words go, each in a home of its own, and one home where nothing does. */
const DELETED: Record<string, (tx: Db, home: Home) => Promise<void>> = {
  'words under a key that stays': (tx, { session }) => emptyWords(tx, { session, positions: [1], at: NOON }),
  'a key': (tx, { couple, first: person }) => destroyKey(tx, { couple, person }),
  'everything of the two': (tx, { couple }) => deleteCouple(tx, { couple, at: NOON }),
  'a note': dropNotes,
}
const LEFT = {
  'words under a key that stays': ['the second one', 'a note'],
  'a key': ['the second one', 'a note'],
  'everything of the two': [],
  'a note': ['the first one', 'the second one'],
  nothing: ['the first one', 'the second one', 'a note'],
}

/** A folder in which everything was said and deleted, and nothing swept yet. */
async function unswept() {
  const folder = await freshFolder()
  const database = await open(folder)
  const { db } = database
  const wrapping = await wrappingOf(db)
  const keyring = openKeyring(wrapping)
  const homes = new Map<string, Home>()
  for (const name of Object.keys(LEFT)) homes.set(name, await aHome(db, keyring, name))
  const owners = [...homes.values()].flatMap((home) => home.owners)
  for (const [at, [name, doing]] of Object.entries(DELETED).entries()) {
    await db.transaction((tx) => doing(tx, homes.get(name) as Home))
    expect(await db.$count(owedSweeps)).toBe(at + 1)
  }
  return { folder, database, pried: (place: string) => told(priedOpen(place, wrapping, owners)) }
}

/** What is found of each home's words. */
function told(pried: string): Record<string, string[]> {
  const all = ['the first one', 'the second one', 'a note']
  return Object.fromEntries(
    Object.keys(LEFT).map((name) => [name, all.filter((what) => pried.includes(`${name}: ${what}`))]),
  )
}

const EVERYTHING = Object.fromEntries(Object.keys(LEFT).map((name) => [name, LEFT.nothing]))

describe('PR Deleted words in the files', () => {
  test('[DU34] nothing of them can be pried open once they are swept, whatever was killed on the way; all else can', async () => {
    const { folder, database, pried } = await unswept()
    const pglite = (database.upkeep as unknown as { $client: PGlite }).$client
    // As long as nothing is swept, the whole of it can: so it is the sweeping that counts.
    expect(pried(folder)).toEqual(EVERYTHING)

    const images: string[] = []
    const exec: PGlite['exec'] = (query) => {
      if (/^checkpoint|^vacuum full keys/.test(query)) images.push(imageOf(folder))
      return pglite.exec(query)
    }
    const watched = { exec, query: pglite.query.bind(pglite), transaction: pglite.transaction.bind(pglite) } as PGlite
    const sweep = () => sweepEmbedded(watched, join(folder, 'database')).then(() => true)
    expect(await sweepOwed({ ...database, sweep })).toBe('done')
    expect(pried(folder)).toEqual(LEFT)
    expect(await sweepOwed(database)).toBe('nothing')

    expect(images).toHaveLength(2)
    for (const image of images) {
      const again = await openDatabase({ folder: image })
      expect(await sweepOwed(again).finally(again.close)).toBe('done')
      expect(pried(image)).toEqual(LEFT)
    }
  }, 180_000)

  test('[DU34] nor from what a killed sweep or an earlier version left lying in the folder, or from an account given up', async () => {
    const folder = await freshFolder()
    const database = await open(folder)
    const { db } = database
    const home = await aHome(db, openKeyring(await wrappingOf(db)), 'lying about')
    await db
      .update(authUser)
      .set({ sealedAddress: Buffer.from('the sealed address') })
      .where(sql`true`)
    const tables = join(folder, 'database', 'base')
    const [table] = readdirSync(tables)
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(b) - Number(a))
    const canary = Buffer.alloc(16_384, 'canary ')
    writeFileSync(join(tables, String(table), '99999'), canary)
    writeFileSync(join(tables, String(table), '99999_fsm'), canary)
    mkdirSync(join(tables, 'pgsql_tmp'))
    writeFileSync(join(tables, 'pgsql_tmp', 'pgsql_tmp42.0'), canary)
    const log = join(folder, 'database', 'pg_wal')
    const [now = ''] = readdirSync(log)
      .filter((name) => /^[0-9A-F]{24}$/.test(name))
      .sort()
      .reverse()
    for (const later of [1, 2]) {
      const next =
        now.slice(0, 16) + (Number.parseInt(now.slice(16), 16) + later).toString(16).padStart(8, '0').toUpperCase()
      writeFileSync(join(log, next), Buffer.alloc(16 * 1024 * 1024, 'canary '))
    }
    await db.transaction((tx) => unnameAccount(tx, { account: home.first, at: NOON }))
    await db.transaction((tx) => unnameAccount(tx, { account: home.second, at: NOON }))
    const lying = () => {
      const files = filesIn(folder)
      return ['canary canary', 'the sealed address'].filter((words) => files.includes(words))
    }
    expect(lying()).toHaveLength(2)
    expect(await sweepOwed(database)).toBe('done')
    expect(lying()).toEqual([])
    expect(await db.select().from(authUser)).toHaveLength(2)
  }, 60_000)
})
