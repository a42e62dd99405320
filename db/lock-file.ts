// The file in a folder that names the process which has it: found by every path and from every container that the folder is reached by.
import { randomUUID } from 'node:crypto'
import { chmod, lstat, open, readFile, readlink, rename, rm, utimes } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'

export type Release = () => Promise<void>

const NAME = 'halfway.lock'
const EVERY = 1_000
const LOOK = 100
// What the smallest system takes for a socket's path; a longer one is cut off without a word.
const LONGEST = 103

/** `boot`, `space` and `began` tell a process from a later one with its number; `inode` tells the lock from a copy of it. */
type Holder = Whereabouts & { id: string; pid: number; inode: number; socket: string | null }
type Whereabouts = { boot: string | null; space: string | null; began: string | null }

type Standing = { text: string; holder: Holder | null; inode: number }

/** Null: somebody has the folder. What a killed process left is taken over, at the latest after `patience` without a beat of it. */
export async function lockByFile(
  folder: string,
  { patience, lost }: { patience: number; lost: () => void },
): Promise<Release | null> {
  const file = join(folder, NAME)
  const id = randomUUID()
  const listening = await listenIn(folder, `halfway-${id.slice(0, 8)}.sock`)
  const own = { id, pid: process.pid, ...(await whereabouts()), socket: listening?.name ?? null }
  for (;;) {
    const text = await place(file, own)
    if (text !== null) return holding({ file, own, text, listening, lost })
    const standing = await read(file)
    if (!standing) continue
    if (await isHeld(folder, standing, patience)) {
      await listening?.close()
      return null
    }
    await clear(folder, standing, id)
  }
}

/** Gives what the lock says, or null where there is one already. Nobody changes it afterwards. */
async function place(file: string, own: Omit<Holder, 'inode'>): Promise<string | null> {
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      const { ino: inode } = await handle.stat()
      const text = JSON.stringify({ ...own, inode })
      await handle.writeFile(text)
      return text
    } finally {
      await handle.close()
    }
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return null
    throw new CannotStart(`The lock ${file} cannot be written (${codeOf(fault)}).`)
  }
}

async function read(file: string): Promise<Standing | null> {
  try {
    const { ino: inode } = await lstat(file)
    const text = await readFile(file, 'utf8').catch((fault) =>
      codeOf(fault) === 'ENOENT' ? '' : Promise.reject(fault),
    )
    return { text, holder: holderIn(text), inode }
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null
    throw new CannotStart(
      `The lock ${file} cannot be read (${codeOf(fault)}), so it is not known whether another Halfway is using the folder.`,
    )
  }
}

function holderIn(text: string): Holder | null {
  try {
    const { id, pid, boot, space, began, inode, socket } = JSON.parse(text)
    const words = [boot, space, began, socket].every((word) => word === null || typeof word === 'string')
    if (!words || typeof id !== 'string' || !Number.isInteger(pid) || !Number.isInteger(inode)) return null
    return { id, pid, boot, space, began, inode, socket: /^halfway-[0-9a-f]{8}\.sock$/.test(socket) ? socket : null }
  } catch {
    return null
  }
}

/** Asked of the kernel where that can be; else the file is watched for a beat. */
async function isHeld(folder: string, { holder, inode }: Standing, patience: number): Promise<boolean> {
  const here = holder?.boot != null && holder.boot === (await whereabouts()).boot
  if (here && holder.inode === inode && holder.space === (await whereabouts()).space) {
    const began = await beganAt(holder.pid)
    if (began !== 'unknown') return began !== null && began === holder.began
  }
  const answer = holder?.socket ? await call(join(folder, holder.socket)) : 'unknown'
  // The socket of a process that is gone refuses, but so does one that another machine made.
  if (answer === 'open' || (answer === 'refused' && here)) return answer === 'open'
  return beats(join(folder, NAME), patience)
}

