// Fails when a lock file lacks a platform's package: `npm ci` would refuse the file, and other systems would get no binary.
import { readFileSync } from 'node:fs'

const LOCKS = [
  'package-lock.json',
  'tests/bench/peers/package-lock.json',
  'tests/floor/package-lock.json',
  'site/package-lock.json',
]

for (const lock of LOCKS) {
  const missing = missingIn(new URL(`../${lock}`, import.meta.url))
  if (missing.length === 0) continue
  console.error(`${lock} lacks ${missing.length} platform packages:\n${missing.join('\n')}`)
  process.exitCode = 1
}

function missingIn(lock) {
  const packages = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
  const locked = new Set(packages.map(([place]) => place.replace(/^.*node_modules\//, '')))
  return packages.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `  ${name}, wanted by ${place || 'package.json'}`),
  )
}
