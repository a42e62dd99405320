// Pages that the front draws by itself, where no other can be had: in every language at once, without anything of anybody.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FALLBACK, LOCALES, type Locale } from '#shared/locale.ts'

type Common = {
  hide: { page: string }
  flood: { title: string; text: string }
  private: { entry: string; danger: string }
}
type Offline = { title: string; text: string; waiting: string; begun: string; again: string }

const STYLE = `
:root { --paper: oklch(0.963 0.014 82); color-scheme: light dark; background: var(--paper); color: oklch(0.27 0.022 58) }
:root[data-covered] { background: white }
:root[data-covered] body { display: none }
body { font: 1.125rem/1.6 Georgia, serif; margin: 0 auto; max-width: 36rem; overflow-wrap: anywhere;
  padding: 0 max(1.25rem, env(safe-area-inset-right)) 3rem max(1.25rem, env(safe-area-inset-left)) }
aside { background: var(--paper); display: flex; justify-content: end; padding-top: env(safe-area-inset-top); position: sticky; top: 0 }
main { padding-top: 1rem }
h1 { font-size: 1.5rem; font-weight: 400; margin: 0 0 .5rem }
h2 { font-size: 1.125rem; font-weight: 400; margin: 1.5rem 0 0 }
ul { margin: .25rem 0 0; padding-inline-start: 1.25rem }
li { font-style: italic; white-space: pre-wrap }
summary { text-decoration: underline; text-underline-offset: .2em }
summary, button, [data-leave] { display: inline-flex; align-items: center; min-height: 2.75rem; cursor: pointer }
button { background: none; border: 1px solid; border-radius: .875rem; color: inherit; font: inherit; margin: 1.5rem 0 1rem; padding: 0 1.25rem }
[data-leave] { color: inherit; font-size: .9375rem; padding: 0 .5rem; text-decoration: none; margin-inline-end: -.5rem }
section + section { margin-top: 2.5rem }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(0.225 0.013 62); color: oklch(0.925 0.016 82) } }
`

/** [RM18] For a place that asks for more pages than anybody reads. `nonce`: by which the policy of this answer lets its style stand. */
export async function floodPage(nonce: string): Promise<string> {
  const said = await inEach(async (locale) => {
    const { flood, private: own } = await wordsIn<Common>(locale, 'common')
    return `<h1>${flood.title}</h1><p>${flood.text}</p>${danger(own)}`
  })
  return documentOf({ nonce, body: `<main>${said}</main>` })
}

/** [OL2] What a browser holds for when there is no line. Its script chooses the language and puts one's own words in. */
export async function offlinePage(nonce: string): Promise<string> {
  const said = await inEach(async (locale) => {
    const { private: own } = await wordsIn<Common>(locale, 'common')
    const { title, text, waiting, begun, again } = await wordsIn<Offline>(locale, 'offline')
    const list = (of: string, heading: string) => `<div data-${of} hidden><h2>${heading}</h2><ul></ul></div>`
    const words = list('outbox', waiting) + list('draft', begun)
    return `<h1>${title}</h1><p role="status">${text}</p>${words}<button type="button">${again}</button>${danger(own)}`
  })
  const hide = LOCALES.map(async (locale) => {
    const { hide } = await wordsIn<Common>(locale, 'common')
    return `<span lang="${locale}">${hide.page}</span>`
  })
  const exit = `<aside><a href="/blank" data-leave>${(await Promise.all(hide)).join('')}</a></aside>`
  const script = (file: string) => `<script src="${file}" nonce="${nonce}"></script>`
  const body = `${exit}<main>${said}</main>${script('/offline.js')}`
  return documentOf({ nonce, head: script('/cover.js'), body })
}

function documentOf({ nonce, head = '', body }: { nonce: string; head?: string; body: string }): string {
  return `<!doctype html>
<html lang="${FALLBACK}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Halfway</title>
<style nonce="${nonce}">${STYLE}</style>
${head}</head>
<body>${body}</body>
</html>
`
}

/** [SA2] */
function danger({ entry, danger }: Common['private']): string {
  return `<details><summary>${entry}</summary><p>${danger}</p></details>`
}

async function inEach(say: (locale: Locale) => Promise<string>): Promise<string> {
  const said = LOCALES.map(async (locale) => `<section lang="${locale}">${await say(locale)}</section>`)
  return (await Promise.all(said)).join('\n')
}

// Ours alone, so nothing in them has to be made harmless.
async function wordsIn<T>(locale: Locale, namespace: string): Promise<T> {
  return JSON.parse(await readFile(join('messages', locale, `${namespace}.json`), 'utf8')) as T
}
