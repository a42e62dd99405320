// The list of pages that are looked through is that of the pages there are.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROUTES } from '#tests/support/routes.ts'

test('[EN2] every page there is stands in the list of those that axe looks through', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  )
  const routes = pages.map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort())
})
