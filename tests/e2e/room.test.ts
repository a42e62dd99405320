// What a room must do that needs no whole exercise: coming in, a second device, what was being written.
import type { Locator } from '@playwright/test'
import { accessible } from './axe.ts'
import { button, choose, link, press, shown } from './hands.ts'
import { answerAlone, opened, stopForToday } from './happenings.ts'
import { chooseMode, joinByLink, linkOf, sitIn, waitIn } from './meeting.ts'
import { expect, test } from './people.ts'
import { words } from './words.ts'

test('[DU9] words in progress are still there after a reload', async ({ mara, tom }) => {
  await sitIn(mara, tom, 'steady-in-myself', 'apart')
  await answerAlone(mara)
  await press(mara, button(mara, 'room.go-on.on-alone'))
  const moment = mara.page.getByRole('textbox', { name: /a real moment/ })
  await moment.fill('The evening we sat on the steps, and nobody')
  await mara.page.reload()
  await expect(moment).toHaveValue('The evening we sat on the steps, and nobody')
})

test('[DU12] [ST44] an invitation in own words is still there after a reload, its room is found again, and can be removed [ST43]', async ({
  mara,
}) => {
  await waitIn(mara, 'weather')
  const note = mara.page.getByLabel(words('en', 'lobby.invite.text-label'))
  await note.fill('Come and sit with me')
  await mara.page.reload()
  await expect(note).toHaveValue('Come and sit with me')
  await note.focus()
  await note.blur()
  await expect(shown(mara, 'lobby.invite.text-saved')).toBeVisible()
  expect(await mara.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('halfway:')))).toEqual(
    [],
  )
  const room = mara.page.url()
  await mara.page.goto('/begin/weather')
  await expect(mara.page.getByRole('textbox')).toHaveValue('Mara')
  await press(mara, link(mara, 'home.choose.standing.go'))
  await mara.page.waitForURL(room)
  await press(mara, button(mara, 'lobby.remove.open'))
  await accessible(mara.page)
  await press(mara, button(mara, 'lobby.remove.remove'))
  await mara.page.waitForURL((url) => url.pathname === '/')
  await expect(link(mara, 'home.begin')).toBeVisible()
})

test('[RV5] apart, a reveal does not take away what is being written', async ({ mara, tom }) => {
  await sitIn(mara, tom, 'steady-in-myself', 'apart')
  await answerAlone(mara)
  await press(mara, button(mara, 'room.go-on.on-alone'))
  const moment = mara.page.getByRole('textbox', { name: /a real moment/ })
  await moment.fill('The evening on')
  await answerAlone(tom)
  await expect(button(mara, 'room.meanwhile.look')).toBeVisible()
  await expect(moment).toHaveValue('The evening on')
  await accessible(mara.page)
  await moment.fill('The evening on the steps')
  await mara.page.getByRole('combobox').selectOption('fairness')
  await press(mara, button(mara, 'room.answer.done'))
  await press(mara, button(mara, 'room.beat.give'))
  await expect(opened(mara)).toBeVisible()
})

test('[RM35] [RM37] an order is given by pressing, moved by its whole row, and taken back by pressing again', async ({
  mara,
  tom,
}) => {
  await sitIn(mara, tom, 'the-map-of-needs', 'apart')
  const { page } = mara
  const [waiting, placed] = [page.locator('[data-row=waiting]'), page.locator('[data-row=placed]')]
  await expect(waiting).toHaveCount(8)
  await expect(button(mara, 'room.answer.give')).toBeDisabled()
  for (let left = 8; left > 0; left -= 1) {
    await waiting.first().click()
    await expect(placed).toHaveCount(9 - left)
  }
  const boxes = await page
    .locator('main ol button')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => [width, height]))
  expect(Math.min(...boxes.flat())).toBeGreaterThanOrEqual(44)
  const names = () => placed.locator('span:last-child').allInnerTexts()
  const [first = '', second = '', third = ''] = await names()
  await placed.nth(1).scrollIntoViewIfNeeded()
  const [from, to] = await Promise.all([placed.first(), placed.nth(2)].map((row) => row.boundingBox()))
  if (!from || !to) throw new Error('a row is not to be seen')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  // The numbers follow before it is let go.
  await expect(placed.filter({ hasText: first }).locator('span').first()).toHaveText('3')
  await page.mouse.up()
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([second, third, first])
  await placed.first().click()
  await expect(placed).toHaveCount(7)
  await expect(waiting).toContainText([second])
  await accessible(page)
  await waiting.click()
  await press(mara, button(mara, 'room.answer.give'))
  await expect(waiting).toHaveCount(8)
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('H1')
  // [RM28] [RM33] A sheet that closes as the page turns leaves the place at the new heading, and what is taken back does too.
  await press(mara, button(mara, 'room.pass.pass'))
  await press(mara, page.getByRole('dialog').getByRole('button', { name: words('en', 'room.pass.just-pass') }))
  await expect(button(mara, 'room.given.take-back')).toBeVisible()
  await expect.poll(focused).toBe('H1')
  await press(mara, button(mara, 'room.given.take-back'))
  await expect(waiting).toHaveCount(8)
  await expect.poll(focused).toBe('H1')
})

