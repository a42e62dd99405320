// npm run floor: [RA2] the pages in browsers of before, as far as npm has any. One that is old enough to be left out is told so, without scripts
// too, above the page that it asked for; in the oldest that is not, two people come to their letter. One JSON line last.
import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from '@playwright/test'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { playingInBrowsers } from '#tests/anywhere/browsers.ts'
import { folderPlace, serveIn } from '#tests/anywhere/place.ts'
import { words } from '#tests/e2e/words.ts'

const HERE = 'tests/floor'
const BELOW = ['chromium-92', 'chromium-109']
// Of 111 npm has only one from before it was released.
const AT = 'chromium-112'
type Seen = { said: string; drawn: boolean; heading: boolean }
const LOOK = `({
  said: document.querySelector('.too-old').textContent,
  drawn: document.querySelector('.too-old').getClientRects().length > 0,
  heading: [...document.querySelectorAll('h1, h2')].some((one) => one.getClientRects().length > 0),
})`
const PAGES = ['/', '/join', '/begin/weather', '/privacy', '/room/none']

if (!existsSync(join(HERE, 'node_modules', AT))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: HERE })
  if (status !== 0) {
    process.stderr.write('npm does not reach the packages of these browsers, so no page was looked at.\n')
    process.exit(1)
  }
}
const scratch = mkdtempSync(join(tmpdir(), 'halfway-floor-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
const folder = join(scratch, 'halfway')
execFileSync('node', ['scripts/package.mjs', '--linked', folder])
const serving = await serveIn(folderPlace(folder, scratch), { DATA_DIR: join(scratch, 'data', 'home') })

const told: string[] = []
const held = await everything().then(
  () => true,
  (fault: Error) => !process.stderr.write(`${fault.message}\n`),
)
await serving.stop()
process.stdout.write(
  `${JSON.stringify({ held, toldSo: told.slice(0, BELOW.length), played: told[BELOW.length] ?? null })}\n`,
)
process.exit(held ? 0 : 1)

async function everything(): Promise<void> {
  for (const name of [...BELOW, AT]) told.push(await looked(name, { tooOld: BELOW.includes(name) }))
  await playingInBrowsers(join(scratch, AT))(serving.origin, 'weather')
}

/** Gives the version that it says it is. */
async function looked(name: string, { tooOld }: { tooOld: boolean }): Promise<string> {
  const packed = createReadStream(join(HERE, 'node_modules', name, 'bin/chromium.br'))
  const executablePath = join(scratch, name)
  await pipeline(packed, createBrotliDecompress(), createWriteStream(executablePath, { mode: 0o755 }))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const seen = async (locale: Locale, javaScriptEnabled: boolean) => {
    const viewport = { width: 360, height: 740 }
    const context = await browser.newContext({ baseURL: serving.origin, locale, javaScriptEnabled, viewport })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(path, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' })
      // Read by the page itself: what the runner asks about visibility these browsers do not know yet.
      const { said, drawn, heading } = await page.evaluate<Seen>(LOOK)
      // Whether its scripts run in a browser that is left out is not promised.
      const lacksHeading = !heading && !(tooOld && javaScriptEnabled)
      if (!words(locale, 'common.too-old').test(said) || drawn !== tooOld || lacksHeading)
        throw new Error(`${name} at ${path}: ${JSON.stringify({ javaScriptEnabled, said, drawn, heading })}`)
    }
    await context.close()
  }
  for (const locale of LOCALES) for (const scripts of [true, false]) await seen(locale, scripts)
  const version = browser.version()
  await browser.close()
  return version
}
