// What the proxies' files and the page on running Halfway say agrees with what the server does.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { NODE, readImage } from '#tests/anywhere/image.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const [haproxy, nginx, page] = [read('deploy/haproxy.cfg'), read('deploy/nginx.conf'), read('docs/deployment.md')]
const numberAfter = (text: string, name: RegExp) => Number(name.exec(text)?.[1]?.replaceAll('_', ''))
const all = (text: string, shape: RegExp) => [...text.matchAll(shape)].map(([, found]) => found ?? '')

test('[RM26] the proxies ask for the health that the server tells, and the page says which', () => {
  const front = read('server/front/front.ts')
  const asked = all(haproxy, /send meth GET uri (\/\w+)/g)
  expect(new Set(asked)).toEqual(new Set(['/readyz', '/healthz']))
  for (const path of asked) {
    expect(front).toContain(`path === '${path}'`)
    expect(page).toContain(`GET ${path}`)
  }
})

test('[RM26] lines are told apart by the path they have and hashed by what a page names in their address', () => {
  expect(read('server/line/lines.ts')).not.toMatch(/^\s+path:/m)
  expect(haproxy).toMatch(/path_beg \/socket\.io\//)
  expect(nginx).toMatch(/location \/socket\.io\/ \{/)
  const [, named] = /query: \{ \.\.\.ASKS_AGAIN, (\w+) \}/.exec(read('app/line/connection.ts')) ?? []
  expect(haproxy).toContain(`balance url_param ${named}\n    hash-type consistent`)
  expect(nginx).toContain(`default $arg_${named};`)
  expect(nginx).toContain('hash $line consistent;')
  expect(page).toContain(`/socket.io/?${named}=`)
})

test('[RM26] a silent line is given up later than the server itself gives it up, and as late as the page says', () => {
  const lines = read('server/line/lines.ts')
  const beats = (numberAfter(lines, /pingInterval: ([\d_]+)/) + numberAfter(lines, /pingTimeout: ([\d_]+)/)) / 1_000
  const given = [
    numberAfter(haproxy, /timeout tunnel (\d+)s/),
    ...all(nginx, /proxy_(?:read|send)_timeout (60)s/g).map(Number),
  ]
  expect(new Set(given)).toEqual(new Set([60]))
  expect(beats).toBeLessThan(60)
  expect(page).toContain('given up after 60 s')
  expect(numberAfter(page, /less than\s+(\d+) s would/)).toBeGreaterThanOrEqual(beats)
})

test('[RM26] ports and settings are the same in files and page, and the server knows each', () => {
  const ports = new Set([haproxy, nginx].flatMap((text) => all(text, /127\.0\.0\.1:(\d+)/g)))
  expect(ports).toEqual(new Set(['3001', '3002']))
  for (const port of ports) expect(page).toContain(port)
  const settings = all(page, /\b([A-Z]+_[A-Z]+|PORT|HOST)=/g)
  const known = all(read('server/ops/env.ts'), /^ {2}([A-Z_]+):/gm)
  expect(settings.filter((name) => !known.includes(name))).toEqual([])
  // Whoever reads the proxy's log reads no room's address.
  expect(haproxy).toContain('log-format "%ST %Tt %s"')
  expect(nginx).toContain("log_format brief '$time_iso8601 $status $upstream_addr $request_time'")
})

type Service = {
  image?: string
  build?: string
  ports?: string[]
  volumes?: string[]
  environment?: Record<string, string | number>
  user?: string
  read_only?: boolean
  cap_drop?: string[]
}
type Compose = { services: Record<string, Service>; volumes: Record<string, null> }
const COMPOSES = ['compose.yaml', 'deploy/compose.postgres.yaml', 'deploy/compose.servers.yaml']
const composed = COMPOSES.map((file) => parse(read(file), { merge: true }) as Compose)
const image = read('Dockerfile')

test('[RM41] the files for containers name settings that the server has, versions that are pinned, and volumes that there are', () => {
  const known = all(read('server/ops/env.ts'), /^ {2}([A-Z_]+):/gm)
  for (const { services, volumes } of composed) {
    for (const [name, { image: from = '', environment = {}, volumes: kept = [] }] of Object.entries(services)) {
      const isOurs = name.startsWith('halfway')
      if (isOurs) expect(Object.keys(environment).filter((setting) => !known.includes(setting))).toEqual([])
      else expect(from).toMatch(/:\d/)
      const named = kept.map((volume) => volume.split(':')[0] ?? '').filter((volume) => !volume.startsWith('.'))
      expect(named.filter((volume) => !(volume in volumes) && volume !== 'data')).toEqual([])
    }
  }
  expect(all(image, /^FROM (\S+)/gm)).not.toContainEqual(expect.stringMatching(/:latest$|^[^:]+$/))
  const set = all(image, /(?:^ENV | )([A-Z_]+)=/gm)
  expect(set).toEqual(['NODE_ENV', 'HOST', 'PORT', 'DATA_DIR'])
  expect(set.filter((setting) => !known.includes(setting))).toEqual([])
})

test('[RA1] the image is laid out by steps that are done elsewhere too, from what the package makes', () => {
  const { building, ...laidOut } = readImage()
  const done = ['RUN npm ci', 'RUN npm run package && mv release/halfway-*/ /halfway && mkdir /data']
  expect(building.filter((line) => line.startsWith('RUN '))).toEqual(done)
  expect(laidOut).toEqual({
    copies: [
      { from: '/halfway', to: '/halfway', owner: null },
      { from: '/data', to: '/data', owner: 65_532 },
    ],
    folder: '/halfway',
    settings: { NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000', DATA_DIR: '/data' },
    account: 65_532,
    volume: '/data',
    command: [NODE, 'server.js'],
    healthcheck: [NODE, 'healthy.js'],
  })
})

test('[RM41] a container of ours runs as nobody, can write in its volume alone, and lets nobody outside of the machine in by itself', () => {
  const ours = composed.flatMap(({ services }) => Object.values(services).filter(({ build }) => build))
  expect(ours).toHaveLength(3)
  for (const { read_only, cap_drop, user } of ours)
    expect({ read_only, cap_drop, user }).toEqual({ read_only: true, cap_drop: ['ALL'] })
  expect(image).toMatch(/^USER 65532$/m)
  expect(image).toMatch(/^VOLUME \/data$/m)
  const ports = composed.flatMap(({ services }) => Object.values(services).flatMap(({ ports: opened = [] }) => opened))
  expect(ports).toEqual(['127.0.0.1:3000:3000', '127.0.0.1:8080:8080'])
  expect(haproxy).toContain('bind :8080')
  for (const file of COMPOSES) expect(page).toContain(file)
})

test('[FC8] the service runs as nobody in particular, after what it needs, and is started with the machine', () => {
  const [, unit = ''] = page.match(/```ini\n([\s\S]*?)```/) ?? []
  const said = Object.fromEntries(all(unit, /^(\w+=.*)$/gm).map((line) => line.split(/=(.*)/s).slice(0, 2)))
  expect(said.User).toBe('halfway')
  expect(said.After).toContain('network-online.target')
  expect(said).toMatchObject({
    WantedBy: 'multi-user.target',
    NoNewPrivileges: 'true',
    ExecStart: '/usr/bin/node dist/server.js',
  })
  for (const event of ['line-without-upgrade', 'line-of-foreign-origin']) {
    expect(page).toContain(`\`${event}\``)
    expect(read('server/line/refused-lines.ts')).toContain(`'${event}'`)
  }
})
