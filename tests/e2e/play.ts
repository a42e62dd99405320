// Plays a session as its two people would: each looks at the screen, fills what is empty and takes the way that is offered.
import { expect, type Locator, type Page } from '@playwright/test'
import { MINUTE } from '#shared/time.ts'
import { button, choose, link, press, shown, write } from './hands.ts'
import type { House } from './house.ts'
import { accessible, type Person } from './people.ts'
import { words } from './words.ts'

/** What a person writes where words are asked for, by language. */
const SAYINGS = {
  en: ['an hour after work', 'you put the kettle on', 'that I look up when you come in', 'the walk by the river'],
  es: ['una tarde los dos', 'que me esperaste', 'que me miras al entrar', 'el paseo por el río'],
} as const

/** In this order: what is nearest to the end of a step comes first. */
const WAYS = [
  'room.beat.give',
  'room.answer.done',
  'room.answer.give',
  'room.answer.carry',
  'room.answer.carry-nothing',
  'room.mirror.say',
  'room.mirror.heard.yes',
  'room.offer.say-yes',
  'room.offer.works',
  'room.offer.ask',
  'room.agree.sign',
  'room.agree.propose',
  'room.talk.begin',
  'room.breathe.begin',
  'room.break.return-early',
  'room.break.return',
  'room.resting.resume',
  'room.go-on.on',
  'room.go-on.on-alone',
  'room.go-on.close',
] as const

type Watch = { house: House; seen?: (person: Person, screen: string) => Promise<void> }

/** Until both have come to the end. `seen` is told of each new screen of each person. */
export async function playToEnd(both: readonly [Person, Person], watch: Watch): Promise<void> {
  await playUntil(both, watch, async () => {
    const ends = await Promise.all(both.map((person) => shown(person, 'room.closed.title').isVisible()))
    return ends.every(Boolean)
  })
}

export async function playUntil(
  both: readonly [Person, Person],
  { house, seen }: Watch,
  reached: () => Promise<boolean>,
): Promise<void> {
  const screens = new Map<Person, string>()
  for (let idle = 0; !(await reached()); ) {
    let moved = false
    for (const person of both) {
      const screen = await heading(person.page)
      if (seen && screen && screens.get(person) !== screen) {
        screens.set(person, screen)
        await seen(person, screen)
      }
      moved = (await act(person)) || moved
    }
    idle = moved ? 0 : idle + 1
    if (idle === 8) await passTime(both, house)
    if (idle > 40)
      throw new Error(
        `nothing more to do at: ${(await Promise.all(both.map(({ page }) => heading(page)))).join(' / ')}`,
      )
    if (!moved) await both[0].page.waitForTimeout(150)
  }
}

// A talk or a breath has its own clock: the house goes forward, and coming back to the page shows it.
async function passTime(both: readonly [Person, Person], house: House): Promise<void> {
  await house.forward(6 * MINUTE)
  for (const { page } of both) await page.reload()
}

async function heading(page: Page): Promise<string> {
  return (
    (await page
      .locator('main h1')
      .first()
      .textContent({ timeout: 2_000 })
      .catch(() => null)) ?? ''
  )
}

/** One thing that this person does now, if there is any. */
export async function act(person: Person): Promise<boolean> {
  await fill(person)
  for (const way of WAYS) {
    const target = button(person, way).first()
    if ((await target.isVisible()) && (await target.isEnabled())) {
      const before = await person.page.locator('body').innerText()
      await press(person, target)
      await expect.poll(() => person.page.locator('body').innerText()).not.toBe(before)
      return true
    }
  }
  return false
}

async function fill(person: Person): Promise<void> {
  const main = person.page.locator('main')
  for (const field of await main.getByRole('textbox').all()) {
    if ((await field.isVisible()) && (await field.inputValue()) === '')
      await write(person, field, await sayingFor(person, field))
  }
  const options = main.getByRole('radio')
  const first = options.first()
  if ((await first.isVisible()) && (await main.getByRole('radio', { checked: true }).count()) === 0)
    await choose(person, first)
  const ticks = main.getByRole('group').getByRole('checkbox')
  if (
    (await ticks.first().isVisible()) &&
    (await ticks.and(main.getByRole('checkbox', { checked: true })).count()) === 0
  ) {
    await choose(person, ticks.first())
  }
}

async function sayingFor(person: Person, field: Locator): Promise<string> {
  const name = (await field.getAttribute('aria-label')) ?? ''
  if ((await field.getAttribute('type')) === 'time') return '19:30'
  if (words(person.locale, 'room.scale.typed').test(name)) return '7'
  if ((await field.getAttribute('inputmode')) === 'numeric') return '20'
  const sayings = SAYINGS[person.locale]
  return sayings[name.length % sayings.length] ?? sayings[0]
}

/** Mara opens a room for this exercise; Tom comes in by the link. Both choose how to be there, and it begins. */
export async function meetIn(mara: Person, tom: Person, exercise: string, mode: string): Promise<string> {
  const room = await openRoom(mara, exercise)
  await joinByLink(tom, await linkOf(mara))
  await chooseMode(mara, mode)
  await chooseMode(tom, mode)
  await expect(mara.page.locator('main h1')).not.toHaveText('')
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  return room
}

export async function openRoom(person: Person, exercise: string): Promise<string> {
  const { page } = person
  await page.goto(`/begin/${exercise}`)
  await write(person, page.getByRole('textbox'), person.name)
  await press(person, button(person, 'home.name.open'))
  await page.waitForURL('**/room/**')
  return page.url()
}

export async function linkOf(person: Person): Promise<string> {
  const field = person.page
    .locator('input, textarea, output, p, code')
    .filter({ hasText: /\/join#/ })
    .or(person.page.getByRole('textbox', { name: words(person.locale, 'lobby.invite.link') }))
  const found = field.first()
  await expect(found).toBeVisible()
  const text = (await found.inputValue().catch(() => null)) ?? (await found.innerText())
  return /http\S+\/join#\S+/.exec(text)?.[0] ?? ''
}

export async function joinByLink(person: Person, url: string): Promise<void> {
  const { page } = person
  await page.goto(url)
  await write(person, page.getByRole('textbox'), person.name)
  await press(person, button(person, 'join.come-in'))
  await page.waitForURL('**/room/**')
}

export async function chooseMode(person: Person, mode: string): Promise<void> {
  const name = new RegExp(words(person.locale, `lobby.mode.${mode}`).source.slice(0, -1))
  await choose(person, person.page.getByRole('radio', { name }))
  await press(person, button(person, 'lobby.mode.give'))
}

/** The letter at the end. */
export async function readReflection(person: Person): Promise<string> {
  await press(person, link(person, 'room.closed.read'))
  await person.page.waitForURL('**/reflections/**')
  await expect(person.page.locator('main h1')).toBeVisible()
  await accessible(person.page)
  return person.page.locator('body').innerText()
}
