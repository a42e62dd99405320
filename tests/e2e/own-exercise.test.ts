// A counsellor writes an exercise by keyboard alone: adds steps, sees them played, keeps them, and takes the file out and in again, and hosts it.
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { counsellorAt } from '#tests/support/counselled.ts'
import { accessible } from './axe.ts'
import { button, press, shown, write } from './hands.ts'
import { comeIn, type Hosted, toBeHosted } from './hosting.ts'
import { chooseMode, readReflection } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { playToEnd } from './play.ts'
import { words } from './words.ts'

const field = (person: Person, key: string): Locator =>
  person.page.getByRole('textbox', { name: words(person.locale, `own-exercises.fields.${key}`) })

async function addStep(laura: Person, kind: string, given: Record<string, string>): Promise<void> {
  await press(laura, button(laura, 'own-exercises.builder.add'))
  await press(
    laura,
    laura.page.locator('#kinds').getByRole('button', { name: words(laura.locale, `own-exercises.kinds.${kind}`) }),
  )
  for (const [key, text] of Object.entries(given)) await write(laura, field(laura, key), text)
}

/** Laura brings it to two people. Tomás reads in another language, so the words come to him with a line about theirs. */
async function hosted(at: Hosted): Promise<void> {
  const { mara, tom, house } = at
  await comeIn(at, 'Open “One thank you”')
  for (const person of [mara, tom]) await expect(person.page.getByText('One thank you').first()).toBeVisible()
  for (const person of [mara, tom]) await chooseMode(person, 'on-a-call')
  for (const { page } of [mara, tom])
    await expect(page.getByRole('heading', { name: 'How at ease are you tonight?' })).toBeVisible()
  await expect(shown(tom, 'room.only-in')).toBeVisible()
  await expect(shown(mara, 'room.only-in')).toHaveCount(0)
  await accessible(tom.page)
  await playToEnd([mara, tom], { house })
  for (const person of [mara, tom]) expect(await readReflection(person)).toContain('One thank you')
}

test('[EX8] an exercise is written, seen and kept by keyboard alone, then hosted', async ({
  meet,
  mara,
  tom,
  house,
}) => {
  test.setTimeout(150_000)
  const laura = await meet({ name: 'Laura', width: 1280, height: 800, keyboard: true })
  const { page } = laura
  const ada = await counsellorAt(house.origin, { now: house.now() })
  await laura.context.addCookies([{ name: 'halfway', value: encodeURIComponent(ada.token() ?? ''), url: house.origin }])
  await page.goto('/desk/exercises/new')
  for (const [key, text] of [
    ['title', 'One thank you'],
    ['for', 'To end a week with something good.'],
    ['asks', 'You say how at ease you are. Then each gives one thank you.'],
  ] as const) {
    await write(laura, field(laura, key), text)
  }
  await addStep(laura, 'scale', {
    why: 'Where you are is where you begin.',
    prompt: 'How at ease are you tonight?',
    'scale-low': 'not yet',
    'scale-high': 'very much',
  })
  await write(laura, page.getByRole('textbox', { name: /What scale 1/ }), 'At ease')
  await addStep(laura, 'text', {
    why: 'Small things count when they are said.',
    prompt: 'What do you want to say thank you for?',
    example: 'You warmed the car for me.',
  })
  await expect(button(laura, 'own-exercises.keep.keep')).toBeEnabled()
  // What is not kept yet lies on the device, through a reload.
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(shown(laura, 'own-exercises.keep.restored')).toBeVisible()
  await expect(field(laura, 'title')).toHaveValue('One thank you')
  await accessible(page)

  const preview = page.getByRole('complementary', { name: words('en', 'own-exercises.builder.preview') })
  await expect(preview.getByRole('heading', { name: 'How at ease are you tonight?' })).toBeVisible()
  await press(laura, preview.getByRole('button', { name: words('en', 'preview.play') }))
  await expect(preview.getByRole('heading', { name: 'What do you want to say thank you for?' })).toBeVisible({
    timeout: 20_000,
  })

  await press(laura, button(laura, 'own-exercises.keep.keep'))
  await page.waitForURL('**/desk/exercises/own-*')
  const own = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(shown(laura, 'own-exercises.keep.kept-all')).toBeVisible()
  const saving = page.waitForEvent('download')
  await press(laura, page.getByRole('link', { name: words('en', 'own-exercises.list.export') }))
  const file = await (await saving).path()
  expect(JSON.parse(await readFile(file, 'utf8')).words.en.title).toBe('One thank you')

  await page.goto('/desk/exercises')
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: 'half.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') })
  await expect(page.getByText(/not a JSON file/)).toBeVisible()
  await input.setInputFiles(file)
  await expect(shown(laura, 'own-exercises.list.imported')).toBeVisible()
  await expect(page.getByRole('link', { name: 'One thank you' })).toHaveCount(2)
  await accessible(page)
  await hosted(await toBeHosted({ laura, mara, tom, house }, [own], ada))
})
