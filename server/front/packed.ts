// Scripts and styles as the build has packed them. Whatever it has not, or is asked for in another way, the pages answer.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseAccept } from 'hono/utils/accept'
import type { Answering } from './pages.ts'

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

/** `folder`: where the build has put the files of `/_next/static`. */
export function withPacked(pages: Answering, folder = '.next/static'): Answering {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  // Only what lay there at the start is ever read.
  const places = new Map(names.map((name) => [`/_next/static/${name.replaceAll('\\', '/')}`, `${folder}/${name}`]))
  return async (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const place = request.method === 'GET' && !request.headers.range && places.get(`${path}.br`)
    const accepted = parseAccept(String(request.headers['accept-encoding']))
    const takes = accepted.some(({ type, q }) => type === 'br' && q > 0)
    const bytes = place && takes ? await readFile(place).catch(() => null) : null
    if (!bytes) return pages(request, response)
    // [FS5]
    response.writeHead(200, {
      'content-type': TYPES[extname(path)],
      'content-encoding': 'br',
      'content-length': bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    response.end(bytes)
  }
}
