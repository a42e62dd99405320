// What stands of a page before its scripts are there, and how much of them there is.
import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { button, shown } from './hands.ts'
import { holdScripts } from './held-back.ts'
import { linkOf, waitIn } from './meeting.ts'
import { expect, test } from './people.ts'

const built = (file: string) =>
  JSON.parse(readFileSync(`.next/${file}`, 'utf8').replace(/^(?:.*\n)?\S+\] = |;\s*$/g, ''))
const kilobytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000

/** What a page of its own asks for over what every page of the framework does, packed, in kB. */
function scriptsOver(page: string): number {
  const { entryJSFiles } = built(`server/app${page}_client-reference-manifest.js`)
  const { rootMainFiles } = built('build-manifest.json')
  const own = new Set(Object.values<string[]>(entryJSFiles).flat())
  for (const file of rootMainFiles) own.delete(file)
  return kilobytes([...own].map((file) => gzipSync(readFileSync(`.next/${file}`)).length))
}

test('[FS3] [FS4] [FS5] scripts and faces of the pages that are met first keep within their bounds', async ({
  house,
}) => {
  const bounds = { '/page': 26, '/join/page': 28, '/room/[session]/page': 79 }
  for (const [page, most] of Object.entries(bounds)) expect(scriptsOver(page), page).toBeLessThan(most)
  for (const faces of Object.values<string[]>(built('server/app/room/[session]/page/next-font-manifest.json').app)) {
    expect(kilobytes(faces.map((file) => statSync(`.next/${file}`).size))).toBeLessThan(60)
  }
  const [script = ''] = built('build-manifest.json').rootMainFiles
  const asked = (taken: string) => fetch(`${house.origin}/_next/${script}`, { headers: { 'accept-encoding': taken } })
  const [small, usual] = [await asked('gzip, br'), await asked('gzip, br;q=0')]
  expect(small.headers.get('content-encoding')).toBe('br')
  expect(Number(small.headers.get('content-length'))).toBeLessThan(gzipSync(readFileSync(`.next/${script}`)).length)
  expect(usual.headers.get('content-encoding')).toBe('gzip')
  expect(await small.text()).toBe(await usual.text())
})

test('[FS6] who is invited reads who invites them, and to what, before any script of the page is there', async ({
  mara,
  tom,
}) => {
  await waitIn(mara, 'weather')
  const invitation = await linkOf(mara)
  const asked: string[] = []
  tom.page.on('request', (request) => asked.push(request.url()))
  const release = await holdScripts(tom.page)
  await tom.page.goto(invitation, { waitUntil: 'commit' })
  await expect(shown(tom, 'join.invites')).toContainText('Mara')
  const title = await tom.page.getByRole('heading', { level: 1 }).innerText()
  await release()
  await expect(button(tom, 'join.come-in')).toBeVisible()
  await expect(tom.page.getByRole('heading', { level: 1 })).toHaveText(title)
  expect(asked.filter((url) => url.endsWith('/api/invites/look'))).toHaveLength(1)
  expect(await (await tom.context.request.get('/join')).text()).not.toContain('Mara')
})