test('[ST5] a spoken code: whoever waits lets the other in by name', async ({ mara, tom }) => {
  await waitIn(mara, 'weather')
  await press(mara, mara.page.locator('summary', { hasText: words('en', 'lobby.invite.ways') }))
  await press(mara, button(mara, 'lobby.invite.code-make'))
  const [word, digits] = [mara.page.locator('dd').first(), mara.page.locator('dd [aria-hidden]')]
  await tom.page.goto('/code')
  await tom.page
    .getByRole('textbox')
    .nth(0)
    .fill(await word.innerText())
  await tom.page
    .getByRole('textbox')
    .nth(1)
    .fill(await digits.innerText())
  await press(tom, button(tom, 'join.code.look'))
  await expect(button(tom, 'join.code.knock')).toBeVisible()
  await tom.page.getByRole('textbox').last().fill('Tomás')
  await accessible(tom.page)
  await press(tom, button(tom, 'join.code.knock'))
  // Whoever says the code has it on the screen, and what they are asked comes there.
  await expect(button(mara, 'lobby.knock.admit')).toBeInViewport({ ratio: 1 })
  await accessible(mara.page)
  await press(mara, button(mara, 'lobby.knock.admit'))
  await tom.page.waitForURL('**/room/**')
})

for (const locale of ['en', 'es'] as const) {
  test(`[ST46] a lobby has few words before the invitation is sent, and the other’s coming moves nothing, in ${locale}`, async ({
    meet,
    tom,
  }) => {
    const mara = await meet({ name: 'Mara', locale })
    await waitIn(mara, 'say-it-hold-it-check-it')
    const invitation = await linkOf(mara)
    await expect(shown(mara, 'private-page.unsure')).toBeVisible()
    const said = await mara.page.evaluate(() => [
      document.body.innerText,
      ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
    ])
    expect(said.join(' ').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(250)
    await accessible(mara.page)
    const moved = mara.page.evaluateHandle(watchMoves)
    const reads = locale === 'es'
    const standing = mara.page.getByRole('region', { name: words(locale, 'common.private.entry') })
    if (reads) await standing.evaluate((card) => card.scrollIntoView({ block: 'start', behavior: 'instant' }))
    const before = await standing.boundingBox()
    await joinByLink(tom, invitation)
    await expect(shown(mara, 'lobby.invite.title')).toBeHidden()
    await expect(mara.page.getByRole('button', { name: /On a call|En una llamada/ })).toBeVisible()
    if (reads) expect(Math.abs(((await standing.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
    else expect(await mara.page.evaluate(() => scrollY)).toBe(0)
    expect(await (await moved).evaluate(({ sum }) => sum)).toBeLessThanOrEqual(0.05)
    await accessible(mara.page)
  })
}

// Runs in the page. What moves just after a press is not counted by the browser.
function watchMoves(): { sum: number } {
  const moved = { sum: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved.sum += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift' })
  return moved
}

test('[RM35] in forced colours what acts has an outline, and what is chosen is told from the rest by its shape', async ({
  meet,
}) => {
  const mara = await meet({ name: 'Mara' })
  await mara.page.emulateMedia({ forcedColors: 'active' })
  const shapeOf = (target: Locator) =>
    target.evaluate((element) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
      const marks = [...element.querySelectorAll('svg')].map((svg) => getComputedStyle(svg).visibility)
      return [borderTopStyle, borderTopWidth, ...marks].join(' ')
    })
  await mara.page.goto('/')
  expect(await shapeOf(link(mara, 'home.begin'))).toMatch(/^solid [1-9]/)
  await waitIn(mara, 'weather')
  await press(mara, button(mara, 'room.stop.stop'))
  const ways = mara.page.getByRole('dialog').locator('label')
  await choose(mara, mara.page.getByRole('dialog').getByRole('checkbox'))
  await expect.poll(() => shapeOf(ways.first())).toBe('double 4px visible')
  // [RM35] And by a word.
  await expect(ways.first()).toContainText('your choice', { useInnerText: true })
  await choose(mara, mara.page.getByRole('dialog').getByRole('checkbox'))
  await expect.poll(() => shapeOf(ways.first())).toBe('solid 1px hidden')
  await expect(ways.first()).not.toContainText('your choice', { useInnerText: true })
})

test('[ST7] wrong, used and full invitations say one and the same thing, and so does the other’s link to a stranger [ST45] [PA7]', async ({
  mara,
  tom,
  meet,
}) => {
  await waitIn(mara, 'weather')
  const invitation = await linkOf(mara)
  await joinByLink(tom, invitation)
  const ana = await meet({ name: 'Ana', locale: 'es' })
  await ana.page.goto(invitation)
  await expect(shown(ana, 'join.closed.title')).toBeVisible()
  const used = await ana.page.locator('main').innerText()
  await ana.page.goto('about:blank')
  await ana.page.goto(`${new URL(invitation).origin}/join#nothing-like-it`)
  await expect(shown(ana, 'join.closed.title')).toBeVisible()
  expect(await ana.page.locator('main').innerText()).toBe(used)

  await press(mara, mara.page.locator('summary', { hasText: words('en', 'tell.show') }))
  const told = await mara.page.getByText(/\/room\//).innerText()
  await accessible(mara.page)
  const heard = async (url: string) => {
    const answer = await ana.page.request.get(url)
    const body = await answer.text()
    const [main, title] = [/<main.*<\/main>/s, /<title>.*<\/title>/].map((part) => part.exec(body)?.[0])
    return { status: answer.status(), main, title }
  }
  const closed = await heard(told)
  expect(closed).toMatchObject({ status: 404, title: '<title>Halfway</title>' })
  expect(await heard(`${new URL(told).origin}/room/${crypto.randomUUID()}`)).toEqual(closed)
  for (const put of ['', '.', ')?fbclid=x', '%E2%80%9D']) {
    await tom.page.goto(`${told}${put}`)
    await expect(button(tom, 'room.stop.stop')).toBeVisible()
  }
})

test('[ST1] a second device of one’s own comes to the same place', async ({ mara, tom, meet }) => {
  await sitIn(mara, tom, 'weather', 'on-a-call')
  const room = mara.page.url()
  await stopForToday(mara)
  await expect(shown(mara, 'room.resting.title')).toBeVisible()
  await mara.page.goto('/account')
  await press(mara, button(mara, 'lobby.keep.make'))
  const place = mara.page
    .getByText(/\/device#/)
    .or(mara.page.locator('input[value*="/device#"]'))
    .first()
  await expect(place).toBeVisible()
  const text = (await place.inputValue().catch(() => null)) ?? (await place.innerText())
  const tablet = await meet({ name: 'Mara', width: 768, height: 1024 })
  await tablet.page.goto(/http\S+\/device#\S+/.exec(text)?.[0] ?? '')
  await press(tablet, button(tablet, 'join.device.claim'))
  await tablet.page.waitForURL('**/')
  await tablet.page.goto(room)
  await expect(shown(tablet, 'room.resting.title')).toBeVisible()
})

test('[SE6] [SE1] another exercise is suggested in the lobby and taken up, and begins once both have chosen alike', async ({
  mara,
  tom,
}) => {
  await sitIn(mara, tom, 'weather')
  await press(tom, button(tom, 'lobby.suggest.open'))
  const sheet = tom.page.getByRole('dialog')
  await choose(tom, sheet.getByRole('radio', { name: /El mapa de lo que necesitamos/ }))
  await accessible(tom.page)
  await press(tom, sheet.getByRole('button', { name: words('es', 'lobby.suggest.send') }))
  await expect(button(tom, 'lobby.suggest.take-back')).toBeVisible()
  await accessible(tom.page)
  await expect(button(mara, 'lobby.suggest.accept')).toBeVisible()
  await accessible(mara.page)
  await press(mara, button(mara, 'lobby.suggest.accept'))
  for (const [person, title] of [
    [mara, 'The map of needs'],
    [tom, 'El mapa de lo que necesitamos'],
  ] as const)
    await expect(person.page.getByRole('heading', { name: title })).toBeVisible()
  await chooseMode(mara, 'apart')
  await chooseMode(tom, 'on-a-call')
  await expect(shown(mara, 'lobby.mode.differ')).toBeVisible()
  await accessible(mara.page)
  await chooseMode(mara, 'on-a-call')
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
})
