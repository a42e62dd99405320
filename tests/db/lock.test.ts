// The lock in a folder, as somebody meets it who reaches the folder another way, and what killed processes leave of it.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { CannotStart } from '#db/cannot-start.ts'
import { lockFolder } from '#db/lock.ts'
import { lockByFile } from '#db/lock-file.ts'
import { openDatabase } from '#db/open-database.ts'
import { emptyFolder, freshFolder } from '#tests/support/database.ts'

const lockIn = (folder: string) => join(folder, 'halfway.lock')
// Long enough that a test which has to wait for it fails.
const [LONG, BRIEF] = [1_000_000, 300]

async function take(folder: string, patience = LONG, lost = () => {}): Promise<'taken' | 'ours'> {
  const release = await lockByFile(folder, { patience, lost })
  if (!release) return 'taken'
  onTestFinished(release)
  return 'ours'
}

/** What the lock of a folder says that this process has. */
async function says(): Promise<Record<string, unknown>> {
  const folder = emptyFolder()
  await take(folder)
  return JSON.parse(readFileSync(lockIn(folder), 'utf8'))
}

/** A folder with a lock as another process left it. */
async function left(unlike: object): Promise<string> {
  const folder = emptyFolder()
  writeFileSync(lockIn(folder), '')
  const { ino: inode } = statSync(lockIn(folder))
  writeFileSync(lockIn(folder), JSON.stringify({ ...(await says()), socket: null, inode, ...unlike }))
  return folder
}

function beating(folder: string): void {
  const timer = setInterval(() => utimesSync(lockIn(folder), new Date(), new Date()), 20)
  onTestFinished(() => clearInterval(timer))
}

/** As a process in another container has it, which is alive or was killed. */
async function inAnotherContainer(alive: boolean): Promise<string> {
  const folder = await left({ space: 'pid:[1]', pid: 1, socket: 'halfway-0a1b2c3d.sock' })
  const path = join(folder, 'halfway-0a1b2c3d.sock')
  const listens = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('open'))`
  const child = spawn(process.execPath, ['-e', listens])
  const over = new Promise((exited) => child.once('exit', exited))
  const end = () => {
    child.kill('SIGKILL')
    return over
  }
  onTestFinished(end as () => Promise<void>)
  await new Promise((open) => child.stdout.once('data', open))
  if (!alive) await end()
  return folder
}

describe('DU The lock in a folder', () => {
  test('[DU31] who has it says so by every path, and by a database that is linked into another folder', async () => {
    const [folder, links] = [await freshFolder(), emptyFolder()]
    const { close } = await openDatabase({ folder })
    symlinkSync(folder, join(links, 'data'))
    mkdirSync(join(links, 'other'))
    symlinkSync(join(folder, 'database'), join(links, 'other', 'database'))
    for (const place of [folder, join(links, 'data'), join(links, 'other')]) {
      await expect(openDatabase({ folder: place })).rejects.toThrow('Another Halfway is already using')
    }
    await expect(take(folder)).resolves.toBe('taken')
    await close()
    expect(readdirSync(folder)).toEqual(['database'])
    expect(readdirSync(join(folder, 'database')).filter((name) => name.startsWith('halfway'))).toEqual([])
    await (await openDatabase({ folder: join(links, 'other') })).close()
  })

  test('[DU31] it does so where the lock of this machine is not shared, in a sentence', async () => {
    const folder = emptyFolder()
    onTestFinished(await lockFolder(folder, { platform: 'darwin' }))
    const second = lockFolder(folder, { patience: LONG })
    await expect(second).rejects.toThrow(CannotStart)
    // Who was refused left nothing and holds nothing.
    expect(readdirSync(folder).filter((name) => name.startsWith('halfway'))).toHaveLength(2)
  })

  test.each([
    ['a process that is gone', async () => left({ pid: await gone() })],
    ['a later process with its number', () => left({ began: '1' })],
    ['a killed one in another container', () => inAnotherContainer(false)],
  ])('[DU31] what is left keeps nobody out for a moment: %s', async (_, leaving) => {
    const folder = await leaving()
    expect(await take(folder)).toBe('ours')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('[DU31] a process in another container has it, however little it does', async () => {
    expect(await take(await inAnotherContainer(true))).toBe('taken')
  })

  test.each([
    ['another machine, or this one before it was started anew', { boot: 'other' }],
    ['a container without sockets', { space: 'pid:[1]' }],
    ['a system that tells nothing', { boot: null, space: null, began: null }],
  ])('[DU31] of whom nothing is known has it while the lock beats: %s', async (_, unlike) => {
    const [living, dead] = [await left(unlike), await left(unlike)]
    beating(living)
    expect(await Promise.all([take(living), take(dead, BRIEF)])).toEqual(['taken', 'ours'])
  })

  test('[DU31] no lock can be so odd that nobody comes in any more', async () => {
    const odd = [
      '',
      '{',
      'null',
      '[]',
      '4711',
      '\0\0\0',
      '{"pid":-1}',
      JSON.stringify({ ...(await says()), pid: 'one' }),
    ]
    const folders = odd.map((text) => {
      const folder = emptyFolder()
      writeFileSync(lockIn(folder), text)
      return folder
    })
    const dangling = emptyFolder()
    symlinkSync(join(dangling, 'nowhere'), lockIn(dangling))
    const taken = await Promise.all([...folders, dangling].map((folder) => take(folder, BRIEF)))
    expect(new Set(taken)).toEqual(new Set(['ours']))
  })

  test('[DU31] a lock that cannot be read, or not be made, is said in a sentence', async () => {
    const folder = emptyFolder()
    mkdirSync(lockIn(folder))
    await expect(take(folder)).rejects.toThrow(/^The lock .* cannot be read \(EISDIR\)/)
    await expect(take(join(folder, 'not-there'))).rejects.toThrow(/^The lock .* cannot be written \(ENOENT\)/)
  })

  test('[DU31] a copy of a folder in use is another folder', async () => {
    const [folder, copy] = [emptyFolder(), join(emptyFolder(), 'copy')]
    await take(folder)
    await cp(folder, copy, { recursive: true, filter: (from) => !from.endsWith('.sock') })
    expect(await take(copy, BRIEF)).toBe('ours')
  })

  test('[DU31] who lost the lock to another hears it; one that was only removed is made again', async () => {
    const [robbed, bared] = [emptyFolder(), emptyFolder()]
    const [lost, kept] = [vi.fn(), vi.fn()]
    await take(robbed, LONG, lost)
    await take(bared, LONG, kept)
    writeFileSync(lockIn(robbed), JSON.stringify(await says()))
    rmSync(lockIn(bared))
    await expect.poll(() => lost.mock.calls.length, { timeout: 20_000 }).toBe(1)
    await expect.poll(() => readdirSync(bared), { timeout: 20_000 }).toContain('halfway.lock')
    expect(kept).not.toHaveBeenCalled()
    expect(await take(bared)).toBe('taken')
  })
})

async function gone(): Promise<number> {
  const child = spawn('true')
  await new Promise((exited) => child.once('exit', exited))
  return child.pid ?? 0
}
