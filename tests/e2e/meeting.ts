// How two people come into one room, and what they have in their hands when they leave it.
import { expect } from '@playwright/test'
import type { Mode } from '#shared/session/commands.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { type Bot, enter } from '#tests/support/bot.ts'
import { accept, newPerson, openRoom as openRoomThere, type Person as Somebody } from '#tests/support/person.ts'
import { playOut } from '#tests/support/play-out.ts'
import { throughCheckIn } from '#tests/support/through-check-in.ts'
import { accessible } from './axe.ts'
import { button, link, press, shown, write } from './hands.ts'
import type { Person } from './people.ts'
import { keepsToItsWidth } from './width.ts'
import { words } from './words.ts'

/** Somebody who came over plain HTTP, at a browser. */
export async function isOn({ context, origin }: Person, somebody: Somebody): Promise<void> {
  await context.addCookies([{ name: 'halfway', value: encodeURIComponent(somebody.token() ?? ''), url: origin }])
}

/** Alone in the lobby of a room that was opened over HTTP, for tests that begin there. */
export async function waitIn(person: Person, exercise: string): Promise<string> {
  const somebody = newPerson(person.origin, person.locale)
  const { session } = await openRoomThere(somebody, { exercise, name: person.name })
  await isOn(person, somebody)
  await person.page.goto(`/room/${session}`)
  await expect(shown(person, 'lobby.invite.title')).toBeVisible()
  return person.page.url()
}

/** Both sit in a room to which they came over HTTP, for tests that begin there: in its lobby or, once it is said how they are there, at its first step. */
export async function sitIn(mara: Person, tom: Person, exercise: string, mode?: Mode): Promise<string> {
  const { origin } = mara
  const [one, other] = [newPerson(origin, mara.locale), newPerson(origin, tom.locale)]
  const { session, invite } = await openRoomThere(one, { exercise, name: mara.name })
  await accept(other, invite.token, tom.name)
  if (mode) {
    const bots = await Promise.all([one, other].map((each) => enter(origin, { session, token: each.token() })))
    for (const bot of bots) await bot.send({ type: 'ready', mode })
    for (const bot of bots) bot.close()
  }
  const comes = async (person: Person, somebody: Somebody) => {
    await isOn(person, somebody)
    await person.page.goto(`/room/${session}`)
    if (mode) await expect(button(person, 'room.bar.take-break')).toBeVisible()
  }
  await Promise.all([comes(mara, one), comes(tom, other)])
  return mara.page.url()
}

/** Mara opens a room for this exercise; Tom comes in by the link. Both choose how to be there, and it begins. */
export async function meetIn(mara: Person, tom: Person, exercise: string, mode: string): Promise<string> {
  const room = await openRoom(mara, exercise)
  await joinByLink(tom, await linkOf(mara))
  await Promise.all([mara, tom].map((person) => chooseMode(person, mode)))
  await Promise.all([mara, tom].map((person) => expect(button(person, 'room.bar.take-break')).toBeVisible()))
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
  // It lies folded behind the other ways.
  const found = person.page
    .locator('p')
    .filter({ hasText: /\/join#/ })
    .first()
  await found.waitFor({ state: 'attached' })
  return /http\S+\/join#\S+/.exec((await found.textContent()) ?? '')?.[0] ?? ''
}

export async function joinByLink(person: Person, url: string): Promise<void> {
  const { page } = person
  await page.goto(url)
  await write(person, page.getByRole('textbox'), person.name)
  await press(person, button(person, 'join.come-in'))
  await page.waitForURL('**/room/**')
}

export async function chooseMode(person: Person, mode: string): Promise<void> {
  // The page turns by itself when the other comes.
  await expect(shown(person, 'lobby.invite.title')).toBeHidden()
  const name = new RegExp(words(person.locale, `lobby.mode.${mode}`).source.slice(0, -1))
  await press(person, person.page.getByRole('button', { name }))
}

/** The letter at the end. */
export async function readReflection(person: Person): Promise<string> {
  await press(person, link(person, 'room.closed.read'))
  await person.page.waitForURL('**/reflections/**')
  await expect(person.page.locator('main h1')).toBeVisible()
  if (person.narrow) await keepsToItsWidth(person)
  await accessible(person.page)
  await isLaidOut(person)
  return person.page.locator('body').innerText()
}

/** [LE24] [LE25] On a phone of 360 pixels: nothing moves as it opens [LE23], either. */
async function isLaidOut({ page }: Person): Promise<void> {
  const { names, letters } = await page.evaluate(letterSeen)
  expect(new Set(names).size, names.join('\n')).toBe(names.length)
  if (letters.length === 0 || page.viewportSize()?.width !== 360) return
  expect(Math.min(...letters)).toBeGreaterThanOrEqual(16)
  await page.reload()
  await expect(page.locator('main time').first()).toBeVisible()
  expect(await page.evaluate(moved)).toBeLessThanOrEqual(0.05)
}

// Runs in the page, so it must stand by itself: what opens sources is called, and how high the letters of figures are.
function letterSeen() {
  const named = (button: Element) =>
    (button.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  return {
    names: [
      ...[...document.querySelectorAll('article button')].map((button) => named(button).join(' ')),
      ...[...document.querySelectorAll('article figcaption')].map(({ textContent }) => `figure ${textContent}`),
    ],
    letters: [...document.querySelectorAll('article [data-figure] :is(p, span, bdi)')]
      .filter(({ textContent }) => textContent)
      .map((text) => parseFloat(getComputedStyle(text).fontSize)),
  }
}

// The same: how much of the page has moved by itself since it was asked for.
async function moved(): Promise<number> {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  // What was kept for the observer comes to it before the second frame from now.
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
  return sum
}

/** Neither says anything at the check-in: each has a second line for that. On one phone it is the same page for both. */
export async function passCheckIn(first: Person, second: Person): Promise<void> {
  const bots = await Promise.all(
    first.page === second.page ? [lineOf(first, 'first'), lineOf(second, 'second')] : [lineOf(first), lineOf(second)],
  )
  await throughCheckIn(bots)
  for (const bot of bots) bot.close()
  // The pages hear of it a moment later.
  for (const person of [first, second]) await expect(shown(person, 'room.check-in.name')).toHaveCount(0)
}

/** To the end of the session, each by a second line of theirs, from wherever they are in it. Their pages hear of it a moment later. */
export async function playBeside(first: Person, second: Person, say?: Parameters<typeof playOut>[2]): Promise<void> {
  const bots = await Promise.all([lineOf(first), lineOf(second)])
  await playOut(bots, 'on-a-call', say)
  for (const bot of bots) bot.close()
}

async function lineOf({ context, page }: Person, seat?: PartnerSeat): Promise<Bot> {
  const { origin, pathname } = new URL(page.url())
  const cookies = await context.cookies(origin)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return enter(origin, { session: pathname.split('/').at(-1) ?? '', token: null, cookie, ...(seat && { seat }) })
}
