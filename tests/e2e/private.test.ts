// What keeps somebody safe: the private page, on every screen and opened without a trace, and the quick exit, which leaves none.
import type { Page, WebSocket } from '@playwright/test'
import { hasAll, underWay } from './at-rest.ts'
import { accessible } from './axe.ts'
import { button, press, shown } from './hands.ts'
import { chooseMode, sitIn, waitIn } from './meeting.ts'
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
  const asked = underWay(page)
  await waitIn(mara, 'weather')
  for (const path of [page.url(), '/join#somewhere']) {
    await page.goto(path)
    await expect(page.locator('main h1')).toBeVisible()
    await hasAll(entry(mara).last(), asked)
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
  const room = await sitIn(mara, tom, 'our-loop')
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

test('[PR11] pressed, it sends nothing, with or without a line, and leaves nothing behind but the sign-in; [PA10] small, and over no words', async ({
  mara,
  tom,
}) => {
  const { page, context } = mara
  const waitedFor = underWay(page)
  await page.goto('/')
  await sitIn(mara, tom, 'weather', 'on-a-call')
  const room = page.url()
  await page.reload()
  for (const offline of [false, true]) {
    // What a page fetches by itself once it stands is not what the exit sends.
    await hasAll(button(mara, 'room.bar.take-break'), waitedFor)
    // The first by keyboard, 44 pixels to the finger, and beneath it its own strip, wherever the page is.
    const exit = page.locator('[data-leave]')
    const box = await exit.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    // A room puts the keyboard at what it asks: from the top of the page it is the first.
    await page.evaluate(() => {
      document.body.tabIndex = -1
      document.body.focus()
    })
    await page.keyboard.press('Tab')
    await expect(exit).toBeFocused()
    for (const down of [0, 30, 90, 300]) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), down)
      expect(await page.evaluate(beneathTheExit), `${down} down`).toEqual([])
    }
    await page.evaluate(leaveTraces)
    const signedIn = await context.cookies()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await context.setOffline(offline)
    await exit.click()
    await expect(page).toHaveTitle('New tab')
    await context.setOffline(false)
    expect(asked.filter((path) => path.startsWith('/') && path !== '/blank')).toEqual([])
    expect(await context.cookies()).toEqual(signedIn)
    await expect.poll(() => page.evaluate(tracesLeft)).toEqual([])
    await page.goBack().catch(() => undefined)
    await expect(page.locator('main')).toBeHidden()
    await page.goto(room)
  }
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
})

// These run in the page, so each must stand by itself. What lies right under the exit and is neither it nor its strip.
function beneathTheExit(): string[] {
  const { left, right, top, bottom } = document.querySelector('[data-leave]')?.getBoundingClientRect() ?? new DOMRect()
  const points = [left + 4, (left + right) / 2, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]))
  return points.flatMap(([x = 0, y = 0]) => {
    const under = document.elementsFromPoint(x, y).find((each) => !each.closest('[data-leave]'))
    return under?.closest('[data-leave-bar], header') ? [] : [`${x} ${y}: ${under?.outerHTML.slice(0, 80)}`]
  })
}

/** The browser takes its time to say what there is, as a slow phone does. */
async function leaveTraces(): Promise<void> {
  const later = <T>(list: () => Promise<T>) => new Promise<T>((done) => setTimeout(() => done(list()), 150))
  const [databases, names] = [indexedDB.databases.bind(indexedDB), caches.keys.bind(caches)]
  IDBFactory.prototype.databases = () => later(databases)
  CacheStorage.prototype.keys = () => later(names)
  localStorage.setItem('halfway:draft:a:b', 'half a sentence')
  sessionStorage.setItem('halfway:tab', 'one')
  await (await caches.open('letters')).put('/letter', new Response('words'))
  await new Promise<void>((done) => {
    indexedDB.open('words').onsuccess = ({ target }) => {
      ;(target as IDBOpenDBRequest).result.close()
      done()
    }
  })
}

async function tracesLeft(): Promise<string[]> {
  const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name !== 'left')
  const databases = (await indexedDB.databases()).map(({ name }) => `${name}`)
  return [...kept, ...databases, ...(await caches.keys()).filter((name) => !name.startsWith('halfway-shell'))]
}

test('[PR11] [AN11] what is kept goes down no line, and the quick exit wipes it, hides the page at once and stays covered after going back', async ({
  mara,
  tom,
}) => {
  const sent = [mara, tom].map(sentBy)
  await mara.page.goto('/')
  await sitIn(mara, tom, 'after-a-row', 'apart')
  for (const person of [mara, tom]) {
    await press(person, button(person, 'room.go-on.on-alone'))
    await expect(shown(person, 'room.readers.kept-here')).toBeVisible()
  }
  // She puts something there, he leaves it as it is; both go on.
  await mara.page.getByRole('slider').press('ArrowRight')
  const onDevice = () => mara.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('halfway:')))
  await expect.poll(onDevice).toContainEqual(expect.stringContaining('kept-calm'))
  const before = sent.map(({ length }) => length)
  for (const person of [mara, tom]) {
    await press(person, button(person, 'room.go-on.on-alone'))
    await expect(shown(person, 'room.readers.kept-here')).toBeHidden()
  }
  // The page turns at once, and sends a moment later.
  const since = () => sent.map((frames, at) => frames.slice(before[at]))
  await expect.poll(() => since().map(({ length }) => length)).toEqual([1, 1])
  const [hers, his] = since()
  expect(hers).toEqual([expect.stringContaining('"go-on"')])
  expect(hers).toEqual(his)
  expect(await onDevice()).toContainEqual(expect.stringContaining('kept-calm'))
  for (let presses = 0; presses < 3; presses += 1) await mara.page.keyboard.press('Shift')
  await mara.page.waitForURL('**/blank')
  await expect(mara.page).toHaveTitle('New tab')
  expect(await onDevice()).toEqual([])
  await mara.page.goBack().catch(() => undefined)
  await expect(mara.page.locator('main h1')).toBeHidden()
})

/** What a page sends down its lines from now on, but for the beat that keeps them open and what numbers each frame and command. */
function sentBy({ page }: Person): string[] {
  const sent: string[] = []
  page.on('websocket', (line) =>
    line.on('framesent', ({ payload }) => {
      const frame = String(payload)
        .replace(/^42\d*/, '42')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      if (frame !== '3') sent.push(frame)
    }),
  )
  return sent
}
