// Lets one process at a time open the embedded database's folder: two openers would silently lose rows.
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { CannotStart } from './cannot-start.ts'
import { lockByFile, type Release } from './lock-file.ts'

export type { Release }

type Locking = {
  platform?: NodeJS.Platform
  /** In milliseconds: how long a lock is watched of which nothing else can be known. */
  patience?: number
  /** Called when another process took the folder while this one had it: this one must write nothing more. */
  lost?: () => void
}

/** [DU31] Throws CannotStart when somebody else has the folder. What a killed process left keeps nobody out for long. */
export async function lockFolder(
  folder: string,
  { platform = process.platform, patience = 8_000, lost = () => {} }: Locking = {},
): Promise<Release> {
  const whole = realpathSync(folder)
  const socket = platform === 'linux' ? await lockBySocket(whole) : async () => {}
  try {
    const file = await lockByFile(whole, { patience, lost })
    if (!file) throw taken(whole)
    return () => file().finally(socket)
  } catch (fault) {
    await socket()
    throw fault
  }
}

function taken(folder: string): CannotStart {
  return new CannotStart(`Another Halfway is already using ${folder}. Stop it first, or give this one another folder.`)
}

// An abstract socket vanishes with its process, even after kill -9, and no other process can have its name. Containers do not share it.
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
