// The walks over hard lines, one after the other: npm run hard-lines.
import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

export default defineConfig({
  ...tests,
  testMatch: 'hard-lines.ts',
  workers: 1,
  reporter: 'line',
  expect: { timeout: 60_000 },
})
