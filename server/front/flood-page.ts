// The page for a place that asks for more pages than anybody reads: in every language at once, by itself, without a script.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FALLBACK, LOCALES, type Locale } from '#shared/locale.ts'

type Said = { flood: { title: string; text: string }; private: { entry: string; danger: string } }

const STYLE = `
:root { color-scheme: light dark }
body { font: 1.125rem/1.6 Georgia, serif; margin: 0 auto; max-width: 36rem; padding: 3rem 1.25rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; font-weight: 400; margin: 0 0 .5rem }
section + section { margin-top: 2.5rem }
`

/** [RM18] [SA2] `nonce`: by which the policy of this answer lets its style stand. */
export async function floodPage(nonce: string): Promise<string> {
  const said = await Promise.all(LOCALES.map(async (locale) => section(locale, await wordsIn(locale))))
  return `<!doctype html>
<html lang="${FALLBACK}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Halfway</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>
${said.join('\n')}
</main></body>
</html>
`
}

function section(locale: Locale, { flood, private: { entry, danger } }: Said): string {
  const said = `<h1>${flood.title}</h1><p>${flood.text}</p><details><summary>${entry}</summary><p>${danger}</p></details>`
  return `<section lang="${locale}">${said}</section>`
}

// Ours alone, so nothing in them has to be made harmless.
async function wordsIn(locale: Locale): Promise<Said> {
  const file = await readFile(join('messages', locale, 'common.json'), 'utf8')
  return JSON.parse(file) as Said
}
