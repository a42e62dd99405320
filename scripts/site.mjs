// [DS1] Makes the site of docs/ in site/dist: copies the pages aside, has VitePress build them, and reads what was built. Its packages are its own.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asksElsewhere, asPage, fixedSizes, madePages } from './site-pages.mjs'

const SITE = fileURLToPath(new URL('../site', import.meta.url))
const [PAGES, OUT] = [join(SITE, 'pages'), join(SITE, 'dist')]

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: SITE, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(join(SITE, 'node_modules/vitepress'))) run('npm', 'ci', '--no-audit', '--no-fund')
rmSync(PAGES, { recursive: true, force: true })
cpSync(join(SITE, '../docs'), PAGES, { recursive: true })
for (const file of readdirSync(PAGES, { recursive: true }).filter((name) => name.endsWith('.md'))) {
  writeFileSync(join(PAGES, file), asPage(readFileSync(join(PAGES, file), 'utf8'), dirname(file)))
}
for (const [file, text] of Object.entries(madePages())) {
  mkdirSync(dirname(join(PAGES, file)), { recursive: true })
  writeFileSync(join(PAGES, file), text)
}
// A link that leads nowhere ends it.
run(process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build', '.')

const built = readdirSync(OUT, { recursive: true })
const texts = built
  .filter((file) => /\.(html|css|js)$/.test(file))
  .map((file) => [file, readFileSync(join(OUT, file), 'utf8')])
const wrong = texts.flatMap(([file, text]) => [
  ...asksElsewhere(file, text).map((asked) => `${file} asks another address: ${asked}`),
  ...fixedSizes(file, text).map((size) => `${file} has letters of one size: ${size}`),
])
for (const each of wrong) console.error(each)
const pages = built.filter((file) => file.endsWith('.html')).length
console.log(JSON.stringify({ site: 'site/dist', pages, wrong: wrong.length }))
process.exit(wrong.length === 0 ? 0 : 1)
