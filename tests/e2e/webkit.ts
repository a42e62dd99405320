// An evening of somebody in WebKit, from the start to the letter, with somebody at a socket; then the private page, and a room without a server.
import { setTimeout as wait } from 'node:timers/promises'
import { type Bot, enter } from '#tests/support/bot.ts'
import { accept, newPerson } from '#tests/support/person.ts'
import { sayNext } from '#tests/support/play-out.ts'
import { asked, FIELDS, type Look, read } from './look.ts'
import { expect, test as withHouse } from './people.ts'
import { asksFor, sayingFor, WAYS } from './play.ts'
import { openWebKit, type WebKit } from './webkit-driver.ts'
import { words } from './words.ts'

const EXERCISE = process.env.EXERCISE ?? 'weather'
const MARA = { locale: 'en', narrow: false } as const
const ALL_WAYS = [...WAYS, 'room.talk.enough', 'home.name.open']
const A_MOMENT = 200
const PATIENCE = 60_000

/** Its window gets no narrower. */
const NARROW = { width: 447, height: 800 }

const test = withHouse.extend<{ webkit: WebKit }>({
  webkit: async ({ house: _ }, use) => {
    const webkit = await openWebKit(NARROW)
    await use(webkit)
    await webkit.end()
  },
})

test('somebody does a whole exercise in WebKit, from the start to the letter', async ({
  webkit,
  house: { origin },
}) => {
  await webkit.go(`${origin}/begin/${EXERCISE}`)
  await once(webkit, ({ way }) => way !== null)
  await act(webkit)
  await expect.poll(() => webkit.run(tokenShown, null)).not.toBe('')
  const token = await webkit.run(tokenShown, null)
  const tom = newPerson(origin, 'es')
  const { body } = await accept(tom, token)
  const apart = words('en', 'lobby.mode.on-a-call').source.slice(0, -1)
  await expect.poll(() => webkit.run(buttonNamed, apart)).not.toBeNull()
  await clickOn(webkit, await webkit.run(buttonNamed, apart))
  const bot = await enter(origin, { session: String(body.session), token: tom.token() })
  await playToEnd(webkit, bot)
  bot.close()

  await clickOn(webkit, await webkit.run(linkNamed, words('en', 'room.closed.read').source))
  await expect.poll(() => webkit.run(textOf, 'main article')).toContain('Tom')
  expect(await webkit.run(isWiderThanItsWindow, null)).toBe(false)
})

test('without a server a room in WebKit says so, and goes on by itself', async ({ webkit, house }) => {
  await webkit.go(`${house.origin}/begin/${EXERCISE}`)
  await once(webkit, ({ way }) => way !== null)
  await act(webkit)
  await expect.poll(() => webkit.run(tokenShown, null)).not.toBe('')
  const title = await webkit.run(textOf, 'main h1')
  await expect.poll(() => webkit.run(isServedByWorker, null)).toBe(true)
  const { href } = await webkit.run(addressOf, null)
  await house.kill()
  await webkit.go(href).catch(() => undefined)
  await expect.poll(() => webkit.run(textOf, 'main h1')).toMatch(words('en', 'offline.title'))
  await house.startAgain()
  await expect.poll(() => webkit.run(textOf, 'main h1')).toBe(title)
})

/** Each says and presses what there is, until the exercise is over for whoever sits there. */
async function playToEnd(webkit: WebKit, bot: Bot): Promise<void> {
  for (let since = Date.now(); ; ) {
    const { heading, ended, way, empty, unmarked } = await lookAt(webkit)
    if (ended) return
    const acts = way !== null || empty.length + unmarked.length > 0
    if (acts) {
      expect(await webkit.run(isWiderThanItsWindow, null), heading).toBe(false)
      await act(webkit)
    }
    const said = await sayNext(bot, 'on-a-call')
    if (acts || said) since = Date.now()
    else await wait(A_MOMENT)
    if (Date.now() - since > PATIENCE) throw new Error(`nothing more to do at: ${heading}`)
  }
}

async function once(webkit: WebKit, is: (look: Look) => boolean): Promise<Look> {
  for (const began = Date.now(); ; await wait(A_MOMENT)) {
    const seen = await lookAt(webkit)
    if (is(seen)) return seen
    if (Date.now() - began > PATIENCE) throw new Error(`nothing to do at: ${seen.heading}`)
  }
}

function lookAt(webkit: WebKit): Promise<Look> {
  return webkit.run(read, asked('en', ALL_WAYS))
}

/** Fills what is empty, and presses what leads on. */
async function act(webkit: WebKit): Promise<void> {
  const { empty, unmarked } = await lookAt(webkit)
  for (const at of unmarked) await clickOn(webkit, await webkit.run(markAt, { fields: FIELDS, at }))
  for (const at of empty) await fillOne(webkit, at)
  const { way } = await lookAt(webkit)
  if (way !== null) await clickOn(webkit, await webkit.run(buttonNamed, words('en', ALL_WAYS[way] as string).source))
}

async function fillOne(webkit: WebKit, at: number): Promise<void> {
  const field = await webkit.run(fieldAt, { fields: FIELDS, at })
  if (!field) return
  const asks = await webkit.run(asksFor, field)
  // Who is at the end already is asked when they meet next, and leaves that open.
  if (asks.type === 'datetime-local') return
  if (asks.isList) await clickOn(webkit, await webkit.run(secondOf, field))
  else await webkit.type(field, sayingFor(MARA, asks))
}

async function clickOn(webkit: WebKit, element: Parameters<WebKit['click']>[0] | null): Promise<void> {
  if (!element) return
  // What the other does may turn the page under one's hands.
  await webkit.click(element).catch((fault: Error) => {
    if (!/stale|no such element/.test(fault.message)) throw fault
  })
}

// These run in the page, so each must stand by itself.
function textOf(where: string): string {
  return document.querySelector(where)?.textContent ?? ''
}

function isServedByWorker(_: null): boolean {
  return navigator.serviceWorker.controller !== null
}

function addressOf(_: null): { href: string } {
  return { href: location.href }
}

function tokenShown(_: null): string {
  const links = [...document.querySelectorAll('p')].map(({ textContent }) => /\/join#(\S+)$/.exec(textContent ?? ''))
  return links.find((link) => link !== null)?.[1] ?? ''
}

function isWiderThanItsWindow(_: null): boolean {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth
}

function fieldAt({ fields, at }: { fields: string; at: number }): Element | null {
  return document.querySelectorAll(fields)[at] ?? null
}

function secondOf(list: Element): Element | null {
  return list.querySelectorAll('option')[1] ?? null
}

function markAt({ fields, at }: { fields: string; at: number }): Element | null {
  return document.querySelectorAll(fields)[at]?.closest('label') ?? null
}

function linkNamed(name: string): Element | null {
  return [...document.querySelectorAll('a')].find(({ textContent }) => RegExp(name, 's').test(textContent)) ?? null
}

function buttonNamed(name: string): Element | null {
  const told = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
  const isThere = (button: HTMLButtonElement) =>
    button.checkVisibility() && !button.disabled && button.ariaDisabled !== 'true'
  return (
    [...document.querySelectorAll('button')].find((one) => isThere(one) && RegExp(name, 's').test(told(one))) ?? null
  )
}
