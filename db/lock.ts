// Lets one process at a time open the embedded database's folder: two openers would silently lose rows. It never waits.
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

export type Release = () => Promise<void>

/** Throws CannotStart when somebody else has the folder. The lock goes with the process, however it ends. */
export async function lockFolder(folder: string, platform: NodeJS.Platform = process.platform): Promise<Release> {
  const whole = realpathSync(folder)
  return platform === 'linux' ? lockBySocket(whole) : lockByFile(whole)
}

function taken(folder: string): CannotStart {
  return new CannotStart(`Another Halfway is already using ${folder}. Stop it first, or give this one another folder.`)
}

// An abstract socket vanishes with its process, even after kill -9, and no other process can have its number.
function lockBySocket(folder: string): Promise<Release> {
  const name = `\0halfway-${createHash('sha256').update(folder).digest('hex')}`
  const server = createServer((visitor) => visitor.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(fault.code === 'EADDRINUSE' ? taken(folder) : fault))
    server.listen(name, () => {
      server.unref()
      resolve(() => new Promise((closed) => server.close(() => closed())))
    })
  })
}

async function lockByFile(folder: string): Promise<Release> {
  const file = join(folder, 'halfway.pid')
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    if (alive(Number(await readFile(file, 'utf8')))) throw taken(folder)
    await rm(file, { force: true })
    return lockByFile(folder)
  }
  return () => rm(file, { force: true })
}

function alive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
