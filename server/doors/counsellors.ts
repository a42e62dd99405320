// How somebody becomes a counsellor here: by an open invitation, or without one where the server says so.
import { z } from 'zod'
import { lookAtCounsellorInvite } from '../reads/counselling/invited.ts'
import { becomeCounsellor } from '../writes/counselling/counsellor.ts'
import { door } from './door.ts'
import { anybody, somebody } from './policies.ts'
import { Name, Token } from './shapes.ts'

export const COUNSELLORS = [
  door('POST /counsellor/look', {
    who: anybody,
    says: '`{"server"}` of an open invitation to be a counsellor here; `token` null where anybody may',
    body: z.strictObject({ token: Token.nullable() }),
    limit: 'join',
    does: ({ core, body }) => lookAtCounsellorInvite(core, body.token),
  }),
  door('POST /counsellor', {
    who: somebody,
    says: '`{}`: you are one, by this name; for accounts',
    body: z.strictObject({ token: Token.nullable(), name: Name }),
    limit: 'join',
    does: ({ core, person: { id, account }, body }) => becomeCounsellor(core, { ...body, id, account }),
  }),
] as const
