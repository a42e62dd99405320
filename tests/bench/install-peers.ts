// Installs what Halfway is measured beside, by the lock file in peers/, when it is not there yet. npm start and npm test never come this way.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('peers/', import.meta.url))
const STAMP = `${HERE}node_modules/.halfway-lock`

/** False where they could not be had: without a line to a registry, say. */
export function installPeers(): boolean {
  const wanted = createHash('sha256')
    .update(readFileSync(`${HERE}package-lock.json`))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true
  const npm = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', npm, { cwd: HERE, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) writeFileSync(STAMP, wanted)
  return status === 0
}
