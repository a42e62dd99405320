// A counsellor writes an exercise by keyboard alone, with what the second edition has: sees it played, keeps it, takes the file out and in again,
// and hosts it to its letter. One of the first edition opens as a draft of the second.
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { lamp } from '#tests/shared/exercises/own.ts'
import { counsellorAt } from '#tests/support/counselled.ts'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, choose, pick, press, shown, write } from './hands.ts'
import { comeIn, type Hosted, toBeHosted } from './hosting.ts'
import { chooseMode, passCheckIn, readReflection } from './meeting.ts'
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

const part = (person: Person, key: string): Locator =>
  person.page.locator('summary', { hasText: words(person.locale, `own-exercises.fields.${key}`).source.slice(1, -1) })

const list = (person: Person, key: string): Locator =>
  person.page.getByRole('combobox', { name: words(person.locale, `own-exercises.fields.${key}`) })

/** Who speaks is asked something, and so is who listens, at the same time. */
async function askEach(laura: Person): Promise<void> {
  await addStep(laura, 'who-first', {})
  await addStep(laura, 'text', {
    prompt: 'What do you want to say thank you for?',
    example: 'You warmed the car for me.',
  })
  await press(laura, part(laura, 'asked'))
  await pick(laura, list(laura, 'asks-whom'))
  const half = laura.page.getByRole('group', { name: words(laura.locale, 'own-exercises.fields.of-listener') })
  const within = (key: string) =>
    half.getByRole('textbox', { name: words(laura.locale, `own-exercises.fields.${key}`) })
  await write(laura, within('prompt'), 'What helps you to listen?')
  await write(laura, within('example'), 'A slow breath.')
}

/** One of two sentences, which stands in the letter unless whoever gave it takes it out. */
async function offerSentences(laura: Person): Promise<void> {
  await addStep(laura, 'builder', { prompt: 'What stays with you?', example: 'It stays with me that you called.' })
  const several = words(laura.locale, 'own-exercises.fields.several')
  await choose(laura, laura.page.getByRole('checkbox', { name: several }))
  await write(laura, field(laura, 'stem').first(), 'It stays with me that {blank}')
  await write(laura, field(laura, 'stem').last(), 'I would like to sleep on it')
  // What goes with its words comes back with one press.
  await choose(laura, laura.page.getByRole('checkbox', { name: several }))
  await expect(field(laura, 'stem')).toHaveCount(0)
  await press(laura, button(laura, 'own-exercises.builder.undo'))
  await expect(field(laura, 'stem').last()).toHaveValue('I would like to sleep on it')
  await write(laura, laura.page.getByRole('textbox', { name: /What belongs into/ }), 'what you saw')
  await press(laura, part(laura, 'letter'))
  await pick(laura, list(laura, 'it-enters'))
}

/** Laura brings it to two people. Tomás reads in another language, so the words come to him with a line about theirs. */
async function hosted(at: Hosted): Promise<void> {
  const { mara, tom, house } = at
  await comeIn(at, 'Open “One thank you”')
  for (const person of [mara, tom]) await expect(person.page.getByText('One thank you').first()).toBeVisible()
  for (const person of [mara, tom]) await chooseMode(person, 'on-a-call')
  await passCheckIn(mara, tom)
  for (const { page } of [mara, tom])
    await expect(page.getByRole('heading', { name: 'How at ease are you tonight?' })).toBeVisible()
  await expect(shown(tom, 'room.only-in')).toBeVisible()
  await expect(shown(mara, 'room.only-in')).toHaveCount(0)
  await accessible(tom.page)
  const asked = new Set<string>()
  const seen = async (_person: Person, { heading }: { heading: string }) => {
    asked.add(heading)
    return false
  }
  await playToEnd([mara, tom], { house, seen })
  expect([...asked]).toEqual(
    expect.arrayContaining(['What do you want to say thank you for?', 'What helps you to listen?']),
  )
  for (const person of [mara, tom]) {
    const letter = await readReflection(person)
    expect(letter).toContain('One thank you')
    expect(letter).toMatch(/It stays with me that|I would like to sleep on it/)
  }
}

/** An older exercise opens as a draft of today's, and says what goes on until it is saved. */
async function opensOlder({ page }: Person): Promise<void> {
  await page.goto('/desk/exercises')
  const buffer = Buffer.from(JSON.stringify(lamp))
  await page.locator('input[type=file]').setInputFiles({ name: 'lamp.json', mimeType: 'application/json', buffer })
  await page.getByRole('link', { name: 'The lamp by the door' }).click()
  await expect(page.getByText(words('en', 'own-exercises.turned.title'))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as version 2' }).first()).toBeEnabled()
  await accessible(page)
}

test('[EX8] [EX86] an exercise is written, seen and kept by keyboard alone, then hosted', async ({
  meet,
  mara,
  tom,
  house,
}) => {
  let since = Date.now()
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
    prompt: 'How at ease are you tonight?',
    'scale-low': 'not yet',
    'scale-high': 'very much',
  })
  await write(laura, page.getByRole('textbox', { name: /What scale 1/ }), 'At ease')
  await askEach(laura)
  await offerSentences(laura)
  await expect(button(laura, 'own-exercises.keep.keep')).toBeEnabled()
  since = givenBack(since)
  // What is not kept yet lies on the device, through a reload.
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await expect(shown(laura, 'own-exercises.keep.restored')).toBeVisible()
  await expect(field(laura, 'title')).toHaveValue('One thank you')
  await accessible(page)

  const preview = page.getByRole('complementary', { name: words('en', 'own-exercises.builder.preview') })
  await expect(preview.getByText(words('en', 'room.check-in.name'))).toBeVisible()
  await press(laura, page.getByRole('button', { name: /How at ease are you tonight\?$/, expanded: false }))
  await expect(preview.getByRole('heading', { name: 'How at ease are you tonight?' })).toBeVisible()
  await press(laura, preview.getByRole('button', { name: words('en', 'preview.play') }))
  await expect(
    preview.getByRole('heading', { name: /What do you want to say thank you for|What helps you/ }),
  ).toBeVisible({
    timeout: 20_000,
  })
  since = givenBack(since)

  await press(laura, button(laura, 'own-exercises.keep.keep'))
  await page.waitForURL('**/desk/exercises/own-*')
  const own = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(shown(laura, 'own-exercises.keep.kept-all')).toBeVisible()
  // The way there by keyboard is long.
  const saving = page.waitForEvent('download', { timeout: 30_000 })
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
  await opensOlder(laura)
  givenBack(since)
  await hosted(await toBeHosted({ laura, mara, tom, house }, [own], ada))
})
