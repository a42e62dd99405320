// `npm run simulate`: makes one file of the simulation first, so that each process that plays has all of it at once, and runs it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Beneath the libraries, since it looks for them from where it lies.
const shelf = 'node_modules/.cache'
mkdirSync(shelf, { recursive: true })
const place = mkdtempSync(join(shelf, 'simulate-'))
process.once('exit', () => rmSync(place, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const outfile = join(place, 'simulate.mjs')
const how = { bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' }
await build({ ...how, entryPoints: ['tests/simulate/simulate.ts'], outfile, logLevel: 'warning' })
await import(pathToFileURL(outfile).href)
