// Finds the Chromium that browser tests run in; as root on Debian it installs one. It downloads nothing else.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of its binary, or null with a line that says what is missing. */
export async function findChromium() {
  const found = onThisMachine() ?? (await playwrights()) ?? installed()
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

function installed() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return null
  console.log('Installing Chromium with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  return onPath('chromium')
}

function onPath(name) {
  const folder = (process.env.PATH ?? '').split(delimiter).find((place) => existsSync(join(place, name)))
  return folder ? join(folder, name) : null
}
