// What the server says of an invitation, by its own types.
import type { AnswerAt } from '#server/doors/wire.ts'
import type { Locale } from '#shared/locale.ts'

export type Invite = AnswerAt<'GET /sessions/:session/invite'>
export type Code = NonNullable<Invite['code']>
export type Look = AnswerAt<'POST /invites/look'>
/** `texts`: the words that are offered for it in each language. `open`: null where the last one has run out. */
export type Invited = { open: Invite | null; texts: Record<Locale, string> }
