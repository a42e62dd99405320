import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'

const code = readFileSync('public/cover.js', 'utf8')

class Element {
  constructor(readonly leads: boolean) {}
  closest = () => (this.leads ? this : null)
}
class Storage {
  kept = new Map<string, string>()
  getItem = (name: string) => this.kept.get(name) ?? null
  removeItem = (name: string) => void this.kept.delete(name)
  clear = () => this.kept.clear()
  setItem(name: string, text: string) {
    this.kept.set(name, text)
  }
}

type Means = { onLine?: boolean; databases?: () => Promise<{ name: string }[]> }

/** A page with the script in it, and what its hands can do. */
function page({ onLine = true, databases = async () => [{ name: 'words' }] }: Means = {}) {
  const heard = new Map<string, ((event: object) => void)[]>()
  const sent: unknown[] = []
  const went: string[] = []
  const [localStorage, sessionStorage, words, word] = [
    new Storage(),
    new Storage(),
    new Element(false),
    new Element(true),
  ]
  const covered = new Set<string>()
  localStorage.setItem('halfway:draft:a:b', 'half a sentence')
  sessionStorage.setItem('halfway:x', 'y')
  const gone: string[] = []
  const scope: Record<string, unknown> = {
    Element,
    Storage,
    localStorage,
    sessionStorage,
    navigator: { onLine, sendBeacon: (body: unknown) => sent.push(body) },
    fetch: (body: unknown) => Promise.resolve(sent.push(body)),
    WebSocket: class {
      send(body: unknown) {
        sent.push(body)
      }
    },
    History: class {
      replaceState(_state: null, _title: string, to: string) {
        went.push(`in place ${to}`)
      }
    },
    history: {},
    setTimeout,
    indexedDB: {
      databases,
      deleteDatabase: (name: string) => {
        const dropping = { onsuccess: () => {} }
        setTimeout(() => dropping.onsuccess(), gone.push(name))
        return dropping
      },
    },
    caches: {
      keys: async () => ['halfway-shell-1', 'letters'],
      delete: async (name: string) => gone.push(name),
    },
    performance: { getEntriesByType: () => [{ type: 'navigate' }] },
    location: { replace: (to: string) => went.push(to) },
    document: {
      currentScript: { nonce: 'n' },
      documentElement: {
        setAttribute: (name: string) => covered.add(name),
        hasAttribute: (name: string) => covered.has(name),
      },
      body: { replaceChildren: () => went.push('emptied') },
      querySelector: () => ({ href: '/blank' }),
    },
    addEventListener: (type: string, listener: (event: object) => void) =>
      heard.set(type, [...(heard.get(type) ?? []), listener]),
  }
  scope.window = scope
  runInNewContext(code, scope)
  let at = 0
  const happen = (type: string, event: object = {}) => {
    at += 50
    let prevented = false
    const whole = {
      target: words,
      timeStamp: at,
      preventDefault: () => (prevented = true),
      stopImmediatePropagation: () => {},
    }
    for (const listener of heard.get(type) ?? []) listener({ ...whole, ...event })
    return prevented
  }
  const shift = (more: object = {}) => {
    happen('keydown', { key: 'Shift', ...more })
    happen('keyup', { key: 'Shift', ...more })
  }
  const wait = (milliseconds: number) => (at += milliseconds)
  return { scope, word, happen, shift, wait, sent, covered, went, gone, localStorage, sessionStorage }
}

describe('PR The quick exit', () => {
  test('[PR11] it covers and wipes at once, sends nothing that was under way, and leads away when all is wiped', async () => {
    const { scope, word, happen, sent, covered, went, gone, localStorage, sessionStorage } = page()
    expect(happen('mousedown', { target: word })).toBe(true)
    happen('click', { target: word })
    expect([[...covered], localStorage.kept.size, [...sessionStorage.kept]]).toEqual([
      ['data-covered'],
      0,
      [['left', 'yes']],
    ])
    happen('click', { target: word })
    const { fetch, WebSocket, navigator } = scope as unknown as Window & {
      WebSocket: new () => { send: (body: string) => void }
    }
    void fetch('words')
    new WebSocket().send('words')
    navigator.sendBeacon('words')
    localStorage.setItem('halfway:draft:a:b', 'half a sentence')
    expect([sent, localStorage.kept.size]).toEqual([[], 0])
    expect(went).toEqual([])
    await expect.poll(() => went).toEqual(['/blank'])
    expect(gone.toSorted()).toEqual(['letters', 'words'])
    expect([...sessionStorage.kept]).toEqual([['left', 'yes']])
  })

  test.each([
    ['refuses', () => Promise.reject(new Error('refused'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('[PR11] it leads away where the browser %s to say what is kept', async (_what, databases) => {
    const { word, happen, went } = page({ databases })
    happen('click', { target: word })
    await expect.poll(() => went).toEqual(['/blank'])
  })

  test('[PR11] without a line the page is emptied where it stands', async () => {
    const { word, happen, went, localStorage } = page({ onLine: false })
    happen('click', { target: word })
    expect(localStorage.kept.size).toBe(0)
    await expect.poll(() => went).toEqual(['emptied', 'in place /blank'])
  })

  test('[PR29] Shift alone, down and up three times', () => {
    const { shift, covered } = page()
    shift()
    shift()
    expect(covered.size).toBe(0)
    shift()
    expect(covered.size).toBe(1)
  })

  test.each(['altKey', 'ctrlKey', 'metaKey', 'isComposing'])('[PR29] not with %s', (held) => {
    const { shift, covered } = page()
    for (let times = 0; times < 4; times += 1) shift({ [held]: true })
    expect(covered.size).toBe(0)
  })

  test.each(['pointerdown', 'touchstart', 'wheel', 'compositionstart', 'compositionend', 'keydown'])(
    '[PR29] not with a %s between, nor while Shift is held for it',
    (between) => {
      const { shift, happen, covered } = page()
      for (let times = 0; times < 4; times += 1) {
        shift()
        shift()
        happen(between, { key: 'M' })
      }
      for (let times = 0; times < 4; times += 1) {
        happen('keydown', { key: 'Shift' })
        happen(between, { key: 'M' })
        happen('keyup', { key: 'Shift' })
      }
      expect(covered.size).toBe(0)
    },
  )

  test('[PR29] not when it is held down, nor slowly, nor with the other Shift', () => {
    const { shift, happen, wait, covered } = page()
    for (let times = 0; times < 9; times += 1) happen('keydown', { key: 'Shift', repeat: times > 0 })
    happen('keyup', { key: 'Shift' })
    wait(5_000)
    for (let times = 0; times < 4; times += 1) {
      shift()
      wait(1_500)
    }
    for (let times = 0; times < 3; times += 1) {
      happen('keydown', { key: 'Shift' })
      shift()
      happen('keyup', { key: 'Shift' })
    }
    expect(covered.size).toBe(0)
  })
})
