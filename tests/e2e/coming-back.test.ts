// Coming back: two people do Weather and agree on something, look back on it when its day has come, and find it again by a word.

import { readFile } from 'node:fs/promises'
import { DAY } from '#shared/time.ts'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, choose, link, press, shown, write } from './hands.ts'
import { joinByLink, linkOf, meetIn, openRoom, playBeside } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { words } from './words.ts'

const MONTH = 31 * DAY
const IN_THE_WAY = 'Two late trains, and the rain.'

const radio = ({ page, locale }: Person, key: string) => page.getByRole('radio', { name: words(locale, key) })
const card = ({ page }: Person, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text })

/** The next session of the two: Mara opens it without an invitation, and Tom finds it on his home page. */
async function nextSession(mara: Person, tom: Person, exercise: string): Promise<void> {
  await mara.page.goto(`/begin/${exercise}`)
  await press(mara, button(mara, 'home.name.open'))
  await mara.page.waitForURL('**/room/**')
  const room = new URL(mara.page.url()).pathname
  await tom.page.goto('/')
  await press(tom, tom.page.locator(`a[href="${room}"]`).first())
  await tom.page.waitForURL(`**${room}`)
}

async function lookBack(person: Person, at: string, fate: string, inTheWay?: string): Promise<void> {
  await person.page.goto(at)
  await press(person, button(person, 'looking-back.week.look'))
  await choose(person, radio(person, `looking-back.review.fates.${fate}`))
  if (inTheWay)
    await write(person, person.page.getByLabel(words(person.locale, 'looking-back.review.in-the-way')), inTheWay)
  await accessible(person.page)
  await press(person, button(person, 'looking-back.review.give'))
  await expect(person.page.getByText(words(person.locale, 'looking-back.review.given'))).toBeVisible()
}

/** Beside the closed letter, shown this once. */
async function paperCodeOf(person: Person): Promise<string> {
  await press(person, link(person, 'lobby.paper.make'))
  await person.page.waitForURL('**/my-place/code')
  await accessible(person.page)
  await press(person, button(person, 'account.paper.make'))
  const code = person.page.getByText(/^[0-9a-z]{4}(-[0-9a-z]{4})+$/)
  await expect(code).toBeFocused()
  await accessible(person.page)
  const shown = await code.innerText()
  await press(person, link(person, 'account.paper.kept'))
  await person.page.waitForURL((url) => url.pathname === '/')
  return shown
}

async function comeBackBy(person: Person, code: string): Promise<void> {
  await person.page.goto('/sign-in')
  await press(person, link(person, 'account.paper.link'))
  await person.page.waitForURL('**/my-place')
  await write(person, person.page.getByRole('textbox'), code)
  await press(person, button(person, 'account.paper.enter'))
  await person.page.waitForURL((url) => url.pathname === '/')
}

