import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdingOf, isLostPiece, isOutdated, type PageState, whenThere } from '#app/loading/holding.ts'

/** Code that cannot be had the first `times` times. */
function failing(times: number) {
  const [waits, faults]: [number[], unknown[]] = [[], []]
  let asked = 0
  const load = async () => {
    asked += 1
    if (asked <= times) throw new Error(`Failed to load chunk /_next/static/chunks/${asked}.js`)
    return 'the step'
  }
  const pause = async (wait: number) => void waits.push(wait)
  const holding = holdingOf(load, { pause, gone: (fault) => faults.push(fault) })
  return { holding, waits, faults, asked: () => asked }
}

describe('DU Parts that are loaded later', () => {
  test.each([0, 1, 9])(
    '[DU13] after %i failures it is there, asked for with growing waits and nobody pressing',
    async (times) => {
      const { holding, waits, faults, asked } = failing(times)
      expect(await whenThere(holding)).toBe('the step')
      expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000].slice(0, times))
      expect([faults.length, asked()]).toEqual([times, times + 1])
      expect(await whenThere(holding)).toBe('the step')
      expect(asked()).toBe(times + 1)
    },
  )

  test('[DU13] however many ask, it is loaded once, and each is told', async () => {
    const { holding, asked } = failing(2)
    expect(await Promise.all([whenThere(holding), whenThere(holding)])).toEqual(['the step', 'the step'])
    expect(asked()).toBe(3)
  })

  test('[DU13] no page loads code by another way', () => {
    const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    const others = files.flatMap((file) => {
      const text = readFileSync(join('app', file), 'utf8')
      const ways = text.match(/next\/dynamic|\blazy\(|(?<!piece\(\s*\(\) => |holdingOf\(\(\) => )\bimport\(/g) ?? []
      return ways.map((way) => `${file}: ${way}`)
    })
    expect(others).toEqual([])
  })

  test('[DU51] a piece that could not be had is told from a page that broke', () => {
    const chunk = 'Failed to load chunk /_next/static/chunks/2gzsi2wg4jffr'
    const named = Object.assign(new Error(`${chunk}.js from module 64893`), { name: 'ChunkLoadError' })
    expect([named, new Error(`${chunk}.css`), `${chunk}.js`].map(isLostPiece)).toEqual([true, true, true])
    const broken = [new TypeError('x is undefined'), new Error('Failed to load'), { message: chunk }, undefined]
    expect(broken.map(isLostPiece)).toEqual([false, false, false, false])
  })

  test('[DU14] a page whose files are gone is reloaded once, and not while it alone holds words', async () => {
    const noted = new Set<string>()
    const page: PageState = {
      isGone: async (file) => !file.includes('lift'),
      holdsWords: () => false,
      isFirst: (file) => !noted.has(file) && noted.add(file) !== null,
    }
    const lost = (name: string) => new Error(`Failed to load chunk /_next/static/chunks/${name}.js from module 7`)
    expect(await isOutdated(lost('old'), { ...page, holdsWords: () => true })).toBe(false)
    expect([await isOutdated(lost('old'), page), await isOutdated(lost('old'), page)]).toEqual([true, false])
    expect([await isOutdated(lost('lift'), page), await isOutdated(new Error('x is undefined'), page)]).toEqual([
      false,
      false,
    ])
    expect([...noted]).toEqual(['/_next/static/chunks/old.js'])
  })
})
