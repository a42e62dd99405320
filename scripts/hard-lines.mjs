// Walks an exercise in browsers while scripts, storage, line or counsellor fail: npm run hard-lines. One JSON line last.
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'

const args = ['playwright', 'test', '-c', 'playwright.hard-lines.config.ts', ...process.argv.slice(2)]
const began = Date.now()
const env = { ...process.env, CHROMIUM_PATH: (await findChromium()) ?? '' }
const { status } = spawnSync('npx', args, { stdio: 'inherit', env })
process.stdout.write(`${JSON.stringify({ held: status === 0, seconds: Math.round((Date.now() - began) / 1000) })}\n`)
process.exit(status ?? 1)
