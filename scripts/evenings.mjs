// Plays every exercise from the invitation to the letter in two browsers each, the first evenings of the course, and evenings on one phone:
// npm run evenings, or some of them: npm run evenings -- -g weather. One JSON line last.
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'

const began = Date.now()
const env = { ...process.env, EVENINGS: '1', TZ: 'Asia/Kathmandu', CHROMIUM_PATH: (await findChromium()) ?? '' }
const args = ['playwright', 'test', 'exercises', 'ways', 'one-phone', ...process.argv.slice(2)]
const { status } = spawnSync('npx', args, { stdio: 'inherit', env })
process.stdout.write(`${JSON.stringify({ held: status === 0, seconds: Math.round((Date.now() - began) / 1000) })}\n`)
process.exit(status ?? 1)
