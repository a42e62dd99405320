// Whether everybody can use a page, as far as axe can tell. A screen that shows nothing of a new kind is not asked again.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import type { Look } from './look.ts'
import type { Person } from './people.ts'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const seen = new Map<string, Set<string>>()

/** Asks only where something stands on the screen that this person (their device, language, light or dark) has not met before. Says whether it asked. */
export async function accessibleOnce({ page, name }: Person, { kinds }: Look): Promise<boolean> {
  const known = seen.get(name) ?? new Set()
  seen.set(name, known)
  if (kinds.every((kind) => known.has(kind))) return false
  for (const kind of kinds) known.add(kind)
  await accessible(page)
  return true
}

/** Nothing that axe finds, once the page has come to rest: what the other does may set it moving at any moment. */
export async function accessible(page: Page): Promise<void> {
  await expect(async () => {
    // Axe is large, so it is brought once and stays in the page until another is loaded.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
    expect(await page.evaluate(find)).toEqual([])
  }).toPass({ timeout: 20_000 })
}

// Runs in the page, so it must stand by itself. Half-faded words have half their contrast, and so what moves is put at its end.
async function find(): Promise<string[]> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  for (const animation of ending) animation.finish()
  // A window in the background may never tell that its own have ended.
  const ended = Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_000))])
  // In forced colours the browser draws with its own, and axe reads those of the page.
  const rules = { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } }
  const asked = { resultTypes: ['violations' as const], selectors: false, rules }
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked)
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.flatMap(({ html, any }) => [html, ...any.map(({ message }) => message)]).join(' | ')}`,
  )
}
