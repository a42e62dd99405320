// What the server says of an invitation, by its own types.
import type { AnswerAt } from '#server/doors/wire.ts'

export type Invite = AnswerAt<'GET /sessions/:session/invite'>
export type Code = NonNullable<Invite['code']>
export type Look = AnswerAt<'POST /invites/look'>
