// What a browser holds for when there is no line, and what stays at the foot of a page.
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { beneathKeyboard } from '#app/ui/keyboard-room.tsx'
import { sendShell } from '#server/front/shell.ts'

const ORIGIN = 'https://halfway.example'

type Asked = { url: string; method: string; mode: string }

/** A browser with the worker in it; `answers`: the code that a path is answered with, 0 for no line. */
function worker(file: string, answers: (path: string) => number = () => 200, agent = '') {
  const heard = new Map<string, (event: object) => void>()
  const caches = new Map<string, Map<string, string>>([['letters', new Map()]])
  const [asked, done, ahead]: [unknown[], string[], boolean[]] = [[], [], []]
  const pathOf = (request: Asked | string) =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname
  const ask = async (request: Asked | string) => {
    const status = answers(pathOf(request))
    asked.push(pathOf(request))
    if (status === 0) throw new TypeError('Failed to fetch')
    return { status, ok: status === 200, from: 'server', clone: () => pathOf(request) }
  }
  const opened = (name: string) => {
    const cache = caches.get(name) ?? new Map<string, string>()
    caches.set(name, cache)
    return {
      match: async (request: Asked | string) =>
        cache.has(pathOf(request)) ? { from: 'held', path: pathOf(request) } : undefined,
      put: async (request: Asked, body: string) => void cache.set(pathOf(request), body),
      addAll: async (requests: Asked[]) => {
        for (const request of requests) cache.set(pathOf(request), 'held')
      },
      keys: async () => [...cache.keys()].map((path) => ({ url: ORIGIN + path })),
      delete: async (request: Asked) => cache.delete(pathOf(request)),
    }
  }
  const scope = {
    URL,
    Response: { error: () => ({ from: 'nowhere' }) },
    Request: class {
      constructor(
        readonly url: string,
        readonly how: object,
      ) {
        expect(how).toMatchObject({ credentials: 'omit' })
      }
    },
    location: { origin: ORIGIN },
    caches: {
      open: async (name: string) => opened(name),
      keys: async () => [...caches.keys()],
      delete: async (name: string) => caches.delete(name),
    },
    fetch: ask,
    clients: { claim: async () => done.push('claim') },
    navigator: { userAgent: agent },
    registration: {
      unregister: async () => done.push('unregister'),
      navigationPreload: { enable: async () => ahead.push(true), disable: async () => ahead.push(false) },
    },
    skipWaiting: () => done.push('skip'),
    addEventListener: (name: string, act: (event: object) => void) => heard.set(name, act),
  }
  runInNewContext(readFileSync(`public/${file}`, 'utf8'), scope)
  const happen = async (name: string, request?: Asked) => {
    const [waits, answered]: [unknown[], unknown[]] = [[], []]
    heard.get(name)?.({
      request,
      waitUntil: (work: unknown) => waits.push(work),
      respondWith: (answer: unknown) => answered.push(answer),
    })
    const answer = await answered[0]
    await Promise.all(waits)
    return answer
  }
  const held = () => [...caches].flatMap(([name, cache]) => [...cache.keys()].map((path) => `${name} ${path}`))
  const get = (path: string, mode = 'cors') => happen('fetch', { url: new URL(path, ORIGIN).href, method: 'GET', mode })
  return { happen, get, held, asked, done, caches, ahead }
}

const SHELL = ['/offline', '/offline.js', '/cover.js', '/blank'].map((path) => `halfway-shell ${path}`)

test('[OL1] the worker holds the shell and code, and lets all else pass by', async () => {
  const { happen, get, held } = worker('worker.js')
  await happen('install')
  for (const path of ['/', '/room/1', '/reflections/1', '/blank', '/offline']) await get(path, 'navigate')
  for (const path of [
    '/api/home',
    '/room/1?_rsc=1',
    '/icon.svg',
    '/readyz',
    'https://elsewhere.example/_next/static/a.js',
  ])
    expect(await get(path), path).toBeUndefined()
  expect(await happen('fetch', { url: `${ORIGIN}/_next/static/a.js`, method: 'HEAD', mode: 'cors' })).toBeUndefined()
  await get('/_next/static/a.js')
  expect(held()).toEqual([...SHELL, 'halfway-shell /_next/static/a.js'])
})

test('[OL2] [OL4] where nothing can be reached a page is the held one, and the blank page the held blank one', async () => {
  const codes = new Map([
    ['/room/2', 503],
    ['/room/3', 404],
    ['/cover.js', 0],
    ['/room/1', 0],
  ])
  const { happen, get } = worker('worker.js', (path) => codes.get(path) ?? 200)
  await happen('install')
  for (const path of ['/room/1', '/room/2'])
    expect(await get(path, 'navigate')).toEqual({ from: 'held', path: '/offline' })
  expect(await get('/room/3', 'navigate')).toMatchObject({ from: 'server', status: 404 })
  expect(await get('/cover.js')).toEqual({ from: 'held', path: '/cover.js' })
  expect(await get('/blank', 'navigate')).toEqual({ from: 'held', path: '/blank' })
})

test('[OL2] no page is asked for ahead in Firefox, which would show that it failed and not what is held', async () => {
  for (const [agent, ahead] of [
    ['Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0', false],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36', true],
  ] as const) {
    const begun = worker('worker.js', undefined, agent)
    await begun.happen('activate')
    expect(begun.ahead).toEqual([ahead])
  }
})

test('[OL6] a file that is held is asked for no more; a new version drops the code of the one before, and takes over by itself', async () => {
  const { happen, get, held, asked, done } = worker('worker.js')
  await happen('install')
  for (const _ of [1, 2]) await get('/_next/static/a.js')
  expect(asked).toEqual(['/_next/static/a.js'])
  await happen('activate')
  expect([held(), done]).toEqual([SHELL, ['claim']])
})

test('[OL7] the one that takes it back stands at the same address, deletes all and then itself', async () => {
  const sent = async (holds: boolean) => {
    const said: string[] = []
    const response = { setHeader: () => {}, writeHead: () => {}, end: (body: string) => said.push(body) }
    await sendShell(response as unknown as ServerResponse, { path: '/worker.js', nonce: 'n', holds })
    return said.join('')
  }
  expect(await sent(false)).toContain(readFileSync('public/no-worker.js', 'utf8'))
  expect(await sent(true)).toContain(readFileSync('public/worker.js', 'utf8'))
  const { happen, caches, done } = worker('no-worker.js')
  await happen('install')
  await happen('activate')
  expect([[...caches], done]).toEqual([[], ['skip', 'unregister']])
})

test('[OL10] the foot goes as far up as the keyboard reaches, but not for who sees a part made larger or has a low screen', () => {
  const seen = { height: 440, offsetTop: 0, scale: 1 }
  expect(beneathKeyboard(seen, 740)).toBe(300)
  expect(beneathKeyboard({ ...seen, offsetTop: 60 }, 740)).toBe(240)
  expect(beneathKeyboard({ ...seen, height: 740 }, 740)).toBe(0)
  expect(beneathKeyboard({ ...seen, scale: 1.6 }, 740)).toBe(0)
  expect(beneathKeyboard({ ...seen, height: 200 }, 740)).toBe(0)
})
