// Accounts in a browser: made of a guest's place, signed in to elsewhere, by password, passkey and recovery code, and looked after.
import { enter } from '#tests/support/bot.ts'
import { begin } from '#tests/support/pair.ts'
import { accept, newPerson, openRoom } from '#tests/support/person.ts'
import { play, temper } from '#tests/support/play.ts'
import { accessible } from './axe.ts'
import { button, link, press, shown, write } from './hands.ts'
import { expect, type Person, test } from './people.ts'
import { words } from './words.ts'

const PASSWORD = 'four quiet cups'
const OTHER = 'two lamps and a table'

const field = ({ page, locale }: Person, key: string) => page.getByLabel(words(locale, key), { exact: true })

/** Mara and Tom have closed a session; gives the link that brings her place to another device. */
async function anEveningAgo(origin: string): Promise<string> {
  const [mara, tom] = [newPerson(origin), newPerson(origin)]
  const { session, invite } = await openRoom(mara)
  await accept(tom, invite.token)
  const first = await enter(origin, { session, token: mara.token() })
  const second = await enter(origin, { session, token: tom.token() })
  await begin({ first, second }, 'on-a-call')
  expect(await play([first, second], [temper(1), temper(2)])).toBe(true)
  first.close()
  second.close()
  const { body } = await mara.tell('/api/devices', {})
  return `/device#${body.token}`
}

async function aGuest({ page }: Person, origin: string): Promise<void> {
  const room = { exercise: 'weather', name: 'Mara', locale: 'en' }
  expect((await page.request.post('/api/rooms', { data: room, headers: { origin } })).status()).toBe(201)
}

async function makeAccount(person: Person, address: string): Promise<void> {
  await write(person, field(person, 'account.address.label'), address)
  await write(person, field(person, 'account.password.label'), PASSWORD)
  await press(person, button(person, 'account.make.submit'))
  await expect(shown(person, 'account.codes.title')).toBeFocused()
}

async function signIn(person: Person, address: string, password: string): Promise<void> {
  await write(person, field(person, 'account.address.label'), address)
  await write(person, field(person, 'account.password.label'), password)
  await press(person, button(person, 'account.sign-in.submit'))
}

test('[ST12] a guest makes an account, reads the letter on a second device, and signs the first one out [ST16]', async ({
  house,
  meet,
}) => {
  const phone = await meet({ name: 'Mara', keyboard: true })
  await phone.page.goto(await anEveningAgo(house.origin))
  await press(phone, button(phone, 'join.device.claim'))
  await press(phone, link(phone, 'account.link.account'))
  await accessible(phone.page)
  await makeAccount(phone, 'mara@example.org')
  await accessible(phone.page)
  await press(phone, button(phone, 'account.out.button'))
  await expect(shown(phone, 'account.out.text')).toBeVisible()
  await press(phone, button(phone, 'account.out.stay'))
  await press(phone, button(phone, 'account.codes.kept'))
  await expect(shown(phone, 'account.change.as')).toBeVisible()

  const laptop = await meet({ name: 'Mara', locale: 'es', width: 1280, height: 800, dark: true })
  await laptop.page.goto('/')
  await press(laptop, link(laptop, 'account.link.sign-in'))
  await signIn(laptop, 'mara@example.org', 'not the one at all')
  await expect(shown(laptop, 'common.refusals.wrong-sign-in')).toBeVisible()
  await accessible(laptop.page)
  await signIn(laptop, 'mara@example.org', PASSWORD)
  await laptop.page.locator('a[href^="/reflections/"]').first().click()
  await expect(laptop.page.getByRole('article')).toContainText('Tom')

  await laptop.page.goto('/account')
  await accessible(laptop.page)
  await press(laptop, button(laptop, 'account.devices.others'))
  await expect(shown(laptop, 'account.devices.others-gone')).toBeVisible()
  await phone.page.reload()
  await expect(shown(phone, 'account.own.nobody')).toBeVisible()
})

test('[ST12] a passkey instead of a password, signing in with it after signing out, and giving it up [ST16] [ST17]', async ({
  house,
  mara,
}) => {
  const cdp = await mara.context.newCDPSession(mara.page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await aGuest(mara, house.origin)
  await mara.page.goto('/account')
  await write(mara, field(mara, 'account.address.label'), 'passkey@example.org')
  await press(mara, button(mara, 'account.make.passkey'))
  await press(mara, button(mara, 'account.codes.kept'))
  await press(mara, mara.page.getByText(words('en', 'account.passkeys.title')))
  await expect(shown(mara, 'account.passkeys.since')).toContainText('Chrome')
  await accessible(mara.page)
  await press(mara, button(mara, 'account.passkeys.remove-label'))
  await expect(shown(mara, 'common.refusals.last-way-in')).toBeVisible()

  await mara.page.evaluate(() => localStorage.setItem('halfway:draft:x', 'half a sentence'))
  await press(mara, button(mara, 'account.out.button'))
  await press(mara, button(mara, 'account.out.submit'))
  await press(mara, link(mara, 'account.link.sign-in'))
  expect(
    await mara.page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('halfway:'))),
  ).toEqual([])
  await press(mara, button(mara, 'account.sign-in.passkey'))
  await expect(link(mara, 'account.link.account')).toBeVisible()
  await expect(mara.page.locator('a[href^="/room/"]')).toHaveCount(1)
  await press(mara, link(mara, 'account.link.account'))
  await press(mara, mara.page.getByText(words('en', 'account.change.give-up')))
  await press(mara, button(mara, 'account.change.give-up-submit'))
  await expect(shown(mara, 'account.change.give-up-done')).toBeVisible()
})

test('[ST14] a recovery code and a new password, on a device whose rooms come along [ST15]', async ({
  house,
  mara,
  meet,
}) => {
  await aGuest(mara, house.origin)
  const made = await mara.page.request.post('/api/account', {
    data: { address: 'lost@example.org', password: PASSWORD },
    headers: { origin: house.origin },
  })
  const { codes } = (await made.json()) as { codes: string[] }

  const phone = await meet({ name: 'Mara', locale: 'es', dark: true })
  await aGuest(phone, house.origin)
  await phone.page.goto('/sign-in')
  await expect(shown(phone, 'account.sign-in.along')).toBeVisible()
  await press(phone, phone.page.getByText(words('es', 'account.sign-in.lost')))
  await accessible(phone.page)
  const recover = phone.page.locator('details')
  await write(phone, recover.getByLabel(words('es', 'account.sign-in.code')), codes[0]?.toUpperCase() ?? '')
  await write(phone, recover.getByLabel(words('es', 'account.password.new'), { exact: true }), OTHER)
  await press(phone, button(phone, 'account.sign-in.recover'))
  await press(phone, button(phone, 'account.sign-in.sure-no'))
  await press(phone, button(phone, 'account.sign-in.recover'))
  await accessible(phone.page)
  await press(phone, button(phone, 'account.sign-in.sure-yes'))
  await expect(link(phone, 'account.link.account')).toBeVisible()
  await expect(phone.page.locator('a[href^="/room/"]')).toHaveCount(2)

  await mara.page.goto('/sign-in')
  await signIn(mara, 'lost@example.org', OTHER)
  await expect(mara.page.locator('a[href^="/room/"]')).toHaveCount(2)
})
