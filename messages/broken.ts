// What stands on a page of which not even the frame could be drawn, where nobody knows the reader's language.
import type { Locale } from '#shared/locale.ts'
import en from './en/common.json'
import es from './es/common.json'

const wordsOf = ({ error, 'try-again': again }: typeof en) => ({ said: error.global, again })

export const BROKEN: Record<Locale, ReturnType<typeof wordsOf>> = { en: wordsOf(en), es: wordsOf(es) }
