// A server in a process of its own for browser tests, whose clock the parent can put forward over the fork's channel.
import { readEnv } from '#server/ops/env.ts'
import { start } from '#server/start.ts'

let ahead = 0
process.on('message', (sent: { forward: number }) => {
  ahead += sent.forward
  process.send?.({ ahead })
})

// Nobody is left to serve when the test has gone.
process.once('disconnect', () => process.exit())

const { port } = await start({
  env: readEnv({ LOG_LEVEL: 'error', COUNSELLORS: 'open', ...process.env }),
  now: () => Date.now() + ahead,
})
process.send?.({ port })
