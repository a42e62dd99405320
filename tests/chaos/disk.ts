// A small disk in memory that can be filled to the last byte. Only Linux has one, and only root may mount it.
import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Disk = { folder: string; fill: () => void; empty: () => void; end: () => void }

const SIZE = '400m'
const PIECE = Buffer.alloc(64 * 1024)

/** Null where it cannot be had. */
export function openDisk(folder: string): Disk | null {
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  // Postgres has an account of its own.
  chmodSync(folder, 0o777)
  const filler = join(folder, 'filler')
  const end = () => {
    process.off('exit', end)
    execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
  }
  process.once('exit', end)
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a')
      // Less and less at a time, until not one byte more goes in.
      for (let size = PIECE.length; size >= 1; ) {
        try {
          writeSync(file, PIECE, 0, size)
        } catch {
          size = Math.floor(size / 16)
        }
      }
      closeSync(file)
    },
    empty: () => rmSync(filler, { force: true }),
    end,
  }
}
