// How the tests run: in an odd time zone, so that code which forgets to name one fails, and quietly, since noise fails a test.
import { defineConfig } from 'vitest/config'
import { FLAGS } from './tests/support/flags.ts'

/** Run by a command of their own, since a whole test run has twelve minutes. */
export const KILLS = ['tests/chaos/deleting.test.ts', 'tests/server/bring-along-killed.test.ts']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**', ...KILLS],
    setupFiles: ['tests/support/noise.ts'],
    env: { TZ: 'Asia/Kathmandu' },
    pool: 'forks',
    execArgv: FLAGS,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    restoreMocks: true,
  },
})
