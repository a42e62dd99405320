// The built product in a folder of its own, as whoever runs it starts it. All packages of this tree lie beside it there; the package itself,
// in places with nothing but Node, is taken through all this and more by: npm run runs-anywhere.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import enWords from '#messages/en/common.json' with { type: 'json' }
import esWords from '#messages/es/common.json' with { type: 'json' }
import { emptyFolder, freshUrl } from '#tests/support/database.ts'
import { FLAGS } from '#tests/support/flags.ts'
import { wholeChain } from './chain.ts'
import { folderPlace, type Serving } from './place.ts'

test('[RA1] it starts with nothing around it, and a letter is the same bytes after a new key, a move to Postgres and a backup [RA2] [LE34] [RA6]', async () => {
  const scratch = emptyFolder()
  const folder = join(scratch, 'halfway')
  // What `npm run package` runs once all is built.
  const [url, elsewhere] = await Promise.all([
    freshUrl(),
    freshUrl(),
    promisify(execFile)('node', ['scripts/package.mjs', '--linked', folder]),
  ])
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  expect(scripts).toMatchObject({ start: 'node server.js', backup: 'node dist/backup.js' })
  const place = folderPlace(folder, scratch, FLAGS)
  const told = await wholeChain(place, { url, elsewhere, exercise: 'weather', meanwhile: tellsOldBrowsers })
  expect(told.letters).toBe(4)
}, 300_000)

/** As built: the sentence is in what comes without scripts, and goes only where the floor's three conditions hold. */
async function tellsOldBrowsers({ origin }: Serving): Promise<void> {
  const [en, es] = await Promise.all(['en', 'es'].map((locale) => ask(`${origin}/`, locale)))
  expect(en).toContain(`>${enWords['too-old']}</p>`)
  expect(es).toContain(`>${esWords['too-old']}</p>`)
  for (const text of [en, es, readFileSync('README.md', 'utf8')])
    for (const oldest of [/Chrome \w+ Edge 111\b/, /Firefox 121\b/, /Safari 16\.4\b/]) expect(text).toMatch(oldest)
  // [RA6]
  expect(await ask(`${origin}/join`)).toMatch(new RegExp(`<noscript><h1[^>]*>${enWords['no-scripts'].title}</h1>`))
  const sheets = [...(en ?? '').matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, sheet]) => `${origin}${sheet}`)
  const styles = (await Promise.all(sheets.map((sheet) => ask(sheet)))).join('')
  const [, conditions = ''] = /@supports ([^{]+)\{\.too-old\{display:none\}\}/.exec(styles) ?? []
  for (const needed of ['color-mix(', 'selector(:has(', 'margin-trim']) expect(conditions).toContain(needed)
}

async function ask(address: string, locale = 'en'): Promise<string> {
  return (await fetch(address, { headers: { 'accept-language': locale } })).text()
}
