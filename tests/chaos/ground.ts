// What is hurt: servers on one database, with a wire before each of them and one between it and its Postgres. It ends all that it began.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from '#tests/support/bundle.ts'
import { createDatabase, startPostgres, type ThrowAwayPostgres } from '#tests/support/postgres.ts'
import { openBalancer } from './balancer.ts'
import { type Cable, openCable } from './cable.ts'
import { type Disk, openDisk } from './disk.ts'
import { openNode, type ServerNode } from './node.ts'

export type Store = 'embedded' | 'postgres'

/** `front`: between people and it. `back`: between it and its database, where that is another process. */
export type Stand = { node: ServerNode; front: Cable; back: Cable | null }
export type Ground = {
  store: Store
  stands: readonly Stand[]
  postgres: ThrowAwayPostgres | null
  /** Small, with the database on it; null where it lies on the machine's own. */
  disk: Disk | null
  /** Where people go: to one server each, or to what stands before all of them. */
  origins: readonly string[]
  place: { url?: string; folder: string; key?: string }
  end: () => Promise<void>
}

type Wanted = { store: Store; nodes: number; isSmall?: boolean; isBalanced?: boolean }

let bundling: Promise<string> | undefined

/** child.ts in one file, once for all. */
function programOf(): Promise<string> {
  bundling ??= bundled('tests/chaos/child.ts', `chaos-${process.pid}`).then((program) => {
    process.once('exit', () => rmSync(program, { force: true }))
    return program
  })
  return bundling
}

/** `isSmall`: its database lies on a small disk of its own. Null where this machine does not let one make such a disk. */
export async function openGround({
  store,
  nodes,
  isSmall = false,
  isBalanced = false,
}: Wanted): Promise<Ground | null> {
  const folder = mkdtempSync(join(tmpdir(), 'halfway-chaos-'))
  // Postgres, which has an account of its own, passes through.
  chmodSync(folder, 0o711)
  const stands: Stand[] = []
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  const ends: (() => Promise<unknown> | unknown)[] = [remove, () => process.off('exit', remove)]
  const end = async () => {
    for (const one of ends.splice(0).reverse()) await one()
  }
  try {
    const disk = isSmall ? openDisk(join(folder, 'disk')) : null
    if (isSmall && !disk) return await end().then(() => null)
    if (disk) ends.push(disk.end)
    const within = disk?.folder ?? folder
    const postgres = store === 'postgres' ? await startPostgres({ flushes: true, ...(disk && { within }) }) : null
    if (postgres) ends.push(postgres.stop)
    const url = postgres && (await createDatabase(postgres.url))
    const key = url ? randomBytes(32).toString('base64') : ''
    for (let at = 0; at < nodes; at++) {
      const back = url ? await openCable(Number(new URL(url).port)) : null
      const database = back && url ? Object.assign(new URL(url), { port: String(back.port) }).href : ''
      const own = { DATA_DIR: join(within, 'data'), DATABASE_URL: database, HALFWAY_KEY: key }
      const node = await openNode(await programOf(), own)
      const front = await openCable(node.port)
      for (const cable of [front, back]) if (cable) ends.push(cable.end)
      ends.push(node.kill)
      stands.push({ node, front, back })
      await node.start()
    }
    const balancer = isBalanced ? await openBalancer(stands.map(({ node }) => node.port)) : null
    if (balancer) ends.push(balancer.end)
    return {
      store,
      stands,
      postgres,
      disk,
      origins: balancer ? [balancer.origin] : stands.map(({ front }) => `http://127.0.0.1:${front.port}`),
      place: { folder: join(within, 'data'), ...(url && { url, key }) },
      end,
    }
  } catch (fault) {
    await end()
    throw fault
  }
}
