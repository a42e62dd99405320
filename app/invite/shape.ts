// What the server says of an invitation, by its own types.
import type { Runtime } from '#server/runtime.ts'
import type { Refusal } from '#shared/session/refusal.ts'

type Answer<N extends 'invite' | 'lookAtInvite'> = Exclude<Awaited<ReturnType<Runtime['reads'][N]>>, Refusal>

export type Invite = Answer<'invite'>
export type Code = NonNullable<Invite['code']>
export type Look = Answer<'lookAtInvite'>
