// Coming back: two people do Weather and agree on something, look back on it when its day has come, and find it again by a word.

import { readFile } from 'node:fs/promises'
import { DAY } from '#shared/time.ts'
import { accessible } from './axe.ts'
import { button, choose, link, press, write } from './hands.ts'
import { chooseMode, meetIn } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { playToEnd } from './play.ts'
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
  await tom.page.goto('/')
  await press(tom, tom.page.locator(`a[href="${new URL(mara.page.url()).pathname}"]`).first())
  await Promise.all([mara, tom].map((person) => chooseMode(person, 'on-a-call')))
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

test('[AG6] [RE26] [PR19] what was agreed is looked back on, found by a word, and taken along', async ({
  mara,
  tom,
  house,
}) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await playToEnd([mara, tom], { house })
  await nextSession(mara, tom, 'after-closeness')
  await playToEnd([mara, tom], { house })

  await house.forward(MONTH)
  await mara.page.goto('/begin/weather')
  await press(mara, button(mara, 'home.name.open'))
  await mara.page.waitForURL('**/room/**')
  await lookBack(mara, mara.page.url(), 'partly', IN_THE_WAY)
  await lookBack(tom, '/', 'kept')
  await tom.page.reload()
  await expect(button(tom, 'looking-back.week.look')).toHaveCount(0)
  await accessible(tom.page)

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
})
