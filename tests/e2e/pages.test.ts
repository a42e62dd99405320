import { LOCALES } from '#shared/locale.ts'
import product from '../../package.json' with { type: 'json' }
import { accessible } from './axe.ts'
import { holdScripts } from './held-back.ts'
import { isOn } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { LONG_NAME, LONG_WORD } from './play.ts'
import { preparedDesk } from './prepared.ts'
import { keepsToItsWidth } from './width.ts'
import { words } from './words.ts'

const PAGES = [
  '/',
  '/begin',
  '/begin/weather',
  '/code',
  '/join',
  '/device',
  '/privacy',
  '/evidence',
  '/sign-in',
  '/account',
  '/taste',
  '/preview/weather',
  '/here/00000000-0000-4000-8000-000000000000',
]

const NOTHING_AT = [
  ...[
    '/no-page',
    '/room/none',
    '/begin/none',
    '/break/none',
    '/counselling/none',
    '/leaving/none',
    '/leaving/none/leave',
  ],
  ...[
    '/leaving/done/none',
    '/my-place/code',
    '/preview/none',
    '/reflections',
    '/reflections/none',
    '/reflections/agreements',
  ],
]

test('[RA3] a page that finds nothing says so in its reader’s language before any script, and is a 404', async ({
  house,
}) => {
  const seen = LOCALES.flatMap((locale) =>
    NOTHING_AT.map(async (path) => {
      const answer = await fetch(`${house.origin}${path}`, { headers: { 'accept-language': locale } })
      const html = await answer.text()
      expect([path, answer.status, /<html lang="(\w+)"/.exec(html)?.[1]]).toEqual([path, 404, locale])
      const [, title = ''] = /<h1[^>]*>([^<]*)<\/h1>/.exec(html) ?? []
      expect(title).toMatch(words(locale, 'common.not-found.title'))
    }),
  )
  const found = PAGES.filter((path) => !path.startsWith('/here')).map(async (path) => {
    expect([path, (await fetch(`${house.origin}${path}`)).status]).toEqual([path, 200])
  })
  await Promise.all([...seen, ...found])
})

for (const dark of [false, true]) {
  test(`[SE10] axe finds nothing on the pages before a room, ${dark ? 'dark' : 'light'}, and each leads to the private page [SA2]`, async ({
    meet,
  }) => {
    const { page } = await meet({ name: 'Mara', dark, locale: dark ? 'es' : 'en' })
    const entry = LOCALES.map((locale) => page.getByRole('button', { name: words(locale, 'common.private.entry') }))
    await page.goto('/')
    // [RM7]
    await expect(page.getByText(`Halfway ${product.version}`)).toBeVisible()
    await expect(page.getByText(words(dark ? 'es' : 'en', 'common.too-old'))).toBeHidden()
    for (const path of PAGES) {
      await page.goto(path)
      await expect(page).toHaveTitle('Halfway')
      await expect(entry.reduce((one, other) => one.or(other)).first()).toBeVisible()
      await accessible(page)
    }
  })
}

test('[PA3] [PA4] what is written before the page works stays on the page, never in its address, and counts', async ({
  meet,
}) => {
  const { page } = await meet({ name: 'Mara' })
  const early = async (path: string, write: () => Promise<void>) => {
    const release = await holdScripts(page)
    await page.goto(path, { waitUntil: 'commit' })
    await write()
    expect(new URL(page.url()).search).toBe('')
    await release()
  }
  await early('/sign-in', async () => {
    await page.getByLabel('Address').fill('nobody@example.org')
    await page.getByLabel('Password', { exact: true }).first().fill('four quiet cups')
    await page.keyboard.press('Enter')
  })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  expect(page.url()).not.toContain('cups')
  await early('/begin/weather', async () => {
    await page.getByRole('textbox').fill('Mara')
    await page.getByRole('checkbox').check()
    await page.getByRole('textbox').first().press('Enter')
  })
  await expect(page.getByRole('textbox').first()).toHaveValue('Mara')
  await expect(page.getByRole('textbox')).toHaveCount(2)
  await page.getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Open your shared page' }).click()
  await expect(page).toHaveURL(/\/room\//)
})

/** As the server sends them: each posts, and its button is shut. Says how many there are. */
function formsShut(html: string): number {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? []
  for (const form of forms) {
    expect(form).toMatch(/^<form [^>]*method="post"/)
    for (const button of form.match(/<button [^>]*type="submit"[^>]*>/g) ?? ['none'])
      expect(button).toMatch(/ disabled=""/)
  }
  return forms.length
}

test('[PA9] no page with names and words on it is wider than the narrowest screen, and its forms are shut at first [PA3]', async ({
  meet,
  house,
}) => {
  const couple = { names: [LONG_NAME, LONG_NAME.toUpperCase()], alias: LONG_NAME + LONG_NAME.slice(20) } as const
  const of = await preparedDesk(house, LONG_NAME, { couple, words: LONG_WORD })
  const { body } = await of.mara.ask(`/api/reflections?couple=${of.couple}`)
  const [, letter] = /"session":"([^"]+)"/.exec(JSON.stringify(body)) ?? []
  const { couple: id, counselling } = of
  const now = await of.ada.tell(`/api/desk/couples/${counselling}/meetings`, { at: null, exercises: ['weather'] })
  const { meeting } = now.body
  let shut = 0
  const visits = async (person: Person, paths: readonly string[]) => {
    for (const path of paths) {
      const html = (await (await person.page.goto(path))?.text()) ?? ''
      // Counted after the waiting: three people count at the same time.
      shut += formsShut(html)
      await expect(person.page.locator('h1').first()).toBeVisible()
      await person.page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      await keepsToItsWidth(person)
    }
  }
  const [mara, tom, ada] = [
    await meet({ name: LONG_NAME, narrow: true }),
    await meet({ name: LONG_NAME, narrow: true, locale: 'es' }),
    await meet({ name: LONG_NAME, narrow: true }),
  ]
  await isOn(mara, of.mara)
  await isOn(tom, of.tom)
  await isOn(ada, of.ada)
  const [own, agreed, leaving] = ['/reflections', `/counselling/${counselling}`, `/leaving/${id}`]
  const desk = `/desk/couples/${counselling}`
  await Promise.all([
    visits(mara, ['/', `/begin/weather?couple=${id}`, own, `${own}/${letter}`, `${own}/agreements`, `/room/${letter}`]),
    visits(tom, [
      '/counselling',
      agreed,
      leaving,
      ...['delete-mine', 'delete-all', 'leave'].map((each) => `${leaving}/${each}`),
    ]),
    visits(ada, [
      '/desk',
      desk,
      `/desk/host/${meeting}`,
      `${desk}/reflections/${letter}`,
      '/desk/couples/new',
      '/desk/exercises/new',
      '/account',
    ]),
  ])
  expect(shut).toBeGreaterThan(7)
})
