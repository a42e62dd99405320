// Evenings that lead on to one another: a way from its first exercise to its end, whose last one walks through a letter, and the course.
import { MINUTE } from '#shared/time.ts'
import { enter } from '#tests/support/bot.ts'
import { newPerson } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { accessible } from './axe.ts'
import { button, link, press, shown, write } from './hands.ts'
import type { House } from './house.ts'
import { chooseMode, joinByLink, linkOf, passCheckIn, readReflection } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { playToEnd } from './play.ts'
import { words } from './words.ts'

const DAY = 24 * 60 * MINUTE
const KATHMANDU = 345 * MINUTE

test('[SE13] [DO9] a couple goes the way for a first time, and its last exercise walks through the letter of the one before [SE12]', async ({
  mara,
  tom,
  house,
}) => {
  await mara.page.goto('/ways')
  await press(mara, link(mara, 'ways.page.begin-with').first())
  await write(mara, mara.page.getByRole('textbox'), 'Mara')
  await openedFrom(mara)
  await joinByLink(tom, await linkOf(mara))
  const bots = await Promise.all([mara, tom].map((person) => elsewhere(person, house)))
  await playedBy(bots, roomOf(mara), house)

  for (const next of ['the-map-of-needs', 'say-it-hold-it-check-it']) {
    await beginNext(mara, next)
    await playedBy(bots, roomOf(mara), house)
  }

  await beginNext(mara, 'walk-through-and-promise')
  await tom.page.goto('/')
  await press(tom, tom.page.locator(`a[href="/room/${roomOf(mara)}"]`).first())
  await tom.page.waitForURL(`**/room/${roomOf(mara)}`)
  await Promise.all([mara, tom].map((person) => chooseMode(person, 'on-a-call')))
  await passCheckIn(mara, tom)
  await lettersLie([mara, tom], house)
  await playToEnd([mara, tom], { house })
  await suggestsNext(mara, tom, house)
  expect(await readReflection(mara)).toContain('You walked through the letter from Say it, hold it, check it.')

  await mara.page.goto('/ways')
  await expect(shown(mara, 'ways.page.next.done')).toBeVisible()
  await expect(shown(mara, 'ways.help')).toBeVisible()
  await expect(mara.page.getByText(words('en', 'ways.page.steps.done'))).toHaveCount(4)
})

test('[CU10] two people have the first three evenings of the course, one after the other @evening', async ({
  mara,
  tom,
  house,
}) => {
  await mara.page.goto('/ways')
  await press(mara, mara.page.getByRole('link', { name: /“What we want”/ }))
  await write(mara, mara.page.getByRole('textbox'), 'Mara')
  await openedFrom(mara)
  await joinByLink(tom, await linkOf(mara))
  for (const next of ['the-map-of-needs', 'near-and-apart', null]) {
    await Promise.all([mara, tom].map((person) => chooseMode(person, 'on-a-call')))
    await playToEnd([mara, tom], { house })
    // [DO9] The last screen asks when next, and what is meant by that is the way's next evening.
    await expect(shown(mara, 'room.closed.when.title')).toBeVisible()
    const way = await mara.page.evaluate(() => fetch('/api/home').then((answer) => answer.json()))
    expect(way.couples[0].sessions.every(({ phase }: { phase: string }) => phase === 'closed')).toBe(true)
    if (next === null) break
    await beginNext(mara, next)
    await tom.page.goto(`/room/${roomOf(mara)}`)
  }
  await mara.page.goto('/ways')
  await expect(mara.page.getByText(words('en', 'ways.page.steps.done'))).toHaveCount(3)
})

/** The same person over HTTP and a socket, by a link for another device of theirs. */
async function elsewhere({ page }: Person, house: House): Promise<string | null> {
  const { token } = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    const made = await fetch('/api/devices', { method: 'POST', headers, body: '{}' })
    return made.json()
  })
  const device = newPerson(house.origin)
  const claimed = await device.tell('/api/devices/claim', { token })
  expect(claimed).toMatchObject({ code: 200 })
  return device.token()
}

async function playedBy(tokens: readonly (string | null)[], session: string, house: House): Promise<void> {
  const bots = await Promise.all(tokens.map((token) => enter(house.origin, { session, token })))
  expect(await play(bots, [carrying(2), carrying(3)])).toBe(true)
  for (const bot of bots) bot.close()
}

/** Carries all there is: who leads is drawn by lot, and of what is left out by chance there may be nothing to talk over. */
function carrying(seed: number): ReturnType<typeof temper> {
  const mood = temper(seed)
  return { ...mood, pick: (most) => (most === 2 ? 0 : mood.pick(most)) }
}

async function openedFrom(person: Person): Promise<void> {
  await press(person, button(person, 'home.name.open'))
  await person.page.waitForURL('**/room/**')
}

/** From the way's own page, which marks one exercise as the next. */
async function beginNext(person: Person, exercise: string): Promise<void> {
  const { page } = person
  await page.goto('/ways')
  await accessible(page)
  await expect(page.getByRole('listitem').and(page.locator('[aria-current=step]'))).toHaveCount(1)
  await press(person, link(person, 'ways.page.begin').first())
  await page.waitForURL(`**/begin/${exercise}?**`)
  await openedFrom(person)
}

/** [DO9] On the last screen one suggests a time, and the other finds it on theirs. */
async function suggestsNext(one: Person, other: Person, house: House): Promise<void> {
  const kathmandu = new Date(house.now() + 3 * DAY + KATHMANDU).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)
  await one.page.getByLabel(words(one.locale, 'room.closed.when.label')).fill(kathmandu)
  await accessible(one.page)
  await press(one, button(one, 'room.closed.when.suggest'))
  await expect(shown(one, 'room.closed.when.mine')).toBeVisible()
  await other.page.reload()
  await expect(shown(other, 'room.closed.when.theirs')).toBeVisible()
}

function roomOf({ page }: Person): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Beside the talk, a block at a time: it turns by the clock, and by whoever wants to read on. */
async function lettersLie(both: readonly [Person, Person], house: House): Promise<void> {
  for (const { page, locale } of both) {
    const letter = page.getByRole('region', { name: words(locale, 'room.walk.letter') })
    await expect(letter.getByRole('heading').first()).toBeVisible()
    await accessible(page)
  }
  const [mara, tom] = both
  await press(mara, button(mara, 'room.walk.on'))
  await expect(mara.page.getByText(/^Piece 2 of /)).toBeVisible()
  await press(mara, button(mara, 'room.walk.back'))
  await Promise.all(both.map((person) => press(person, button(person, 'room.talk.begin'))))
  await expect(button(mara, 'room.talk.longer')).toBeVisible()
  await expect(mara.page.getByText(/^Piece 1 of /)).toBeVisible()
  // The last round: the view of the added minute brings the house's clock along.
  await house.forward(7 * MINUTE)
  await press(mara, button(mara, 'room.talk.longer'))
  await expect(mara.page.getByText(/^Piece [2-9] of /)).toBeVisible()
  await expect(tom.page.getByText(/^Parte [2-9] de /)).toBeVisible()
}
