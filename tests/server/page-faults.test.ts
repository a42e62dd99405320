// What Next would print of a page that broke. No real page is broken here: what it calls is.
import { expect, test } from 'vitest'
import { noteInsteadOfPrinting } from '#server/front/page-faults.ts'
import type { Journal } from '#server/ops/journal.ts'

const printer = globalThis.console

test('[PR7] a page that breaks leaves its number and its places in the log, and no sentence anywhere', () => {
  const noted: unknown[] = []
  const journal: Journal = {
    info: () => {},
    warn: () => {},
    error: (fields, event) => noted.push({ ...fields, event }),
  }
  const printed = printer.error
  const printAgain = noteInsteadOfPrinting(journal)
  const broken = Object.assign(new Error('Failed query\nparams: wvkz', { cause: new Error('wvkz') }), {
    digest: '4711',
  })
  printer.error('⨯', broken)
  printer.error('wvkz, said without a fault')
  printAgain()
  expect(printer.error).toBe(printed)
  expect(noted).toMatchObject([{ event: 'page-fault', fault: '4711', kind: 'Error' }, { event: 'page-fault' }])
  expect(JSON.stringify(noted)).not.toContain('wvkz')
})
