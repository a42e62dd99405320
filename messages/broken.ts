// What stands on a page of which not even the frame could be drawn, where nobody knows the reader's language. Every page carries it.
import type { Locale } from '#shared/locale.ts'
import en from './en/broken.json'
import es from './es/broken.json'

export const BROKEN: Record<Locale, typeof en> = { en, es }
