'use client'
// The text of the private page, in the reader's language. Every page fetches it while nothing else is done, so that reading it asks nobody.
import { useLocale } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import { type Holding, holdingOf, whenIdle } from '#app/loading/holding.ts'
import type { Locale } from '#shared/locale.ts'
import type { PrivateText } from './text.tsx'

type Held = { Text: typeof PrivateText; words: Parameters<typeof PrivateText>[0]['words'] }

const WORDS = import.meta.glob<{ default: Held['words'] }>('/messages/*/private-page.json')
const held = new Map<Locale, Holding<Held>>()
const nothing = () => null

function textIn(locale: Locale): Holding<Held> {
  const known = held.get(locale) ?? holdingOf(() => load(locale))
  held.set(locale, known)
  return known
}

async function load(locale: Locale): Promise<Held> {
  const words = WORDS[`/messages/${locale}/private-page.json`]
  if (!words) throw new Error(`no private page in ${locale}`)
  const [{ PrivateText: Text }, { default: own }] = await Promise.all([import('./text.tsx'), words()])
  return { Text, words: own }
}

/** Null until it is there. */
export function useText(): Held | null {
  const text = textIn(useLocale())
  // [SA1]
  useEffect(() => whenIdle(text.ask), [text])
  return useSyncExternalStore(text.subscribe, text.snapshot, nothing)
}
