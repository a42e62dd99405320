// Two servers behind HAProxy and behind nginx, by the very files of deploy/ but for their ports: both partners of a session come to one server,
// and a server that is stopped hands all that were there to the other.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '#tests/support/database.ts'
import { begunAt, leave, type Pair } from '#tests/support/pair.ts'
import { ended, freePort } from '#tests/support/postgres.ts'
import { programOf } from '#tests/support/program.ts'
import { serveTwo, type TwoServers } from '#tests/support/two-servers.ts'

const FILES = { haproxy: 'deploy/haproxy.cfg', nginx: 'deploy/nginx.conf' }
type Name = keyof typeof FILES

const PAIRS = 12

async function startProxy(
  name: Name,
  port: number,
  { here, there }: TwoServers,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const program = programOf(name)
  const folder = emptyFolder()
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`)
  const text = readFileSync(FILES[name], 'utf8')
    .replaceAll(':3001', `:${here.port}`)
    .replaceAll(':3002', `:${there.port}`)
    .replace('bind :8080', `bind 127.0.0.1:${port}`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('http {', `http {\n${places.join('\n')}`)
    .replace('access_log /dev/stdout brief', 'access_log off')
  const own = join(folder, 'own.cfg')
  mkdirSync(join(folder, 'logs'))
  writeFileSync(own, text)
  const more = `pid ${folder}/pid; daemon off; error_log ${folder}/errors;`
  const args = name === 'haproxy' ? ['-db', '-f', own] : ['-p', folder, '-c', own, '-g', more]
  const proxy: ChildProcess = spawn(program, args, { stdio: 'ignore' })
  const abandon = () => void proxy.kill('SIGKILL')
  process.once('exit', abandon)
  const origin = `http://127.0.0.1:${port}`
  await expect
    .poll(async () => (await fetch(`${origin}/readyz`).catch(() => null))?.status, { timeout: 20_000 })
    .toBe(200)
  return {
    origin,
    stop: async () => {
      process.off('exit', abandon)
      await ended(proxy, 'SIGINT')
    },
  }
}

describe.each(Object.keys(FILES) as Name[])('RM Two servers behind %s', (name) => {
  test('[RM25] partners come to one server, sessions to both, and a server that is stopped hands its rooms over', async () => {
    const port = await freePort()
    const two = await serveTwo({ TRUSTED_PROXIES: '127.0.0.1', BASE_URL: `http://127.0.0.1:${port}` })
    const proxy = await startProxy(name, port, two)
    const pairs: Pair[] = []
    for (let at = 0; at < PAIRS; at++) pairs.push(await begunAt(proxy.origin))
    const dropped = new Map<Pair, number>(pairs.map((pair) => [pair, 0]))
    for (const pair of pairs) {
      for (const { socket } of [pair.first, pair.second])
        socket.on('disconnect', () => dropped.set(pair, (dropped.get(pair) ?? 0) + 1))
    }
    await two.there.stop()
    const isBack = ({ first, second }: Pair) => first.socket.connected && second.socket.connected
    await expect.poll(() => pairs.every(isBack), { timeout: 10_000 }).toBe(true)
    const moved = [...dropped.values()]
    expect(moved.filter((lines) => lines % 2 !== 0)).toEqual([])
    expect(moved.some((lines) => lines === 0)).toBe(true)
    expect(moved.some((lines) => lines > 0)).toBe(true)
    const scale = { kind: 'scale', values: { 'closeness-felt': 4, 'room-felt': 4 } } as const
    for (const { first, second, mara } of pairs) {
      for (const bot of [first, second]) {
        expect(await bot.send({ type: 'answer', step: 'sky', locale: 'en', value: scale })).toMatchObject({ ok: true })
      }
      expect((await mara.ask('/api/home')).code).toBe(200)
    }
    expect(two.here.noted.filter(({ level }) => level === 'error')).toEqual([])
    for (const pair of pairs) leave(pair)
    await proxy.stop()
    await two.here.stop()
  })
})
