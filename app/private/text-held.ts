'use client'
// The text of the private page, in the reader's language. Every page fetches it while nothing else is done, so that reading it asks nobody.
import type { AbstractIntlMessages } from 'next-intl'
import { useLocale } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { type Holding, holdingOf, whenIdle } from '#app/loading/holding.ts'
import type { Locale } from '#shared/locale.ts'
import type { PrivateText } from './text.tsx'

type Words = { default: AbstractIntlMessages }

const FILES = import.meta.glob<Words>('/messages/*/private-page.json')
const code = holdingOf(() => import('./text.tsx'))
const words = new Map<Locale, Holding<Words>>()
const nothing = () => null

function wordsIn(locale: Locale): Holding<Words> {
  const known = words.get(locale) ?? holdingOf(() => read(locale))
  words.set(locale, known)
  return known
}

async function read(locale: Locale): Promise<Words> {
  const file = FILES[`/messages/${locale}/private-page.json`]
  if (!file) throw new Error(`no private page in ${locale}`)
  return file()
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
