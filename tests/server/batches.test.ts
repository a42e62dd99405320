// Entries that are appended together: whoever comes while a statement is under way goes with the next, and nobody's fault is another's.
import { describe, expect, test } from 'vitest'
import type { AskedEntry, Put } from '#db/appending.ts'
import { NotBegun } from '#db/trouble.ts'
import { openBatches } from '#server/log/batches.ts'

const entryOf = (session: string) => ({ session }) as AskedEntry
const put = (session: string): Put => ({ session, askedAbout: false })

/** Statements that wait until they are answered. */
function held() {
  const statements: { sessions: string[]; answer: (puts: Put[]) => void; fail: (fault: Error) => void }[] = []
  const write = (entries: readonly AskedEntry[]) =>
    new Promise<Put[]>((answer, fail) => {
      statements.push({ sessions: entries.map(({ session }) => session), answer, fail })
    })
  return { statements, batches: openBatches(write) }
}

const soon = () => new Promise((done) => setTimeout(done, 5))

describe('DU Many at once', () => {
  test('[DU63] what comes while one statement is under way goes together with the next', async () => {
    const { statements, batches } = held()
    const first = ['a', 'b'].map((session) => batches.append(entryOf(session)))
    await soon()
    const later = ['c', 'd', 'e'].map((session) => batches.append(entryOf(session)))
    await soon()
    expect(statements.map(({ sessions }) => sessions)).toEqual([['a', 'b']])
    statements[0]?.answer([put('b')])
    expect(await Promise.all(first)).toEqual([null, put('b')])
    await soon()
    expect(statements[1]?.sessions).toEqual(['c', 'd', 'e'])
    statements[1]?.answer(['e', 'c', 'd'].map(put))
    expect(await Promise.all(later)).toEqual([put('c'), put('d'), put('e')])
  })

  test('[DU63] one that the database cannot take fails alone', async () => {
    const writing = async (entries: readonly AskedEntry[]) => {
      if (entries.some(({ session }) => session === 'odd')) throw new Error('invalid byte sequence')
      return entries.map(({ session }) => put(session))
    }
    const batches = openBatches(writing)
    const all = await Promise.allSettled(['a', 'odd', 'b'].map((session) => batches.append(entryOf(session))))
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await batches.append(entryOf('c'))).toEqual(put('c'))
  })

  test('[DU40] while the database is away all of them fail at once, and the next are tried', async () => {
    const { statements, batches } = held()
    const all = ['a', 'b', 'c'].map((session) => batches.append(entryOf(session)))
    await soon()
    statements[0]?.fail(new NotBegun('no connection came free'))
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(statements).toHaveLength(1)
    const next = batches.append(entryOf('d'))
    await soon()
    statements[1]?.answer([put('d')])
    expect(await next).toEqual(put('d'))
  })
})
