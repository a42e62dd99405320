// The pages as they are read, in the repository and on the site, which `npm run site` builds and looks through.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { asksElsewhere, asPage, fixedSizes, madePages, readersSize } from '#scripts/site-pages.mjs'
import { LOCALES } from '#shared/locale.ts'

const WRITTEN = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...WRITTEN]
const made = madePages()
const textOf = (page: string) => made[page.replace('docs/', '')] ?? readFileSync(page, 'utf8')

/** The names that headings of a page can be linked to by. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

test('[DS2] every link on a page leads somewhere, to its heading too', () => {
  const astray = PAGES.flatMap((page) => {
    const text = textOf(page).replace(/```[\s\S]*?```/g, '')
    return [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].flatMap(([, link, picture]) => {
      const [to = '', anchor] = (link ?? picture ?? '').split('#')
      if (to.includes(':')) return []
      const file = to === '' ? page : join(dirname(page), to)
      const isMade = file.replace('docs/', '') in made
      if (!isMade && !existsSync(file)) return [`${page}: ${to}`]
      return anchor === undefined || anchorsIn(textOf(file)).includes(anchor) ? [] : [`${page}: ${to}#${anchor}`]
    })
  })
  expect(astray).toEqual([])
  expect(PAGES.length).toBeGreaterThan(30)
})

test('[DS1] every page that is no record of a decision is in the menu', () => {
  const menu = readFileSync('site/.vitepress/config.mjs', 'utf8')
  const inMenu = (page: string) => menu.includes(`'/${page.replace(/(index)?\.md$/, '').replace('docs/', '')}'`)
  const told = [...WRITTEN, ...Object.keys(made)].filter((page) => !page.startsWith('docs/decisions/'))
  expect(told.filter((page) => !inMenu(page))).toEqual([])
})

test('[DS3] what is for people is there in every language, under as many headings', () => {
  const headings = (text: string) => text.match(/^#+ /gm)
  for (const locale of LOCALES.filter((each) => each !== 'en')) {
    for (const page of ['index.md', 'the-exercises.md', 'not-for.md']) {
      expect(headings(textOf(`docs/${locale}/${page}`))).toEqual(headings(textOf(`docs/${page}`)))
    }
  }
})

test('[DS1] on the site a page links to nothing that the site has not, and what is asked of another address is seen', () => {
  expect(asPage('[a](deploy.md) [b](../deploy/x.conf) [c](#d) [e](decisions)')).toBe('[a](deploy.md) b [c](#d) e')
  expect(asPage('[a](../spec.md)', 'decisions')).toBe('[a](../spec.md)')
  const outside = 'https://elsewhere.example/x'
  expect(asksElsewhere('a.html', `<a href="${outside}">x</a><img src="/pictures/a.png">`)).toEqual([])
  expect(
    asksElsewhere('a.html', `<link rel="x" href="${outside}"><script src="//elsewhere.example"></script>`),
  ).toHaveLength(2)
  expect(asksElsewhere('a.css', `@import "${outside}"; a { background: url(${outside}) }`)).toHaveLength(2)
  expect(asksElsewhere('a.js', `const said = '${outside}'; fetch('${outside}')`)).toHaveLength(1)
})

test('[RA4] letters of the site have the size that their reader has chosen, and one that has not is seen', () => {
  const became = (prop: string, value: string) => {
    const said = { prop, value }
    readersSize.Declaration(said)
    return said.value
  }
  expect(became('font-size', '14px')).toBe('0.875rem')
  expect(became('--vp-custom-block-font-size', '14px')).toBe('0.875rem')
  expect(became('line-height', '24px')).toBe('1.5rem')
  expect(became('width', '320px')).toBe('320px')
  expect(fixedSizes('a.css', 'a{font-size:14px;line-height:1.5}')).toEqual(['font-size:14px'])
  expect(readFileSync('site/.vitepress/config.mjs', 'utf8')).toContain('plugins: [readersSize]')
})

test('[DS4] README begins for whoever wants to use it: a picture, what it is, two commands and a container', () => {
  const first = readFileSync('README.md', 'utf8').split('\n').slice(0, 50).join('\n')
  for (const said of ['docs/pictures/', 'npm start', 'docker compose up', 'not therapy']) expect(first).toContain(said)
  expect(first).not.toMatch(/decide|evolve|npm test/)
})
