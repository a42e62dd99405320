// One piece of code that a page loads by itself when it has time, and asks for again until it has it. It never gives up.
import { isOnlyInPage } from '#app/on-device/device.ts'

export type Holding<T> = {
  subscribe: (changed: () => void) => () => void
  /** Null until it is there. */
  snapshot: () => T | null
  /** Begins to load it, where nobody has yet. */
  ask: () => void
}

/** What surrounds it: `pause` ends early when it is worth a try, `gone` is told of each failure. */
export type Around = { pause: (milliseconds: number) => Promise<void>; gone: (fault: unknown) => void }

/** In milliseconds, the wait before the first other try and the longest of those that follow, each twice the one before. */
export const [FIRST_WAIT, LONGEST_WAIT] = [500, 15_000]

export function holdingOf<T>(load: () => Promise<T>, around: Around = inBrowser): Holding<T> {
  const listeners = new Set<() => void>()
  let held: T | null = null
  let asking = false
  const ask = async () => {
    if (asking) return
    asking = true
    for (let wait = FIRST_WAIT; held === null; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        held = await load()
      } catch (fault) {
        around.gone(fault)
        await around.pause(wait)
      }
    }
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    snapshot: () => held,
    ask: () => void ask(),
  }
}

export function whenThere<T>(holding: Holding<T>): Promise<T> {
  return new Promise((done) => {
    const stop = holding.subscribe(() => settle())
    const settle = () => {
      const held = holding.snapshot()
      if (held === null) return
      stop()
      done(held)
    }
    settle()
    holding.ask()
  })
}

/** Once nothing else is done. Gives what calls it off. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const later = setTimeout(act, 1_000)
    return () => clearTimeout(later)
  }
  const idle = requestIdleCallback(act, { timeout: 3_000 })
  return () => cancelIdleCallback(idle)
}

/** Waits so long, or until the device has a line again. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(later)
      removeEventListener('online', over)
      done()
    }
    const later = setTimeout(over, milliseconds)
    addEventListener('online', over)
  })
}

const inBrowser: Around = { pause, gone: (fault) => void reloadWhereGone(fault) }

/** Whether a piece of code or style could not be had, and nothing broke. */
export function isLostPiece(fault: unknown): boolean {
  return /Failed to load chunk \/_next\/static\//.test(String(fault))
}

/** What the page can tell when a file could not be had. */
export type PageState = {
  /** Whether the server says that it has no such file. */
  isGone: (file: string) => Promise<boolean>
  /** Whether words would go with the page. */
  holdsWords: () => boolean
  /** Whether the page has not been reloaded for this file before; notes that it is now. */
  isFirst: (file: string) => boolean
}

/** [DU14] A file that the server no longer has belongs to an older version of the page, which is asked for anew, once. */
export async function isOutdated(fault: unknown, page: PageState): Promise<boolean> {
  const file = /\/_next\/static\/[^\s"')]+/.exec(String(fault))?.[0]
  return file !== undefined && (await page.isGone(file)) && !page.holdsWords() && page.isFirst(file)
}

const RELOADED = 'halfway:reloaded'

const thisPage: PageState = {
  isGone: async (file) => {
    const answer = await fetch(file, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
    return answer?.status === 404
  },
  holdsWords: () => isOnlyInPage(),
  isFirst: (file) => {
    try {
      if (sessionStorage.getItem(RELOADED) === file) return false
      sessionStorage.setItem(RELOADED, file)
      return true
    } catch {
      // Without a place to note it, a page that came by a reload is not reloaded again.
      const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return arrival?.type !== 'reload'
    }
  },
}

async function reloadWhereGone(fault: unknown): Promise<void> {
  if (await isOutdated(fault, thisPage)) location.reload()
}

/** [DU78] Whether a page that speaks another version of the wire than the server is asked for anew: once for each version that it was made for. */
export function isOfOtherWire(protocol: number, page: Pick<PageState, 'holdsWords' | 'isFirst'> = thisPage): boolean {
  return !page.holdsWords() && page.isFirst(`wire-${protocol}`)
}
