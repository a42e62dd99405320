// What a browser holds so that a page stands without a line: its worker, and the page that is shown then. docs/deployment.md says how it
// is taken back.
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { offlinePage } from './plain-page.ts'

const WORKER = '/worker.js'

export function isOfShell(path: string): boolean {
  return path === WORKER || path === '/offline'
}

/** `holds`: whether browsers are to hold anything. */
export async function sendShell(
  response: ServerResponse,
  { path, nonce, holds }: { path: string; nonce: string; holds: boolean },
): Promise<void> {
  const isWorker = path === WORKER
  // [OL7] Asked anew each time, so that a newer one, or the one that takes it back, is found at once.
  if (isWorker) response.setHeader('cache-control', 'no-cache')
  const type = isWorker ? 'text/javascript' : 'text/html'
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })
  response.end(await (isWorker ? worker(holds) : offlinePage(nonce)))
}

/** [OL6] Each build is a version of it, by a line at its end. */
async function worker(holds: boolean): Promise<string> {
  const file = await readFile(join('public', holds ? 'worker.js' : 'no-worker.js'), 'utf8')
  const build = await readFile(join('.next', 'BUILD_ID'), 'utf8').catch(() => '')
  return `${file}// ${build}\n`
}
