// What runs by `npm run engines`: an evening in Firefox and one in WebKit, as they are installed, and axe over every page there is.
import { defineConfig } from '@playwright/test'
import tests from './playwright.config.ts'

const PATIENT = { timeout: 600_000, expect: { timeout: 30_000 } }

export default defineConfig({
  ...tests,
  ...PATIENT,
  retries: 0,
  projects: [
    {
      name: 'firefox',
      workers: 1,
      testMatch: 'engines.ts',
      use: {
        browserName: 'firefox',
        // This channel is driven by WebDriver BiDi, which Firefox speaks by itself.
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: 'scripts/firefox.mjs',
          args: [],
          // It imitates no medium: who runs it asks for less movement.
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        },
      },
    },
    { name: 'webkit', workers: 1, testMatch: 'webkit.ts' },
    { name: 'pages', testMatch: 'routes.ts' },
  ],
})
