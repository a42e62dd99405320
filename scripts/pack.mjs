// Packs scripts and styles of the pages as small as they get, once, when they are built. The server gives them to whoever takes them so.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const folder = '.next/static'
for (const file of readdirSync(folder, { recursive: true })) {
  if (!/\.(js|css)$/.test(file)) continue
  const place = join(folder, file)
  writeFileSync(`${place}.br`, brotliCompressSync(readFileSync(place)))
}
