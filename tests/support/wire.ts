// A wire between a server and its Postgres, which a test can hold, or cut after the database has committed and before anybody hears of it.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { atEnd } from './ending.ts'

export type Wire = {
  url: string
  /** Nothing comes back any more, on the lines there are and on new ones. */
  hold: () => void
  letGo: () => void
  /**
   * The next commit, or that of a statement with this in it, is carried out, and its answer never arrives: the line is gone.
   * Resolves once it is.
   */
  cutAfterCommit: (of?: string) => Promise<void>
}

const COMMITTED = 'COMMIT\0'
/** As Postgres says that a statement outside of a transaction is done. */
const READY = 'Z\0\0\0\x05I'

/** Lines that are held stay silent for good; `letGo` is for those that come after. */
export async function wireTo(url: string): Promise<Wire> {
  const to = new URL(url)
  const open = new Set<Socket>()
  let isHeld = false
  let cut: { of: string | undefined; done: () => void } | null = null
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    const held = isHeld
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        near.destroy()
        far.destroy()
        open.delete(end)
      })
    }
    let isAsked = false
    near.on('data', (sent) => {
      isAsked ||= cut?.of !== undefined && sent.includes(cut.of)
      far.write(sent)
    })
    far.on('data', (sent) => {
      if (cut && (isAsked ? sent.includes(READY) : cut.of === undefined && sent.includes(COMMITTED))) {
        near.destroy()
        cut.done()
        cut = null
      } else if (!isHeld && !held) near.write(sent)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(async () => {
    for (const end of open) end.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    hold: () => {
      isHeld = true
    },
    letGo: () => {
      isHeld = false
    },
    cutAfterCommit: (of) =>
      new Promise((done) => {
        cut = { of, done }
      }),
  }
}
