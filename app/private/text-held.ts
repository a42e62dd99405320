'use client'
// The text of the private page, in the reader's language. Every page fetches it while nothing else is done, so that reading it asks nobody.
import type { AbstractIntlMessages } from 'next-intl'
import { useLocale } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { type Holding, holdingOf, whenIdle } from '#app/loading/holding.ts'
import type { Locale } from '#shared/locale.ts'
import type { PrivateText } from './text.tsx'

type Words = { default: AbstractIntlMessages }

const code = holdingOf(() => import('./text.tsx'))
const words = new Map<Locale, Holding<Words>>()
const nothing = () => null

function wordsIn(locale: Locale): Holding<Words> {
  // [FS4] Each language is a file of its own, and no other's is fetched.
  const known = words.get(locale) ?? holdingOf(() => import(`../../messages/${locale}/private-page.json`))
  words.set(locale, known)
  return known
}

/** Null until it is there. */
export function useText(): { Text: typeof PrivateText; words: AbstractIntlMessages } | null {
  const own = wordsIn(useLocale())
  useEffect(() => {
    // [SA1]
    return whenIdle(() => {
      code.ask()
      own.ask()
    })
  }, [own])
  const file = useSyncExternalStore(code.subscribe, code.snapshot, nothing)
  const said = useSyncExternalStore(own.subscribe, own.snapshot, nothing)
  return file && said && { Text: file.PrivateText, words: said.default }
}