async function beats(file: string, patience: number): Promise<boolean> {
  const seen = await markOf(file)
  for (let waited = 0; waited < patience; waited += LOOK) {
    await wait(LOOK)
    const mark = await markOf(file)
    if (mark !== seen) return mark !== null
  }
  return false
}

async function markOf(file: string): Promise<string | null> {
  const found = await lstat(file).catch(() => null)
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`
}

// Several may find the lock left behind, but only one can rename it. Whoever renamed a newer lock by mistake puts it back.
async function clear(folder: string, { text, holder }: Standing, id: string): Promise<void> {
  const [file, aside] = [join(folder, NAME), join(folder, `${NAME}.${id}`)]
  try {
    await rename(file, aside)
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return
    throw new CannotStart(`The lock ${file} cannot be removed (${codeOf(fault)}).`)
  }
  if ((await read(aside))?.text !== text) return rename(aside, file)
  await rm(aside)
  if (holder?.socket) await rm(join(folder, holder.socket), { force: true })
}

type Held = {
  file: string
  own: Omit<Holder, 'inode'>
  text: string
  listening: { close: Release } | null
  lost: () => void
}

function holding({ file, own, listening, lost, ...held }: Held): Release {
  let { text } = held
  const beat = async () => {
    const standing = await read(file)
    // Removed by hand: it is made again, unless another has made theirs.
    const anew = standing ? null : await place(file, own)
    text = anew ?? text
    if (!anew && standing?.text !== text) {
      clearInterval(timer)
      return lost()
    }
    const now = new Date()
    await utimes(file, now, now)
  }
  let beating = Promise.resolve()
  const timer = setInterval(() => {
    // A full disk may have room the next time.
    beating = beating.then(beat).catch(() => {})
  }, EVERY).unref()
  return async () => {
    clearInterval(timer)
    await beating
    const standing = await read(file).catch(() => null)
    if (standing?.text === text) await rm(file, { force: true })
    await listening?.close()
  }
}

/** Null where the folder takes no sockets, or lies too deep for one. */
function listenIn(folder: string, name: string): Promise<{ name: string; close: Release } | null> {
  const path = join(folder, name)
  if (Buffer.byteLength(path) > LONGEST) return Promise.resolve(null)
  const server = createServer((visitor) => visitor.destroy())
  return new Promise((resolve) => {
    server.once('error', () => resolve(null))
    server.listen(path, () => {
      server.unref()
      // Closing it removes its file.
      const close = () => new Promise<void>((closed) => server.close(() => closed()))
      chmod(path, 0o600).then(
        () => resolve({ name, close }),
        () => close().then(() => resolve(null)),
      )
    })
  })
}

function call(path: string): Promise<'open' | 'refused' | 'unknown'> {
  if (Buffer.byteLength(path) > LONGEST) return Promise.resolve('unknown')
  return new Promise((resolve) => {
    const visit = connect(path, () => {
      visit.destroy()
      resolve('open')
    })
    // A process that is held up does not answer at its socket after a while, and is still alive.
    visit.once('error', (fault) => {
      const code = codeOf(fault)
      resolve(code === 'ECONNREFUSED' ? 'refused' : code === 'EAGAIN' ? 'open' : 'unknown')
    })
  })
}

async function whereabouts(): Promise<Whereabouts> {
  const began = await beganAt(process.pid)
  return {
    boot: await readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
      (text) => text.trim(),
      () => null,
    ),
    space: await readlink('/proc/self/ns/pid').catch(() => null),
    began: began === 'unknown' ? null : began,
  }
}

/** When a process began, in the kernel's own count; null when there is none of that number. */
async function beganAt(pid: number): Promise<string | null | 'unknown'> {
  try {
    // The program's name comes in brackets and may hold anything. [proc_pid_stat(5): field 3 is the state, 22 the start]
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? null : (fields[19] ?? 'unknown')
  } catch (fault) {
    return codeOf(fault) === 'ENOENT' && process.platform === 'linux' ? null : 'unknown'
  }
}

function codeOf(fault: unknown): string {
  return (fault as NodeJS.ErrnoException).code ?? 'unknown'
}
