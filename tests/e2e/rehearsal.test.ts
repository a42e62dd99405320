import { accessible } from './axe.ts'
import { button, link, press, shown, write } from './hands.ts'
import { expect, test } from './people.ts'

test('somebody alone tries it for forty seconds, and nothing of it leaves the page', async ({ meet }) => {
  for (const locale of ['en', 'es'] as const) {
    const ana = await meet({ name: 'Ana', locale })
    const { page } = ana
    await page.goto('/')
    await press(ana, link(ana, 'home.taste'))
    await page.waitForURL('**/taste')
    await accessible(page)
    const sent: string[] = []
    page.on('request', (request) => void sent.push(request.url()))
    await press(ana, button(ana, 'taste.start'))
    await page.getByRole('textbox').fill('7')
    await press(ana, button(ana, 'room.answer.give'))
    await write(ana, page.getByRole('textbox'), 'the bread was warm')
    await press(ana, button(ana, 'room.answer.done'))
    await press(ana, button(ana, 'room.beat.give'))
    await expect(button(ana, 'room.opened.next')).toBeVisible()
    await accessible(page)
    await press(ana, button(ana, 'room.opened.next'))
    await expect(shown(ana, 'taste.partner-words')).toBeVisible()
    await accessible(page)
    await press(ana, button(ana, 'room.go-on.close'))
    await expect(shown(ana, 'taste.after')).toBeVisible()
    await accessible(page)
    // What its screens are drawn with may still be fetched; doors are not asked, and no line is opened.
    expect(sent.filter((url) => !/\/_next\/static\/|[?&]_rsc=/.test(url))).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await press(ana, link(ana, 'taste.begin'))
    await page.waitForURL('**/begin')
  }
})

test('a preview plays an exercise to its end, side by side and by hand', async ({ meet }) => {
  const ada = await meet({ name: 'Ada', width: 1280, height: 800 })
  const { page } = ada
  await page.goto('/preview/weather?second=es')
  await expect(page.getByRole('main')).toHaveCount(1)
  await accessible(page)
  const [mara, tom] = [page.getByRole('region', { name: 'Mara' }), page.getByRole('region', { name: 'Tom' })]
  await expect(mara.getByRole('heading').first()).not.toHaveText('')
  const before = await tom.innerText()
  await tom.getByRole('button', { name: 'English' }).click()
  await expect(tom).not.toHaveText(before)
  // Taken over by hand, Tom waits for somebody, and Mara goes no further than she can alone.
  await tom.getByRole('button', { name: 'By hand' }).click()
  while (await button(ada, 'preview.step').isEnabled()) await press(ada, button(ada, 'preview.step'))
  await expect(shown(ada, 'preview.by-you')).toBeVisible()
  await tom.getByRole('button', { name: 'By hand' }).click()
  await press(ada, button(ada, 'preview.play'))
  await press(ada, button(ada, 'preview.pause'))
  for (let presses = 0; presses < 80 && !(await shown(ada, 'preview.over').isVisible()); presses += 1)
    await press(ada, button(ada, 'preview.step'))
  await expect(shown(ada, 'preview.over')).toBeVisible()
  await accessible(page)
  await press(ada, button(ada, 'preview.start-over'))
  await expect(button(ada, 'preview.play')).toBeEnabled()
})
