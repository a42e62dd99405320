// Without a line: what stands at a page's address then, what lies on the device, and that the evening goes on where it was.
import { accessible } from './axe.ts'
import { button, press, shown } from './hands.ts'
import { answerAlone, opened } from './happenings.ts'
import { meetIn, openRoom } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { keepsToItsWidth } from './width.ts'

const CANARY = 'wvkz quiet steps'
const offline = (person: Person) => person.page.locator('[data-draft]')

/** Until the worker has its files and the page is in its hands. */
async function inItsHands({ page }: Person): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator
    await serviceWorker.ready
    if (!serviceWorker.controller) await new Promise((done) => serviceWorker.addEventListener('controllerchange', done))
  })
}

// Runs in the page, so it must stand by itself: what is held, and what is in it.
async function heldHere() {
  const held: { path: string; body: string }[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      held.push({ path: new URL(request.url).pathname, body: await ((await cache.match(request)) as Response).text() })
  }
  return held
}

const left = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name !== 'left')

test('[OL1] [OL2] [OL3] [OL4] [OL5] without a line a room shows what waits here, goes on by itself and loses nothing; hiding leaves what is nobody’s', async ({
  meet,
}) => {
  const mara = await meet({ name: 'Wvkzmara', worker: true })
  const tom = await meet({ name: 'Wvkztom', locale: 'es', width: 1280, height: 800 })
  const { page, context } = mara
  const room = await meetIn(mara, tom, 'weather', 'apart')
  await inItsHands(mara)
  for (const person of [mara, tom]) await answerAlone(person)
  for (const person of [mara, tom]) await expect(opened(person)).toBeVisible()
  await press(mara, button(mara, 'room.go-on.on-alone'))
  await page.getByRole('textbox').first().fill(CANARY)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No connection just now' })).toBeVisible()
  await expect(offline(mara).getByText(CANARY)).toBeVisible()
  expect(page.url()).toBe(room)
  await expect(page.locator('[lang=es]')).toHaveCount(0)
  await accessible(page)
  await keepsToItsWidth(mara)
  await context.setOffline(false)
  await expect(page.getByRole('textbox').first()).toHaveValue(CANARY)

  // Given without a line, and the page gone before there is one again.
  await context.setOffline(true)
  await press(mara, button(mara, 'room.answer.done'))
  await press(mara, button(mara, 'room.beat.give'))
  await expect(shown(mara, 'room.saving.kept-here').first()).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-outbox]').getByText(CANARY)).toBeVisible()
  await expect(offline(mara)).toBeHidden()
  await context.setOffline(false)
  await expect(page.getByRole('article').getByText(CANARY).first()).toBeVisible()
  await expect(shown(mara, 'room.saving.saved').first()).toBeVisible()

  await page.goto('/')
  const held = await page.evaluate(heldHere)
  const paths = held.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['/blank', '/cover.js', '/offline', '/offline.js']))
  expect(paths.filter((path) => path.startsWith('/_next/static/')).length).toBeGreaterThan(5)
  expect(paths.filter((path) => !/^\/(_next\/static\/|(blank|cover\.js|offline|offline\.js)$)/.test(path))).toEqual([])
  expect(held.filter(({ body }) => /wvkz/i.test(body))).toEqual([])

  // Begun, and then hidden without a line: from the room as it stands, and from what stands in its place.
  const signedIn = await context.cookies()
  for (const reload of [false, true]) {
    await page.goto(room)
    await expect(button(mara, 'room.bar.take-break')).toBeVisible()
    await page.evaluate(() => localStorage.setItem('halfway:draft:a:b', 'half a sentence'))
    await context.setOffline(true)
    if (reload) await page.reload()
    await page.locator('[data-leave]').click()
    await expect(page).toHaveTitle('New tab')
    expect(new URL(page.url()).pathname).toBe('/blank')
    expect(await page.evaluate(left)).toEqual([])
    await page.goBack().catch(() => undefined)
    await expect(page.locator('main')).toBeHidden()
    await context.setOffline(false)
    expect(await context.cookies()).toEqual(signedIn)
  }
})

test('[OL5] [OL6] a server that is gone and comes back: a page that was asked for meanwhile comes by itself, once', async ({
  meet,
  house,
}) => {
  const mara = await meet({ name: 'Mara', worker: true, locale: 'es', narrow: true })
  const { page } = mara
  await openRoom(mara, 'weather')
  await inItsHands(mara)
  await house.kill()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ahora mismo no hay conexión' })).toBeVisible()
  await keepsToItsWidth(mara)
  let loads = 0
  page.on('load', () => (loads += 1))
  await house.startAgain()
  // Between two tries lie fifteen seconds at most, and the page has to be drawn then.
  await expect(shown(mara, 'lobby.invite.title')).toBeVisible({ timeout: 25_000 })
  // What it shows can be seen before the browser says that it has loaded.
  await expect.poll(() => loads).toBe(1)
})

test('[OL8] [OL9] [OL10] on a home screen: a name and pictures alone, and nothing beneath a notch, a bar or a keyboard', async ({
  mara,
}) => {
  const { page, context } = mara
  await page.goto('/begin/weather')
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    return (await fetch(link?.href ?? '')).json()
  })
  expect(manifest).toMatchObject({ id: '/', name: 'Halfway', short_name: 'Halfway', display: 'standalone' })
  expect(Object.keys(manifest)).not.toContain('description')
  const apple = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
  const wanted = [
    ...manifest.icons.map((icon: { src: string; sizes: string }) => [icon.src, icon.sizes]),
    [apple, '180x180'],
  ]
  expect(wanted.map(([, sizes]) => sizes)).toEqual(['any', '192x192', '512x512', '512x512', '180x180'])
  for (const [src, sizes] of wanted.slice(1)) {
    const size = await page.evaluate(async (file: string) => {
      const { width, height } = await createImageBitmap(await (await fetch(file)).blob())
      return `${width}x${height}`
    }, src)
    expect(size, src).toBe(sizes)
  }

  const screen = await context.newCDPSession(page)
  await openRoom(mara, 'weather')
  const insets = { top: 40, topMax: 40, bottom: 30, bottomMax: 30, left: 24, leftMax: 24, right: 24, rightMax: 24 }
  await screen.send(
    'Emulation.setSafeAreaInsetsOverride' as 'Emulation.clearDeviceMetricsOverride',
    { insets } as never,
  )
  const box = (within: string) => page.locator(within).boundingBox()
  // The page is laid out anew a moment after the insets are told.
  await expect.poll(async () => (await box('[data-leave]'))?.y).toBeGreaterThanOrEqual(40)
  const exit = await box('[data-leave]')
  expect((exit?.x ?? 0) + (exit?.width ?? 0)).toBeLessThanOrEqual(360 - 24)
  expect((await box('[data-leave-bar]'))?.height).toBeGreaterThanOrEqual(84)
  expect((await box('main h1'))?.x).toBeGreaterThanOrEqual(24)
})
