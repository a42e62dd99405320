// A counsellor and the couple who agreed to them, on their own devices, at a meeting that is about to begin.
import { counselledAt, counsellorAt } from '#tests/support/counselled.ts'
import type { Person as Somebody } from '#tests/support/person.ts'
import { button, press, write } from './hands.ts'
import type { House } from './house.ts'
import { isOn } from './meeting.ts'
import { expect, type Person } from './people.ts'
import { words } from './words.ts'

type Three = { laura: Person; mara: Person; tom: Person; house: House }
export type Hosted = Three & { by: Somebody; meeting: string; counselling: string }

/** Everything is agreed to, and the plan holds these exercises. Laura is at her screen. `known`: who she is, where she has a desk. */
export async function toBeHosted(three: Three, exercises: readonly string[], known?: Somebody): Promise<Hosted> {
  const { laura, mara, tom, house } = three
  const { origin } = house
  const by = known ?? (await counsellorAt(origin, { name: laura.name, now: house.now() }))
  const { counselling, ...two } = await counselledAt(origin, { by, now: house.now() })
  const path = `/api/desk/couples/${counselling}/meetings`
  const { body } = await by.tell(path, { at: null, minutes: 50, exercises })
  await isOn(laura, by)
  await isOn(mara, two.mara)
  await isOn(tom, two.tom)
  await laura.page.goto(`/desk/host/${body.meeting}`)
  return { ...three, by, meeting: String(body.meeting), counselling }
}

/** The first of the plan is opened, both come by the square's link, and each says yes. */
export async function comeIn({ laura, mara, tom }: Omit<Three, 'house'>, exercise: string): Promise<void> {
  await press(laura, laura.page.getByRole('button', { name: exercise }))
  await expect(button(laura, 'hosting.here.ask')).toBeVisible()
  const link = await laura.page.getByText(/\/here\//).innerText()
  for (const { page } of [mara, tom]) {
    await page.goto(link)
    await page.waitForURL('**/room/**')
  }
  await letIn({ laura, mara, tom })
}

export async function letIn({ laura, mara, tom }: Omit<Three, 'house'>): Promise<void> {
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
  await press(person, button(person, 'room.answer.give'))
}