test('[AG6] [RE26] [PR19] [ST31] what was agreed is looked back on, found by a word, taken along, and found again by a code on paper', async ({
  mara,
  tom,
  house,
  meet,
}) => {
  let since = Date.now()
  await openRoom(mara, 'weather')
  await joinByLink(tom, await linkOf(mara))
  await playBeside(mara, tom)
  await expect(link(mara, 'lobby.paper.make')).toBeVisible()
  // [ST47]
  await expect(mara.page.getByRole('region', { name: words('en', 'room.closed.next') })).toContainText(
    'The map of needs',
  )
  const code = await paperCodeOf(tom)
  since = givenBack(since)
  await nextSession(mara, tom, 'after-closeness')
  await playBeside(mara, tom)
  // Who has one is not offered another, and who has none is.
  await expect(link(mara, 'lobby.paper.make')).toBeVisible()
  await expect(link(tom, 'room.closed.read')).toBeVisible()
  await expect(link(tom, 'lobby.paper.make')).toHaveCount(0)
  since = givenBack(since)

  await house.forward(MONTH)
  await mara.page.goto('/begin/weather')
  await press(mara, button(mara, 'home.name.open'))
  await mara.page.waitForURL('**/room/**')
  await lookBack(mara, mara.page.url(), 'partly', IN_THE_WAY)
  await lookBack(tom, '/', 'kept')
  await tom.page.reload()
  await expect(button(tom, 'looking-back.week.look')).toHaveCount(0)
  await accessible(tom.page)
  since = givenBack(since)

  await press(tom, link(tom, 'looking-back.reflections.title'))
  await tom.page.waitForURL('**/reflections')
  await expect(card(tom, IN_THE_WAY)).toHaveCount(1)
  await expect(tom.page.getByRole('listitem')).toHaveCount(2)
  await press(tom, link(tom, 'looking-back.agreements.link'))
  await tom.page.waitForURL('**/reflections/agreements?**')
  await expect(card(tom, IN_THE_WAY)).toHaveCount(1)
  await accessible(tom.page)
  await tom.page.goBack()
  await press(tom, button(tom, 'looking-back.reflections.over-time.show'))
  await expect(tom.page.getByText(words('es', 'looking-back.reflections.over-time.few'))).toBeVisible()

  await write(tom, tom.page.getByRole('searchbox'), 'LATE tráins')
  await press(tom, button(tom, 'looking-back.reflections.search.look'))
  await expect(card(tom, IN_THE_WAY)).toHaveCount(1)
  await expect(tom.page.getByRole('listitem')).toHaveCount(1)
  await accessible(tom.page)
  await tom.page.getByRole('listitem').getByRole('link').click()
  await tom.page.waitForURL('**/reflections/*')
  await expect(tom.page.locator('article')).toContainText(IN_THE_WAY)

  for (const [key, holds] of [
    ['markdown', IN_THE_WAY],
    ['json', IN_THE_WAY],
    ['calendar', 'SUMMARY:Halfway'],
  ] as const) {
    const saved = tom.page.waitForEvent('download')
    await press(tom, link(tom, `looking-back.copy.${key}`))
    expect(await readFile(await (await saved).path(), 'utf8')).toContain(holds)
  }
  givenBack(since)

  // The device is gone; what was read on it is read on another.
  const letter = new URL(tom.page.url()).pathname
  const own = await tom.page.locator('article').innerText()
  await tom.context.clearCookies()
  const again = await meet({ name: 'Tomás', locale: 'es' })
  await comeBackBy(again, ` ${code.toUpperCase().replaceAll('-', ' ')} `)
  await press(again, link(again, 'looking-back.reflections.title'))
  await again.page.locator(`a[href^="${letter}"]`).first().click()
  await expect.poll(() => again.page.locator('article').innerText()).toBe(own)
})

test('[BR17] [BR14] a break called from home is the first thing the other sees, and [BR18] what was promised the first once both are back', async ({
  mara,
  tom,
}) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await mara.page.goto('/')
  await press(mara, link(mara, 'break-from-home.link'))
  const unknown = mara.page.getByRole('radio', { name: /^Not today, and I do not know when/ })
  await choose(mara, unknown)
  await mara.page.getByRole('textbox').fill('with two cups')
  await accessible(mara.page)
  // What is written is there still after a reload.
  await mara.page.reload()
  await expect(mara.page.getByRole('textbox')).toHaveValue('with two cups')
  await press(mara, button(mara, 'break-from-home.call.take'))
  await expect(shown(mara, 'break-from-home.call.missing')).toBeVisible()
  await choose(mara, unknown)
  await press(mara, button(mara, 'break-from-home.call.take'))
  await expect(shown(mara, 'break-from-home.mine.open.title').first()).toBeVisible()
  await accessible(mara.page)
  await tom.page.reload()
  await expect(shown(tom, 'break-from-home.theirs.open.title')).toBeVisible()
  await accessible(tom.page)
  await press(tom, button(tom, 'break-from-home.look'))
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  await tom.page.goto('/')
  await expect(tom.page.getByText('with two cups')).toBeVisible()
  await expect(tom.page.locator('main a[href="/begin"]')).toHaveCount(0)
  await press(tom, link(tom, 'break-from-home.see'))
  await press(tom, button(tom, 'room.break.lines.take-your-time'))
  await expect(shown(mara, 'room.break.lines.take-your-time').first()).toBeVisible()
  await press(mara, button(mara, 'room.break.return'))
  await press(tom, button(tom, 'room.break.return'))
  for (const person of [mara, tom]) {
    await expect(shown(person, 'break-from-home.over.title').first()).toBeVisible()
    await expect(person.page.getByText('with two cups')).toBeVisible()
    await accessible(person.page)
  }
  await press(mara, link(mara, 'common.home'))
  await expect(link(mara, 'break-from-home.link')).toBeVisible()
})
