// Before any browser test: the server they all visit is put into one file, since it would take each start seconds to be made from its sources.
import { buildSync } from 'esbuild'

export const SERVER = 'node_modules/.cache/halfway/serve.mjs'

export default function bundle(): void {
  buildSync({
    entryPoints: ['tests/support/serve.ts'],
    outfile: SERVER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
}
