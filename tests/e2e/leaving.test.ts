// Leaving well, as two people do it: words taken along, words deleted, and gone; the other's letter keeps what it may.
import { readFileSync } from 'node:fs'
import { accessible } from './axe.ts'
import { givenBack } from './given-back.ts'
import { button, link, press, shown, write } from './hands.ts'
import { chooseMode, joinByLink, linkOf, meetIn, openRoom, playBeside } from './meeting.ts'
import { expect, type Person, test } from './people.ts'
import { act } from './play.ts'
import { words } from './words.ts'

const DAY = 86_400_000
/** Longer than a word for a break may be, which is nobody's own once both have signed it. */
const HERS = 'that I look up when you come in'
const HIS = 'que me miras al entrar'

async function openNext(person: Person): Promise<string> {
  const { page } = person
  const { couples } = await (await page.request.get('/api/home')).json()
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post('/api/sessions', {
    data: { couple: couples[0].couple, exercise: 'weather' },
    headers,
  })
  return `/room/${(await answer.json()).session}`
}

async function letterOf(person: Person, session: string): Promise<string> {
  await person.page.goto(`/reflections/${session}`)
  await expect(person.page.locator('article h1')).toBeVisible()
  // The day stands there once the browser knows its own time zone.
  await expect(person.page.locator('article time').first()).toBeVisible()
  return person.page.locator('article').innerText()
}

/** From the start page, through the quiet link, to one of the choices; said yes to by the typed word. */
async function choose(person: Person, choice: 'delete-mine' | 'leave', typed: string): Promise<void> {
  const { page } = person
  await page.goto('/')
  await press(person, link(person, 'leaving.on-home.link'))
  await press(
    person,
    page.getByRole('link', { name: words(person.locale, `leaving.${choice}.title`).source.slice(1, -1) }),
  )
  await expect(shown(person, 'leaving.what-stays')).toBeVisible()
  await accessible(page)
  await write(person, page.getByRole('textbox'), 'no')
  await press(person, button(person, `leaving.${choice}.act`))
  await expect(shown(person, 'common.refusals.wrong-word')).toBeVisible()
  await write(person, page.getByRole('textbox'), typed)
  await press(person, button(person, `leaving.${choice}.act`))
  await page.waitForURL(`**/leaving/done/${choice}`)
  await accessible(page)
}

test('[PR14] one takes and deletes her words, then leaves; the other keeps his letter, with a gap in it [PR17]', async ({
  mara,
  tom,
}) => {
  let since = Date.now()
  const first = await openRoom(mara, 'weather')
  await joinByLink(tom, await linkOf(mara))
  await playBeside(mara, tom, ({ seat }, most) => (seat === 'first' ? HERS : HIS).slice(0, most))
  const [, played = ''] = /room\/([^?#]+)/.exec(first) ?? []
  const opened = async () => (await tom.page.request.get(`/api/sessions/${played}/opened`)).text()
  expect(await opened()).toContain(HERS)
  expect(await letterOf(tom, played)).not.toMatch(words(tom.locale, 'reflection.gap').source.slice(1, -1))
  since = givenBack(since)
  const room = await openNext(mara)
  for (const person of [mara, tom]) await person.page.goto(room)
  await Promise.all([mara, tom].map((person) => chooseMode(person, 'on-a-call')))
  await expect(button(mara, 'room.bar.take-break')).toBeVisible()
  while (!(await shown(mara, 'room.given.opens').first().isVisible())) await act(mara)
  since = givenBack(since)

  await mara.page.goto('/leaving')
  await expect(shown(mara, 'leaving.take.title')).toBeVisible()
  await accessible(mara.page)
  const saving = mara.page.waitForEvent('download')
  await link(mara, 'leaving.take.read').click()
  const taken = readFileSync(await (await saving).path(), 'utf8')
  expect(taken).toContain(HERS)

  await choose(mara, 'delete-mine', 'Delete')
  const after = await letterOf(tom, played)
  expect(after + (await opened())).not.toContain(HERS)
  await expect(shown(tom, 'reflection.gap').first()).toBeVisible()
  givenBack(since)

  await tom.page.goto(room)
  await expect(button(tom, 'room.bar.take-break')).toBeVisible()
  // What she has begun to write lies on her device until she leaves.
  const lying = () =>
    mara.page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), room.slice('/room/'.length))
  await mara.page.goto(room)
  await press(mara, button(mara, 'room.bar.take-break'))
  await mara.page.getByRole('dialog').getByRole('textbox').first().fill('with tea')
  await expect.poll(lying).not.toEqual([])
  await choose(mara, 'leave', 'leave')
  expect(await lying()).toEqual([])
  await expect(shown(tom, 'room.closed.early.title')).toBeVisible()
  for (const door of ['opened', 'reflection']) {
    expect((await mara.page.request.get(`/api/sessions/${played}/${door}`)).status()).toBe(404)
  }
  for (const path of [room, `/reflections/${played}`]) {
    expect(await (await mara.page.request.get(path)).text()).not.toContain('Tomás')
  }
  await tom.page.goto('/')
  await expect(shown(tom, 'leaving.on-home.left')).toBeVisible()
  await accessible(tom.page)
  expect(await letterOf(tom, played)).toBe(after)
  await expect(link(tom, 'reflections.walk')).toHaveCount(0)
  await tom.page.goto('/ways')
  await expect(button(tom, 'ways.page.take')).toHaveCount(0)
})

