// What a page needs to begin, where it cannot be had at first.
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'

const code = readFileSync('public/whole.js', 'utf8')

type Tag = { localName: string; src?: string; href?: string; rel?: string; nonce: string; onerror?: () => void }

/** A page with the script in it; `answers`: the code a file is answered with, 0 for nothing. */
function page(answers: (file: string) => number) {
  const heard = new Map<string, Set<(event: object) => void>>()
  const [waits, placed]: [number[], Tag[]] = [[], []]
  let [reloads, stopped] = [0, 0]
  const kept = new Map<string, string>()
  const scope = {
    addEventListener: (name: string, act: () => void) => heard.set(name, (heard.get(name) ?? new Set()).add(act)),
    removeEventListener: (name: string, act: () => void) => heard.get(name)?.delete(act),
    setTimeout: (act: () => void, milliseconds: number) => {
      waits.push(milliseconds)
      setImmediate(act)
    },
    clearTimeout: () => undefined,
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    },
    location: { reload: () => (reloads += 1) },
    fetch: async (file: string) => {
      const status = answers(file)
      if (status === 0) throw new TypeError('Failed to fetch')
      return { status }
    },
    document: {
      createElement: (localName: string) => {
        const made = { localName, nonce: '', setAttribute: (name: string, value: string) => put(made, name, value) }
        return made
      },
    },
  }
  const put = (tag: object, name: string, value: string) => Object.assign(tag, { [name]: value })
  runInNewContext(code, scope)
  const lost = async (tag: Tag) => {
    const attributes = Object.entries(tag).flatMap(([name, value]) =>
      ['src', 'href', 'rel'].includes(name) ? [{ name, value }] : [],
    )
    const target = { ...tag, attributes, replaceWith: (next: Tag) => placed.push(next) }
    for (const act of heard.get('error') ?? []) act({ target, stopPropagation: () => (stopped += 1) })
    for (let turn = 0; turn < 3; turn++) await new Promise((done) => setImmediate(done))
  }
  return { lost, waits, placed, reloads: () => reloads, stopped: () => stopped }
}

const script: Tag = { localName: 'script', src: '/_next/static/chunks/a.js', nonce: 'n' }
const style: Tag = { localName: 'link', rel: 'stylesheet', href: '/_next/static/chunks/a.css', nonce: 'n' }

describe('DU What a page needs to begin', () => {
  for (const tag of [script, style, { ...script, src: '/_next/static/chunks/b.js' }]) {
    test(`[DU51] ${tag.src ?? tag.href} that could not be had is asked for again with growing waits, in the page that stands`, async () => {
      const { lost, waits, placed, reloads, stopped } = page(() => 0)
      for (let time = 0; time < 7; time++) await lost(tag)
      expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
      expect(placed).toHaveLength(7)
      expect(placed[0]).toMatchObject(tag)
      // Nobody else hears of it, and so nobody gives the page up.
      expect(stopped()).toBe(7)
      expect(reloads()).toBe(0)
    })
  }

  test('[DU51] [DU14] a file that the server no longer has leads to the page anew, once', async () => {
    const { lost, placed, reloads } = page(() => 404)
    await lost(script)
    await lost(script)
    expect([placed.length, reloads()]).toEqual([0, 1])
  })

  test('[DU51] what the page loads after itself, a picture and a fault of its own are left alone', async () => {
    const { lost, waits, stopped } = page(() => 200)
    for (const tag of [
      { ...script, onerror: () => {} },
      { localName: 'img', src: '/icon.svg', nonce: '' },
    ])
      await lost(tag)
    await lost({ ...style, rel: 'icon' })
    expect([waits, stopped()]).toEqual([[], 0])
  })
})
