// The socket file in the data folder, by which commands reach the server that has the embedded database open. Only its owner can use it.
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import PQueue from 'p-queue'
import { CannotStart } from '#db/cannot-start.ts'
import { describeFault, type Journal } from './journal.ts'

const ACTS = ['backup', 'new-key'] as const
/** What a running server is asked to do, by what command. */
type Act = (typeof ACTS)[number]
/** Each is given what came along with it, and gives what is sent back. */
type Acting = Record<Act, (given: string) => Promise<Readable | string>>

// What the smallest system takes for a socket's path.
const LONGEST = 103

const socketIn = (folder: string) => join(folder, 'halfway.sock')

/** [BK12] Only whoever has the folder's lock calls this, so what lies there is nobody's. */
export async function openForCommands(
  folder: string,
  { acting, journal }: { acting: Acting; journal: Journal },
): Promise<{ stop: () => Promise<void> }> {
  const socket = socketIn(folder)
  if (Buffer.byteLength(socket) > LONGEST) return { stop: async () => {} }
  await rm(socket, { force: true })
  const turns = new PQueue({ concurrency: 1 })
  const server = createServer((asked, answer) => {
    void turns.add(() => act(asked, answer, acting).catch((fault) => tell(fault, answer, journal)))
  })
  // It never lies there for others, not even for the moment before its mode could be changed.
  const before = process.umask(0o177)
  const listening = new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(socket, done)
  })
  process.umask(before)
  await listening
  return {
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

async function act(asked: IncomingMessage, answer: ServerResponse, acting: Acting): Promise<void> {
  const named = ACTS.find((one) => asked.url === `/${one}`)
  if (!named) return void answer.writeHead(404).end()
  const done = await acting[named](await text(asked))
  if (answer.destroyed) return
  await pipeline(typeof done === 'string' ? Readable.from([done]) : done, answer.writeHead(200))
}

/** What the one who asked can act on is said to them; anything else stands in the log. */
function tell(fault: unknown, answer: ServerResponse, journal: Journal): void {
  // Whoever asked has gone.
  if (answer.destroyed) return
  if (!(fault instanceof CannotStart)) journal.error(describeFault(fault), 'command-fault')
  if (answer.headersSent) return void answer.destroy()
  const said = fault instanceof CannotStart ? fault.message : 'The server could not do it. Its log says why.'
  answer.writeHead(409).end(said)
}

/** Null where no server has this folder's database open, or it cannot be reached so. Throws CannotStart with what it says. */
export async function askServer(folder: string, what: Act, given = ''): Promise<IncomingMessage | null> {
  const answer = await new Promise<IncomingMessage | null>((answered, failed) => {
    const asking = request({ socketPath: socketIn(folder), path: `/${what}`, method: 'POST' }, answered)
    asking.once('error', (fault: NodeJS.ErrnoException) => {
      if (/^(ENOENT|ECONNREFUSED|ENOTDIR|EINVAL)$/.test(fault.code ?? '')) answered(null)
      else failed(fault)
    })
    asking.end(given)
  })
  if (answer && answer.statusCode !== 200) throw new CannotStart(await text(answer))
  return answer
}
