// Starts workerd with the Durable Object, its storage in a folder of its own, and ends it with its parent: workerd <folder>.
// What it imports is installed in this folder alone, so the checks of the root leave it out.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const { default: program } = createRequire(import.meta.url)('workerd')
const folder = process.argv[2]
const port = await freePort()
mkdirSync(join(folder, 'storage'), { recursive: true })
copyFileSync(new URL('durable-object.mjs', import.meta.url), join(folder, 'durable-object.mjs'))
writeFileSync(
  join(folder, 'config.capnp'),
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "talk", worker = .talk),
    (name = "storage", disk = (path = "${join(folder, 'storage')}", writable = true)),
    (name = "internet", network = (allow = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "talk")],
);
const talk :Workerd.Worker = (
  modules = [(name = "talk", esModule = embed "durable-object.mjs")],
  compatibilityDate = "2026-07-01",
  durableObjectNamespaces = [(className = "TalkObject", uniqueKey = "talk", enableSql = true)],
  durableObjectStorage = (localDisk = "storage"),
  bindings = [(name = "TALK", durableObjectNamespace = "TalkObject")],
);
`,
)
const server = spawn(program, ['serve', join(folder, 'config.capnp')], { stdio: ['ignore', 'ignore', 'inherit'] })
server.once('exit', (code) => process.exit(code ?? 1))
process.once('exit', () => server.kill())
process.once('disconnect', () => process.exit())
process.once('SIGTERM', () => process.exit())
await awake()
process.send({ port })

async function awake() {
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/awake`, { method: 'HEAD' }).catch(() => null)
    if (answered) return
    await wait(50)
  }
  throw new Error('workerd does not answer')
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
