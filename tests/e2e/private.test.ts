// The private page: on every screen, opened without a trace, read by keyboard, and the same on the narrowest screen.
import type { Page, WebSocket } from '@playwright/test'
import { accessible } from './axe.ts'
import { button, press, shown } from './hands.ts'
import { chooseMode, joinByLink, linkOf, openRoom } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { keepsToItsWidth } from './width.ts'
import { words } from './words.ts'

/** All that a browser keeps of a page, and where it stands. */
async function traces({ page, context }: Person): Promise<unknown> {
  return { cookies: await context.cookies(), ...(await page.evaluate(kept)) }
}

// Runs in the page, so it must stand by itself.
async function kept() {
  const databases = await indexedDB.databases()
  const named = await Promise.all(
    (await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).length]),
  )
  return {
    address: location.href,
    title: document.title,
    entries: history.length,
    state: JSON.stringify(history.state),
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: databases.map(({ name, version }) => `${name} ${version}`).sort(),
    caches: named,
    cookie: document.cookie,
  }
}

/** What the page sends from now on: over HTTP, and on its line all but the beat that keeps it open. */
function sending(page: Page, lines: readonly WebSocket[]): string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  for (const line of lines) line.on('framesent', ({ payload }) => payload === '3' || sent.push(String(payload)))
  return sent
}

const entry = (person: Person) => button(person, 'common.private.entry')
const sheet = ({ page }: Person) => page.getByRole('dialog', { name: /Is this good for me|Me hace bien esto/ })

/** Opens it by keyboard, reads and unfolds all of it, and closes it; the keyboard is then where it was. */
async function readAll(person: Person): Promise<void> {
  const { page } = person
  // Links that come into sight are fetched by the page itself, whatever somebody scrolls there for.
  await entry(person)
    .last()
    .evaluate((target) => target.focus({ preventScroll: true }))
  await page.keyboard.press('Enter')
  await expect(sheet(person).getByRole('heading', { level: 2 })).toBeFocused()
  for (const title of ['turn', 'unseen', 'stay']) {
    const fold = sheet(person).locator('summary', { hasText: words(person.locale, `private-page.${title}.title`) })
    await fold.focus()
    await page.keyboard.press('Enter')
    await expect(fold.locator('xpath=..')).toHaveAttribute('open')
  }
  // [SA9] Every country's lines, whatever letters their names have.
  const countries = sheet(person).getByRole('combobox')
  await expect(countries).toHaveValue('')
  for (const country of await countries
    .locator('option:not([value=""])')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value)))
    await countries.selectOption(country)
}

test('[SA1] [SA2] opening the private page asks nobody, changes no address, adds nothing to the history and leaves no trace', async ({
  mara,
}) => {
  const { page } = mara
  const lines: WebSocket[] = []
  page.on('websocket', (line) => lines.push(line))
  await openRoom(mara, 'weather')
  for (const path of [page.url(), '/join#somewhere']) {
    await page.goto(path)
    await expect(entry(mara).last()).toBeVisible()
    await page.waitForLoadState('networkidle')
    const before = await traces(mara)
    const sent = sending(page, lines)
    await readAll(mara)
    await page.keyboard.press('Escape')
    await expect(sheet(mara)).toBeHidden()
    await expect(entry(mara).last()).toBeFocused()
    expect(await traces(mara)).toEqual(before)
    expect(sent).toEqual([])
  }
})

test('[SA4] [SA5] [SA7] [SA12] it stands in the first lobby, lies over a sheet, and ends as any stop, on the narrowest screen too', async ({
  meet,
  tom,
}) => {
  const mara = await meet({ name: 'Mara', locale: 'es', narrow: true })
  const { page } = mara
  const room = await openRoom(mara, 'our-loop')
  await joinByLink(tom, await linkOf(mara))
  for (const person of [mara, tom]) {
    const standing = person.page.getByRole('region', { name: words(person.locale, 'common.private.entry') })
    await expect(standing.getByText(words(person.locale, 'private-page.unsure'))).toBeVisible()
    await press(person, standing.getByRole('button', { name: words(person.locale, 'common.private.go-on') }))
    await expect(standing).toBeHidden()
  }
  await Promise.all([mara, tom].map((person) => chooseMode(person, 'on-a-call')))
  await press(mara, button(mara, 'room.only-where'))
  await expect(sheet(mara)).toBeVisible()
  await page.keyboard.press('Escape')
  await press(mara, button(mara, 'room.bar.more'))
  const menu = page.getByRole('dialog').filter({ has: entry(mara) })
  await menu.getByRole('button', { name: words('es', 'common.private.entry') }).focus()
  await page.keyboard.press('Enter')
  await expect(sheet(mara)).toBeVisible()
  await keepsToItsWidth(mara)
  await accessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet(mara)).toBeHidden()
  await expect(menu.getByRole('button', { name: words('es', 'common.private.entry') })).toBeFocused()
  await page.keyboard.press('Enter')
  await press(mara, sheet(mara).getByRole('button', { name: words('es', 'common.private.end') }))
  await page.waitForURL('**/')
  await expect(shown(tom, 'room.resting.title')).toBeVisible()
  const way = page.locator(`a[href="${new URL(room).pathname}"]`)
  await expect(way).toBeHidden()
  await press(mara, page.locator('summary', { hasText: words('es', 'home.were.over-for-today') }))
  await expect(way).toBeVisible()
})
