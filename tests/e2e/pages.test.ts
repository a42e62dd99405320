import { accessible } from './axe.ts'
import { expect, test } from './people.ts'

const PAGES = [
  '/',
  '/begin',
  '/begin/weather',
  '/code',
  '/join',
  '/device',
  '/privacy',
  '/sign-in',
  '/account',
  '/taste',
  '/preview/weather',
  '/here/00000000-0000-4000-8000-000000000000',
]

for (const dark of [false, true]) {
  test(`[SE10] axe finds nothing on the pages before a room, ${dark ? 'dark' : 'light'}`, async ({ meet }) => {
    const { page } = await meet({ name: 'Mara', dark, locale: dark ? 'es' : 'en' })
    for (const path of PAGES) {
      await page.goto(path)
      await expect(page).toHaveTitle('Halfway')
      await accessible(page)
    }
  })
}
