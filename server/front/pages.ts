// The pages: Next.js inside this process. It is asked for whatever no other door here answers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Journal } from '../ops/journal.ts'
import { withNothingFound } from './nothing-found.ts'
import { withPacked } from './packed.ts'
import { noteInsteadOfPrinting } from './page-faults.ts'

export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type Pages = {
  answer: Answering
  /** Sockets of the development server; null where there are none. */
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | null
  close: () => Promise<void>
}

type Opening = { dev: boolean; host: string; port: number; journal: Journal }

export async function openPages({ dev, host, port, journal }: Opening): Promise<Pages> {
  const { default: next } = await import('next')
  // Left to itself Next adds its own upgrade listener to the server that it sees, which is ours and Socket.IO's.
  const aside = createServer()
  const app = next({ dev, hostname: host, port, httpServer: aside })
  await app.prepare()
  // Whoever develops wants to read it whole.
  const printAgain = dev ? null : noteInsteadOfPrinting(journal)
  const answer = app.getRequestHandler()
  return {
    answer: withPacked(withNothingFound((request, response) => answer(request, response))),
    // Its own getUpgradeHandler() answers nothing here: the listener that it adds aside does.
    upgrade: dev ? async (request, socket, head) => void aside.emit('upgrade', request, socket, head) : null,
    close: () => app.close().finally(() => printAgain?.()),
  }
}
