// Holds every law over many more walks than a run of the tests does, from a seed of its own: npm run walks [seed] [times as many]
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const [seed = randomInt(2 ** 31), times = 20] = process.argv.slice(2).map(Number)
process.stdout.write(`seed ${seed}, ${times} times as many walks\n`)
const files = ['tests/shared', 'tests/server/my-words.test.ts', '--testTimeout=3600000']
const env = { ...process.env, WALKS_SEED: String(seed), WALKS_TIMES: String(times) }
const { status } = spawnSync('npx', ['vitest', 'run', ...files], { stdio: 'inherit', env })
process.stdout.write(`${JSON.stringify({ seed, times, held: status === 0 })}\n`)
process.exit(status ?? 1)
