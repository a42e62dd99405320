// Walks through one evening and takes the pictures that the documentation shows, and with EVERY=1 each screen of it.
import { mkdirSync } from 'node:fs'
import { link, press, shown } from './hands.ts'
import { comeIn, giveScales, toBeHosted } from './hosting.ts'
import { chooseMode, isOn, linkOf, meetIn, openRoom, passCheckIn } from './meeting.ts'
import { type Person, test } from './people.ts'
import { playToEnd } from './play.ts'
import { preparedDesk } from './prepared.ts'

const PLACE = process.env.PICTURES ?? 'docs/pictures'
const EXERCISE = process.env.EXERCISE ?? 'the-map-of-needs'

test('pictures of one evening', async ({ meet, house }) => {
  mkdirSync(PLACE, { recursive: true })
  const mara = await meet({ name: 'Mara', dark: process.env.DARK === '1' })
  const tom = await meet({ name: 'Tom', ...(process.env.EVERY && { locale: 'es', width: 1280, height: 800 }) })
  await mara.page.goto('/')
  await picture(mara, 'home')
  await openRoom(mara, EXERCISE)
  await linkOf(mara)
  await picture(mara, 'lobby')
  await meetIn(mara, tom, EXERCISE, 'on-a-call')
  await picture(mara, 'step')
  let [screens, revealed] = [0, false]
  const last = new Map<Person, string>()
  await playToEnd([mara, tom], {
    house,
    seen: async (person, { heading }) => {
      if (!revealed && person === mara && (await shown(mara, 'room.opened.both').first().isVisible())) {
        revealed = true
        await picture(mara, 'reveal')
      }
      if (last.get(person) === heading) return false
      last.set(person, heading)
      screens += 1
      if (process.env.EVERY) await picture(person, `${EXERCISE}-${String(screens).padStart(2, '0')}-${person.locale}`)
      return true
    },
  })
  await press(mara, link(mara, 'room.closed.read'))
  await mara.page.waitForURL('**/reflections/**')
  await picture(mara, 'reflection')
  await mara.page.goto('/')
  await picture(mara, 'home-later')
})

test('pictures of a counsellor and their desk', async ({ meet, house }) => {
  mkdirSync(PLACE, { recursive: true })
  const laura = await meet({ name: 'Laura', width: 1280, height: 800, dark: process.env.DARK === '1' })
  const { ada, counselling } = await preparedDesk(house, 'Laura')
  await isOn(laura, ada)
  await laura.page.goto('/desk')
  await picture(laura, 'desk-today')
  // Tall enough for what both agree to show.
  await laura.page.setViewportSize({ width: 1280, height: 1700 })
  await laura.page.goto(`/desk/couples/${counselling}`)
  await picture(laura, 'desk-couple')
  await laura.page.setViewportSize({ width: 1280, height: 800 })
  const at = { laura, mara: await meet({ name: 'Mara' }), tom: await meet({ name: 'Tom', locale: 'es' }), house }
  await comeIn(await toBeHosted(at, ['weather', 'the-map-of-needs']), 'Open “Weather”')
  for (const person of [at.mara, at.tom]) await chooseMode(person, 'on-a-call')
  await passCheckIn(at.mara, at.tom)
  await giveScales(at.mara, '8')
  await picture(laura, 'hosting')
})

async function picture({ page }: Person, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  // The cards of a reveal take their time.
  await page.waitForTimeout(process.env.EVERY ? 600 : 1_500)
  await page.screenshot({ path: `${PLACE}/${name}.png`, fullPage: Boolean(process.env.EVERY) })
}
