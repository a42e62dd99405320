// A limit on the memory of a few processes, where this machine's kernel lets one be set: a memory cgroup, of either version.
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Limit = {
  how: string
  /** A process whose number is written there is within it, with all that it starts. */
  joining: string
  /** The most that was in use at once, in bytes; files that were read lately count, and never go above the limit. */
  most: () => number
  /** How many processes were ended for want of memory. */
  killed: () => number
  end: () => void
}

const V1 = '/sys/fs/cgroup/memory'
const V2 = '/sys/fs/cgroup'

/** Null where none can be set. Memory and swap together. */
export function limitMemory(name: string, bytes: number): Limit | null {
  try {
    return existsSync(join(V1, 'memory.limit_in_bytes'))
      ? firstVersion(join(V1, name), bytes)
      : second(join(V2, name), bytes)
  } catch {
    return null
  }
}

function firstVersion(folder: string, bytes: number): Limit {
  mkdirSync(folder, { recursive: true })
  for (const file of ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes'])
    writeFileSync(join(folder, file), String(bytes))
  const files = { most: 'memory.max_usage_in_bytes', events: 'memory.oom_control' }
  return reading('memory cgroup', folder, files)
}

function second(folder: string, bytes: number): Limit {
  if (!readFileSync(join(V2, 'cgroup.controllers'), 'utf8').includes('memory')) throw new Error('no memory controller')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'memory.max'), String(bytes))
  writeFileSync(join(folder, 'memory.swap.max'), '0')
  return reading('memory cgroup, version 2', folder, { most: 'memory.peak', events: 'memory.events' })
}

function reading(how: string, folder: string, { most, events }: { most: string; events: string }): Limit {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    how,
    joining: join(folder, 'cgroup.procs'),
    most: () => Number(read(most)),
    killed: () => Number(/^oom_kill (\d+)$/m.exec(read(events))?.[1] ?? 0),
    end: () => rmdirSync(folder),
  }
}

/** The most memory of its own that a process has had so far, in bytes. */
export function mostOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}
