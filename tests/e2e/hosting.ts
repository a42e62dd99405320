// A counsellor and the couple who agreed to them, on their own devices, at a meeting that is about to begin.
import { counselledAt, withApp } from '#tests/support/counselled.ts'
import { newPerson, type Person as Somebody } from '#tests/support/person.ts'
import { button, press, write } from './hands.ts'
import type { House } from './house.ts'
import { expect, type Person } from './people.ts'
import { words } from './words.ts'

export type Hosted = { laura: Person; mara: Person; tom: Person; house: House; meeting: string; counselling: string }

type Three = Pick<Hosted, 'laura' | 'mara' | 'tom' | 'house'>

/** Everything is agreed to, and the plan holds these exercises. Laura is at her screen. */
export async function toBeHosted({ laura, mara, tom, house }: Three, exercises: readonly string[]): Promise<Hosted> {
  const { origin } = house
  const by = newPerson(origin)
  await withApp(by, house.now())
  await by.tell('/api/counsellor', { token: null, name: laura.name })
  const { counselling, ...two } = await counselledAt(origin, { by, now: house.now() })
  const path = `/api/desk/couples/${counselling}/meetings`
  const { body } = await by.tell(path, { at: null, minutes: 50, exercises })
  await isOn(laura, by, origin)
  await isOn(mara, two.mara, origin)
  await isOn(tom, two.tom, origin)
  await laura.page.goto(`/desk/host/${body.meeting}`)
  return { laura, mara, tom, house, meeting: String(body.meeting), counselling }
}

/** Somebody who came over plain HTTP, at a browser. */
export async function isOn({ context }: Person, somebody: Somebody, origin: string): Promise<void> {
  await context.addCookies([{ name: 'halfway', value: encodeURIComponent(somebody.token() ?? ''), url: origin }])
}

/** The first of the plan is opened, both come by the square's link, and each says yes. */
export async function comeIn({ laura, mara, tom }: Hosted, exercise: string): Promise<void> {
  await press(laura, laura.page.getByRole('button', { name: exercise }))
  await expect(button(laura, 'hosting.here.ask')).toBeVisible()
  const link = await laura.page.getByText(/\/here\//).innerText()
  for (const { page } of [mara, tom]) {
    await page.goto(link)
    await page.waitForURL('**/room/**')
  }
  await letIn({ laura, mara, tom })
}

export async function letIn({ laura, mara, tom }: Pick<Hosted, 'laura' | 'mara' | 'tom'>): Promise<void> {
  await press(laura, button(laura, 'hosting.here.ask'))
  for (const person of [mara, tom]) await press(person, button(person, 'room.host.ask.yes'))
  for (const person of [mara, tom]) await expect(badge(person)).toBeVisible()
}

export function badge(person: Person) {
  return button(person, 'room.host.badge.in')
}

export async function openBadge(person: Person): Promise<void> {
  await press(person, badge(person))
  await expect(person.page.getByRole('dialog')).toBeVisible()
}

/** One scale after another, and then the answer is given. */
export async function giveScales(person: Person, value: string): Promise<void> {
  for (const field of await person.page.getByRole('textbox', { name: words(person.locale, 'room.scale.typed') }).all())
    await write(person, field, value)
  await press(person, button(person, 'room.answer.done'))
  await press(person, button(person, 'room.beat.give'))
}
