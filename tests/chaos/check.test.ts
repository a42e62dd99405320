// What `npm run chaos` says is worth something only if it would see what is lost, kept twice, left out, stale or altered: each is put before it.
import { expect, test } from 'vitest'
import { check, countOf, type Found, type Kept } from './check.ts'
import { type Deed, type History, newHistory } from './history.ts'

const NOTHING = { lost: 0, twice: 0, gaps: 0, stale: 0, altered: 0 }

function deed(id: string, invoked: number, version: number): Deed {
  const command = { type: 'answer', step: 'one', locale: 'en', value: { kind: 'text', text: `said as ${id}` } } as const
  const ended = { ended: invoked + 5, outcome: 'ok', version, refused: null } as const
  return { id, session: 'evening', seat: 'first', command, invoked, ...ended }
}

function kept(position: number, command: string): Kept {
  return { position, at: position, command, seat: 'first', text: `said as ${command}` }
}

/** Three answers, one after the other, of which the last was never acknowledged; and two views on lines of their own. */
function sound(): { history: History; found: Found } {
  const unknown = { ...deed('c', 30, 0), ended: null, outcome: 'unknown', version: null } as const
  const whose = { session: 'evening', seat: 'first' } as const
  const sights = [
    { ...whose, opened: 1, at: 2, version: 1 },
    { ...whose, opened: 20, at: 22, version: 2 },
  ]
  const history = { ...newHistory(), deeds: [deed('a', 10, 2), deed('b', 25, 3), unknown], sights }
  const views = { first: 'the last', second: 'nothing yet' }
  return { history, found: { session: 'evening', log: [kept(1, 'a'), kept(2, 'b')], shown: views, folded: views } }
}

type Changed = { log?: Kept[]; shown?: Partial<Found['shown']>; history?: Partial<History> }

function counted({ log, shown, history }: Changed = {}) {
  const { history: whole, found } = sound()
  const one = { ...found, log: log ?? found.log, shown: { ...found.shown, ...shown } }
  return countOf(check({ ...whole, ...history }, [one]))
}

test('what was kept as it was said is found to be sound, whether or not the unknown one was kept', () => {
  expect(counted()).toEqual(NOTHING)
  expect(counted({ log: [kept(1, 'a'), kept(2, 'b'), kept(3, 'c')] })).toEqual(NOTHING)
})

test('an acknowledged one that is not in the log is lost', () => {
  expect(counted({ log: [kept(1, 'a')] })).toEqual({ ...NOTHING, lost: 1 })
})

test('one that is in the log twice, by its id or by its words, is seen', () => {
  const again = { ...kept(3, 'c'), text: 'said as a' }
  expect(counted({ log: [kept(1, 'a'), kept(2, 'b'), kept(3, 'a')] })).toMatchObject({ twice: 2 })
  expect(counted({ log: [kept(1, 'a'), kept(2, 'b'), again] })).toMatchObject({ twice: 1, altered: 1 })
})

test('a position that is left out is a gap, and so is time that runs back', () => {
  expect(counted({ log: [kept(1, 'a'), kept(3, 'b')] })).toEqual({ ...NOTHING, gaps: 1 })
  expect(counted({ log: [kept(1, 'a'), { ...kept(2, 'b'), at: 0 }] })).toEqual({ ...NOTHING, gaps: 1 })
})

test('what lies before what was acknowledged when it began is stale', () => {
  expect(counted({ log: [kept(1, 'b'), kept(2, 'a')] })).toEqual({ ...NOTHING, stale: 1 })
})

test('a view is stale that does not know what its seat was told before its line was opened', () => {
  const { sights } = sound().history
  const late = { session: 'evening', seat: 'first', opened: 31, at: 33, version: 2 } as const
  expect(counted({ history: { sights: [...sights, late] } })).toEqual({ ...NOTHING, stale: 1 })
  expect(counted({ history: { sights: [...sights, { ...late, opened: 29 }] } })).toEqual(NOTHING)
})

test('a refusal is stale, and one of what was kept all the same is wrong besides', () => {
  const { deeds } = sound().history
  const refused = { ...deed('d', 40, 0), outcome: 'fail', version: null, refused: 'step-closed' } as const
  const history = { deeds: [...deeds, refused] }
  expect(counted({ history })).toEqual({ ...NOTHING, stale: 1 })
  expect(counted({ history, log: [kept(1, 'a'), kept(2, 'b'), kept(3, 'd')] })).toEqual({
    ...NOTHING,
    stale: 1,
    altered: 1,
  })
})

test('what a fresh line shows must be what the log comes to', () => {
  expect(counted({ shown: { second: 'something else' } })).toEqual({ ...NOTHING, stale: 1 })
})

test('other words, another seat, what nobody sent and another answer to the same are seen', () => {
  expect(counted({ log: [kept(1, 'a'), { ...kept(2, 'b'), text: 'other words' }] })).toEqual({ ...NOTHING, altered: 1 })
  expect(counted({ log: [kept(1, 'a'), { ...kept(2, 'b'), seat: 'second' }] })).toEqual({ ...NOTHING, altered: 1 })
  expect(counted({ log: [kept(1, 'a'), kept(2, 'b'), kept(3, 'z')] })).toEqual({ ...NOTHING, altered: 1 })
  expect(counted({ history: { changed: ['a: 2, then 3'] } })).toEqual({ ...NOTHING, altered: 1 })
})
