// The empty page in a process of its own, served as ours are: Next.js behind a server of ours.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

const app = next({ dev: false, dir: 'tests/bench/empty-page' })
await app.prepare()
const answer = app.getRequestHandler()
const server = createServer((request, response) => void answer(request, response))
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
