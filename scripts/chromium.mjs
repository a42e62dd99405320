// Finds the Chromium that browser tests run in; as root on Debian it installs one. It downloads nothing else.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The first has no window to draw, which is a sixth of the work.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of its binary, or null with a line that says what is missing. */
export async function findChromium() {
  const found = onThisMachine() ?? (await playwrights()) ?? (await installed())
  if (!found) console.error('No Chromium found: set CHROMIUM_PATH, or run "npx playwright install chromium".')
  return found
}

function onThisMachine() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  return NAMES.map(onPath).find(Boolean) ?? null
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const place = chromium.executablePath()
  return existsSync(place) ? place : null
}

async function installed() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return null
  console.log('Installing Chromium with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '-y', '--no-install-recommends']
  for (const args of [['update'], [...install, 'chromium-headless-shell'], [...install, 'chromium']]) {
    if (NAMES.some(onPath)) break
    await once(spawn('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }), 'exit')
  }
  return NAMES.map(onPath).find(Boolean) ?? null
}

function onPath(name) {
  const folder = (process.env.PATH ?? '').split(delimiter).find((place) => existsSync(join(place, name)))
  return folder ? join(folder, name) : null
}
