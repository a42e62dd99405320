// A program of ours in one file, as it is built to run: compiling its sources anew would take most of the time of every start.
import { join } from 'node:path'
import { build } from 'esbuild'

/** It lies where its packages are found, under a name that nobody else has at the time. */
export async function bundled(entry: string, name: string): Promise<string> {
  const outfile = join('node_modules/.cache/halfway', `${name}.mjs`)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}