test('[ST18] [ST32] a place is asked for and given anew, told to both, and the one before keeps their words [ST20] [ST31]', async ({
  mara,
  tom,
  house,
  meet,
}) => {
  await meetIn(mara, tom, 'weather', 'on-a-call')
  await tom.page.goto('/my-place/code')
  await press(tom, button(tom, 'account.paper.make'))
  const code = await tom.page.getByText(/^[0-9a-z]{4}(-[0-9a-z]{4})+$/).innerText()
  await tom.page.goto('about:blank')

  const ask = async () => {
    await mara.page.goto('/account')
    await press(mara, mara.page.locator('summary').filter({ hasText: words('en', 'lobby.anew.title') }))
  }
  await ask()
  await press(mara, button(mara, 'lobby.anew.ask'))
  await expect(shown(mara, 'lobby.anew.waiting-more')).toBeVisible()
  await accessible(mara.page)
  await house.forward(7 * DAY)
  await ask()
  await press(mara, button(mara, 'lobby.anew.make'))
  const place = mara.page.getByText(/\/join#/)
  await expect(place).toBeVisible()

  const anew = await meet({ name: 'Tomás', locale: 'es' })
  await anew.page.goto(await place.innerText())
  await expect(shown(anew, 'join.back-title')).toBeVisible()
  await joinByLink(anew, await place.innerText())
  await anew.page.goto('/leaving')
  await expect(shown(anew, 'leaving.former-say')).toBeVisible()
  await expect(shown(anew, 'leaving.delete-all.title')).toHaveCount(0)
  await accessible(anew.page)
  await anew.page.goto('about:blank')

  const again = await meet({ name: 'Tom', locale: 'es' })
  await again.page.goto('/my-place')
  await write(again, again.page.getByRole('textbox'), code.toUpperCase())
  await press(again, button(again, 'account.paper.enter'))
  await expect(shown(again, 'home.former.yours')).toBeVisible()
  await accessible(again.page)
  await press(again, link(again, 'home.former.look'))
  await expect(shown(again, 'leaving.take.title')).toBeVisible()
  await expect(shown(again, 'leaving.delete-all.title')).toHaveCount(0)
  await again.page.goto(`${again.page.url()}/leave`)
  await expect(shown(again, 'leaving.leave.happens.say')).toBeVisible()

  await ask()
  await press(mara, button(mara, 'lobby.anew.ask'))
  await expect(shown(mara, 'lobby.anew.waiting-more')).toBeVisible()
  await anew.page.goto('/privacy')
  await expect(shown(anew, 'common.asked-about.inferred')).toBeVisible()
  await accessible(anew.page)
  await press(anew, button(anew, 'common.asked-about.here'))
  await expect(shown(anew, 'common.asked-about.inferred')).toHaveCount(0)
  await anew.page.reload()
  await expect(shown(anew, 'common.asked-about.inferred')).toHaveCount(0)
})
