// How a person touches a page: by pointer, or by keyboard alone. What they see is found by role and name, as they would.
import { expect, type Locator } from '@playwright/test'
import type { Person } from './people.ts'
import { words } from './words.ts'

export function button(person: Person, key: string): Locator {
  return person.page.getByRole('button', { name: words(person.locale, key) })
}

export function link(person: Person, key: string): Locator {
  return person.page.getByRole('link', { name: words(person.locale, key) })
}

export function shown(person: Person, key: string): Locator {
  return person.page.getByText(words(person.locale, key))
}

export async function press(person: Person, target: Locator): Promise<void> {
  if (!person.keyboard) return target.click()
  await reach(person, target)
  await person.page.keyboard.press('Enter')
}

export async function choose(person: Person, target: Locator): Promise<void> {
  // The mark itself is drawn; what is touched is its label.
  if (!person.keyboard) return target.locator('xpath=ancestor::label').click()
  await reach(person, target)
  await person.page.keyboard.press('Space')
}

export async function write(person: Person, target: Locator, text: string): Promise<void> {
  if (!person.keyboard) return target.fill(text)
  await reach(person, target)
  await person.page.keyboard.press('ControlOrMeta+A')
  await person.page.keyboard.type(text)
}

/** The first of a list that has nothing picked yet. */
export async function pick(person: Person, target: Locator): Promise<void> {
  if (!person.keyboard) return void (await target.selectOption({ index: 1 }))
  await reach(person, target)
  await person.page.keyboard.press('ArrowDown')
}

// Nothing but Tab leads there, and the arrows within a group of radios; more presses than any screen has places would be a trap.
async function reach(person: Person, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  // Looked up once: by role and name that takes longer than the press, and a screen has many places.
  let place = await target.elementHandle()
  for (let presses = 0; presses < 80; presses += 1) {
    const key = await place?.evaluate((element) => {
      const wanted = element as HTMLInputElement
      const at = document.activeElement as HTMLInputElement | null
      if (at === wanted) return null
      if (!wanted.isConnected) return 'drawn anew'
      return at?.type === 'radio' && at.name === wanted.name ? 'ArrowDown' : 'Tab'
    })
    if (key === null) return
    if (key === undefined || key === 'drawn anew') place = await target.elementHandle()
    else await person.page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${target}`)
}
