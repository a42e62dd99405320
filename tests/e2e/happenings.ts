// What can befall two people in the middle of an exercise. Each begins at its first step and leaves the two somewhere on their way through it.
import { MINUTE } from '#shared/time.ts'
import { accessible } from './axe.ts'
import { button, link, press, shown, write } from './hands.ts'
import type { House } from './house.ts'
import { expect, type Person } from './people.ts'
import { act } from './play.ts'
import { words } from './words.ts'

export type Evening = { mara: Person; tom: Person; house: House; room: string }

const inIsShown = (person: Person) =>
  ['opens', 'kept', 'sending']
    .map((said) => shown(person, `room.given.${said}`))
    .reduce((one, other) => one.or(other))
    .first()
export const opened = (person: Person) => shown(person, 'room.opened.both').first()

/** This person alone does what their screen offers until their answer is in, or both are open. */
export async function answerAlone(person: Person): Promise<void> {
  const done = inIsShown(person).or(opened(person)).first()
  while (!(await done.isVisible())) await act(person)
}

export async function stopForToday(person: Person): Promise<void> {
  await press(person, button(person, 'room.bar.more'))
  await press(person, button(person, 'room.stop.stop'))
  await press(
    person,
    person.page.getByRole('dialog').getByRole('button', { name: words(person.locale, 'room.stop.confirm') }),
  )
}

export async function killBeforeReveal({ mara, tom, house }: Evening): Promise<void> {
  await answerAlone(mara)
  await expect(shown(mara, 'room.saving.saved').first()).toBeVisible()
  await house.kill()
  await house.startAgain()
  await answerAlone(tom)
  await Promise.all([mara, tom].map((person) => expect(opened(person)).toBeVisible({ timeout: 20_000 })))
}

export async function breakAndReload({ mara, tom, house }: Evening): Promise<void> {
  const promise = 'with what I heard you say'
  await press(mara, button(mara, 'room.bar.take-break'))
  await write(mara, mara.page.getByRole('dialog').getByRole('textbox').last(), promise)
  await accessible(mara.page)
  await press(mara, mara.page.getByRole('dialog').getByRole('button', { name: /20 minutes/ }))
  for (const { page } of [mara, tom]) {
    await expect(page.getByText(promise).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(promise).first()).toBeVisible()
    await accessible(page)
  }
  await press(tom, button(tom, 'room.break.lines.take-your-time'))
  await expect(mara.page.getByText('Take your time.')).toBeVisible()
  // The time that was promised, and then more than the five minutes after it.
  for (const minutes of [21, 6]) {
    await house.forward(minutes * MINUTE)
    await Promise.all([mara, tom].map(({ page }) => page.reload()))
    await expect(button(mara, 'room.break.return')).toBeVisible()
    for (const { page } of [mara, tom]) await accessible(page)
  }
  await expect(button(tom, 'room.break.close-kindly')).toBeVisible()
  await press(mara, button(mara, 'room.break.return'))
  await press(tom, button(tom, 'room.break.return'))
  // [RM32] What was promised is the first thing that both see, and it comes once.
  for (const person of [mara, tom]) {
    await expect(person.page.getByRole('heading', { name: promise })).toBeFocused()
    await accessible(person.page)
    await press(person, button(person, 'room.go-on.on-alone'))
    await expect(person.page.getByText(promise)).toHaveCount(0)
  }
  await tom.page.reload()
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  await expect(tom.page.getByText(promise)).toHaveCount(0)
}

/** For two who are apart, and a day between what they do. */
export async function goAheadAndComeLater({ mara, tom, house, room }: Evening): Promise<void> {
  await tom.page.goto('about:blank')
  await answerAlone(mara)
  await press(mara, button(mara, 'room.go-on.on-alone'))
  await stopForToday(mara)
  await expect(shown(mara, 'room.resting.title')).toBeVisible()
  await mara.page.close()
  await house.forward(26 * 60 * MINUTE)
  await tom.page.goto(room)
  await answerAlone(tom)
  // His screen says that it is in before it is saved; what is open is.
  await expect(opened(tom)).toBeVisible()
  mara.page = await mara.context.newPage()
  await mara.page.goto('/')
  await press(mara, mara.page.locator(`a[href="${new URL(room).pathname}"]`).first())
  await press(mara, button(mara, 'room.resting.resume'))
  await expect(opened(mara)).toBeVisible()
}

export async function writeWithoutALine({ mara, tom }: Evening): Promise<void> {
  await mara.context.setOffline(true)
  await expect(shown(mara, 'room.saving.no-line').first()).toBeVisible({ timeout: 25_000 })
  await answerAlone(mara)
  await expect(shown(mara, 'room.saving.kept-here').first()).toBeVisible()
  await mara.context.setOffline(false)
  await expect(shown(mara, 'room.saving.saved').first()).toBeVisible({ timeout: 25_000 })
  await answerAlone(tom)
  await expect(opened(mara)).toBeVisible()
}

export async function stopAndComeBack({ mara, tom, room }: Evening): Promise<void> {
  await stopForToday(mara)
  await expect(shown(tom, 'room.resting.title')).toBeVisible()
  await accessible(tom.page)
  await press(tom, link(tom, 'common.home'))
  // [SA7] It is there for who looks for it.
  await press(tom, tom.page.locator('summary', { hasText: words(tom.locale, 'home.were.over-for-today') }))
  await accessible(tom.page)
  await press(tom, tom.page.locator(`a[href="${new URL(room).pathname}"]`).first())
}
