// A page as it is before its scripts are there.
import type { Page } from '@playwright/test'

export const SCRIPTS = '**/_next/static/**/*.js*'

/** What it gives lets them come. */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(SCRIPTS, async (route) => {
    await held
    await route.continue()
  })
  return async () => {
    release()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

/** Tells the scripts with which the page at this address begins from those that it asks for later by itself. */
export async function scriptsNamedIn(page: Page, url: string): Promise<(script: string) => boolean> {
  const html = await (await page.request.get(url)).text()
  return (script) => html.includes(new URL(script).pathname)
}
