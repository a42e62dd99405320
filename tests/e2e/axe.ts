// Whether everybody can use a page, as far as axe can tell. A screen that shows nothing of a new kind is not asked again.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Look } from './look.ts'
import type { Person } from './people.ts'

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
    await settled(page)
    // There are no frames, and so no need of the blank page in which the results of several would be put together.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  }).toPass({ timeout: 20_000 })
}

// Half-faded words have half their contrast.
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)))
  })
}
