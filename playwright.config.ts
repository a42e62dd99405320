// Browser tests: a real server each worker, a context for each person. `@smoke` runs on Postgres alone, `@evening` when asked for.
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { SLACK } from './tests/e2e/slack.ts'

const { CHROMIUM_PATH, E2E_DATABASE_URL, EVENINGS } = process.env
const found = [
  CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/bundle.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000 * SLACK,
  expect: { timeout: 10_000 * SLACK },
  globalTimeout: EVENINGS ? 90 * 60_000 : 0,
  forbidOnly: true,
  ...(E2E_DATABASE_URL ? { grep: /@smoke/ } : { grepInvert: EVENINGS ? /@smoke/ : /@smoke|@evening/ }),
  use: {
    launchOptions: {
      ...(found && { executablePath: found }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    },
    // A trace of every touch would cost more than the touch; `--trace on` has one for a test that is looked into.
    screenshot: 'only-on-failure',
    // A worker hides what a page asks for from tests that hold it back; tests/e2e/offline.test.ts lets it in.
    serviceWorkers: 'block',
    timezoneId: 'Asia/Kathmandu',
  },
})
