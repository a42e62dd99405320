// What stands on a button is short in every language: it wraps on a narrow screen, and is read at a glance.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '#shared/locale.ts'
import { lintsOf, sentencesOf } from '#tests/support/lints.ts'

const listed = execFileSync('git', ['ls-files', 'app'], { encoding: 'utf8' }).split('\n')
const screens = listed.filter((file) => file.endsWith('.tsx') && existsSync(file))

/** What stands inside each button, as it is written. */
function buttonsIn(code: string): string[] {
  return [...code.matchAll(/<((?:Button|\w+Button|ButtonLink)\b).*?<\/\1>/gs)].map(([whole]) => {
    let depth = 0
    const opened = [...whole].findIndex((sign) => {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
      return sign === '>' && depth === 0
    })
    return whole.slice(opened)
  })
}

/** The keys of what a screen says in its buttons; where a part is worked out, all that fit. */
function saidIn(code: string): RegExp[] {
  const bound = [...code.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\('([\w.-]+)'\)/g)]
  return buttonsIn(code).flatMap((inside) =>
    [...inside.matchAll(/\b(\w+)\((?:'([\w.-]+)'|`((?:[\w.-]|\$\{[^}]*\})+)`)/g)].flatMap(([, by, key, made]) =>
      bound
        .filter(([, name]) => name === by)
        .map(([, , under = '']) => {
          const path = `${under}.${key ?? made}`.replace('.', ' ').replaceAll('.', '\\.')
          return new RegExp(`^${path.replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`)
        }),
    ),
  )
}

const keys = screens.flatMap((file) => saidIn(readFileSync(file, 'utf8')))

/** Without what is filled in; of a plural its last form. */
const bare = (text: string) =>
  text.replaceAll(/\{\w+, plural,.*other \{([^}]*)\}\}/g, '$1').replaceAll(/\{[^}]*\}|<[^>]*>/g, '')

function tooLong(locale: Locale, texts: Iterable<readonly [string, string]>): string[] {
  const longest = lintsOf(locale)['longest-button']
  return [...texts].filter(([, text]) => bare(text).length > longest).map(([at, text]) => `${at}: ${text}`)
}

test('[WO14] no button says more than its language’s bound', () => {
  for (const locale of LOCALES) {
    const said = [...sentencesOf(locale)].filter(([at]) => keys.some((key) => key.test(at)))
    expect(said.length).toBeGreaterThan(150)
    expect(tooLong(locale, said), locale).toEqual([])
  }
  const long = ['Come in and suggest another exercise or time', 'Make another link for my other device now']
  expect(
    tooLong(
      'en',
      long.map((text) => ['', text] as const),
    ),
  ).toHaveLength(2)
})
