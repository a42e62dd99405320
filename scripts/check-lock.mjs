// Fails when package-lock.json lacks a platform's package: `npm ci` would refuse the file, and other systems would get no binary.
import { readFileSync } from 'node:fs'

const lock = new URL('../package-lock.json', import.meta.url)
const packages = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
const locked = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, '')))
const missing = packages.flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !locked.has(name))
    .map((name) => `  ${name}, wanted by ${place || 'package.json'}`),
)

if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} platform packages:\n${missing.join('\n')}`)
  process.exit(1)
}
