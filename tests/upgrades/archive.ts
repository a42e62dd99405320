// A folder as one small file: a list of what lies in it, then the bytes, squeezed together.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

type Listed = { path: string /** Null for a folder. */; size: number | null }

// The three databases of a fresh cluster are the same for tens of megabytes: the window must reach back to the first.
const WIDE = { [constants.BROTLI_PARAM_LARGE_WINDOW]: 1, [constants.BROTLI_PARAM_LGWIN]: 26 }

export function pack(folder: string, file: string): void {
  const listed: Listed[] = []
  const bytes: Buffer[] = []
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const isFolder = statSync(join(folder, path)).isDirectory()
    const content = isFolder ? null : readFileSync(join(folder, path))
    listed.push({ path, size: content?.length ?? null })
    if (content) bytes.push(content)
  }
  const head = Buffer.from(`${JSON.stringify(listed)}\n`)
  writeFileSync(file, brotliCompressSync(Buffer.concat([head, ...bytes]), { params: WIDE }))
}

export function unpack(file: string, folder: string): void {
  const whole = brotliDecompressSync(readFileSync(file), {
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  })
  const end = whole.indexOf('\n')
  let at = end + 1
  for (const { path, size } of JSON.parse(whole.toString('utf8', 0, end)) as Listed[]) {
    const place = join(folder, path)
    if (size === null) mkdirSync(place, { recursive: true, mode: 0o700 })
    else writeFileSync(place, whole.subarray(at, at + size), { mode: 0o600 })
    at += size ?? 0
  }
}

export function squeeze(text: string): Buffer {
  return brotliCompressSync(Buffer.from(text), { params: WIDE })
}

export function unsqueeze(file: string): string {
  const params = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 }
  return brotliDecompressSync(readFileSync(file), { params }).toString()
}
