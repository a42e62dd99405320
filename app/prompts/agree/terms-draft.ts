// Terms being written: every field as it was typed, until they are whole. Those of a page lie in its own form.
import type { PromptOf } from '#shared/prompts/shapes.ts'
import type { Terms } from '#shared/session/agreement.ts'
import { AGREED_MINUTES, LONGEST } from '#shared/session/limits.ts'
import type { PartnerSeat } from '#shared/session/seat.ts'
import { isWritten } from '#shared/text.ts'

export type TermsDraft = {
  who: 'first' | 'second' | 'both'
  when: string
  will: string
  reviewOn: string
  minutes: string
  opening: string
  text: string
}

/** Each blank of a sentence by its own name, so that a sentence is had with its blanks. */
export const BLANKS = Object.fromEntries(
  ['when', 'who', 'will', 'minutes', 'opening'].map((name) => [name, `{${name}}`]),
)

/** What a page's parts say, each by its place. */
export type PageDraft = Record<string, string>

/** By what a part goes, where each of the two may have one. */
export function placeOn(part: string, seat?: PartnerSeat): string {
  return seat ? `${part}.${seat}` : part
}

export function blankTerms(today: Date): TermsDraft {
  return { who: 'both', when: '', will: '', reviewOn: dateIn(today, 14), minutes: '20', opening: '', text: '' }
}

/** What an open proposal looks like when the other wants to change it. */
export function draftFrom(terms: Terms, blank: TermsDraft): TermsDraft {
  if (terms.as === 'page') return blank
  if (terms.as !== 'agreement') return { ...blank, text: terms.text }
  const { who, when, will, reviewOn, break: taken } = terms
  return {
    ...blank,
    who,
    when,
    will,
    reviewOn,
    ...(taken && { minutes: String(taken.minutes), opening: taken.opening }),
  }
}

/** Null while something is missing. */
export function termsOf(prompt: PromptOf<'agree'>, draft: TermsDraft): Terms | null {
  const { who, reviewOn } = draft
  const { as } = prompt
  if (as === 'page') return null
  if (as !== 'agreement') return isWritten(draft.text, LONGEST[as]) ? { as, text: draft.text.trim() } : null
  if (!isWritten(draft.when, LONGEST.when) || !isWritten(draft.will, LONGEST.will)) return null
  if (prompt.who && who === 'both') return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(reviewOn)) return null
  const said = { when: draft.when.trim(), will: draft.will.trim() }
  const terms = { as: 'agreement', who, ...said, reviewOn, ...(prompt.says && { says: prompt.says }) } as const
  if (!prompt.startsBreak) return terms
  const minutes = Number(draft.minutes)
  const fits =
    minutes >= AGREED_MINUTES.least && minutes <= AGREED_MINUTES.most && isWritten(draft.opening, LONGEST.opening)
  return fits ? { ...terms, break: { minutes, opening: draft.opening.trim() } } : null
}

export function isTermsDraft(kept: unknown): kept is TermsDraft {
  return typeof kept === 'object' && kept !== null && 'reviewOn' in kept && 'text' in kept
}

/** A calendar date some days on, as people here write their days. */
export function dateIn(from: Date, days: number): string {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
