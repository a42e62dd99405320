// How the tests run: in an odd time zone, so that code which forgets to name one fails, and quietly, since noise fails a test.
import { defineConfig } from 'vitest/config'
import { FLAGS } from './tests/support/flags.ts'

/** Run by a command of their own, since a whole test run has twelve minutes. */
export const KILLS = ['tests/chaos/deleting.test.ts', 'tests/server/bring-along-killed.test.ts']

/** They need servers that npm does not bring. */
export const NEIGHBOURS = ['tests/neighbours/**/*.test.ts']

/** They open nothing, so many of them go quickly one after the other. */
const ALONE = ['app', 'docs', 'repo', 'shared'].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

export const EACH = {
  include: ['tests/**/*.test.{ts,tsx}'],
  // They share what they import: each ends what it has opened, and noise is heard file by file.
  isolate: false,
  setupFiles: ['tests/support/noise.ts', 'tests/support/after.ts'],
  env: { TZ: 'Asia/Kathmandu' },
  pool: 'forks' as const,
  execArgv: FLAGS,
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
  restoreMocks: true,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...EACH, name: 'alone', include: ALONE } },
      {
        test: {
          ...EACH,
          name: 'served',
          exclude: ['tests/e2e/**', 'tests/bench/peers/**', ...ALONE, ...KILLS, ...NEIGHBOURS],
        },
      },
    ],
  },
})
