// The page on sizing is what the script makes of the measured costs, and tells of every table there is.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizingPage } from '#scripts/sizing.mjs'

const page = readFileSync('docs/sizing.md', 'utf8')
const measured = JSON.parse(readFileSync('docs/measured-costs.json', 'utf8'))

test('the page is as node scripts/sizing.mjs writes it', () => {
  expect(page).toBe(sizingPage(measured))
})

test('every cost is a number above nothing, and says where it is from', () => {
  for (const [name, { value, from }] of Object.entries<{ value: number; from: string }>(measured.costs)) {
    expect(value, name).toBeGreaterThan(0)
    expect(from, name).not.toBe('')
  }
})

test('what is told of spreading names each table once, and says of those with a couple’s id that they have it', () => {
  const named = page.split('## Spreading by couple')[1]?.split('What one transaction does')[0] ?? ''
  const rows = [...named.matchAll(/^\| (`.*`) \| (.*) \|$/gm)].map(([, tables = '', how = '']) => ({
    tables: [...tables.matchAll(/`(\w+)`/g)].map(([, table]) => table ?? ''),
    how,
  }))
  const schema = readdirSync('db/schema').map((file) => readFileSync(`db/schema/${file}`, 'utf8'))
  const made = schema.flatMap((text) => text.split(/(?=\bpgTable\()/).slice(1))
  const nameOf = (table: string) => /pgTable\(\s*'(\w+)'/.exec(table)?.[1] ?? ''
  expect(rows.flatMap(({ tables }) => tables).sort()).toEqual(made.map(nameOf).sort())
  const ofCouple = made.filter(
    (table) => /coupleId: ?(coupleId\(\)|uuid\(\))|coupleId: uuid/.test(table) || nameOf(table) === 'couples',
  )
  expect(rows[0]?.tables.sort()).toEqual([...new Set([...ofCouple.map(nameOf), 'couples', 'couple_ways'])].sort())
})
