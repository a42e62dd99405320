// How somebody comes to a room: by the link of an invitation, or by a spoken code and a knock. Looking uses nothing up, and nobody becomes
// a guest by an invitation that is not open.
import { z } from 'zod'
import { isRefusal } from '#shared/session/refusal.ts'
import { lookAtCounselling, lookAtCounsellorInvite } from '../reads/counselling/invited.ts'
import { lookAtCode, lookAtInvite } from '../reads/invite.ts'
import { join } from '../writes/join.ts'
import { knockAt } from '../writes/knock.ts'
import { type Caller, door } from './door.ts'
import { anybody, knocker, stranger } from './policies.ts'
import { Locales, Name, Said, Token } from './shapes.ts'
import { guestBy } from './signing-in.ts'
import { tryingCodes } from './tries.ts'

const Held = z.union([
  z.strictObject({ token: Token, locale: Locales }),
  z.strictObject({ ...Said, locale: Locales }),
  z.strictObject({ counselling: Token, locale: Locales }),
  z.strictObject({ counsellor: Token.nullable(), locale: Locales }),
])

function lookAtHeld(asking: Pick<Caller, 'core' | 'limits' | 'address'>, held: z.infer<typeof Held>): Promise<object> {
  const { core } = asking
  if ('token' in held) return lookAtInvite(core, held)
  if ('counselling' in held) return lookAtCounselling(core, { token: held.counselling })
  if ('counsellor' in held) return lookAtCounsellorInvite(core, held.counsellor)
  return tryingCodes(asking, held.word, () => lookAtCode(core, held))
}

export const INVITES = [
  door('POST /invites/look', {
    who: anybody,
    says: 'who invites, to what, how long; uses nothing up. `back`: it lets a lost partner back in',
    body: z.strictObject({ token: Token }),
    limit: 'join',
    does: ({ core, body }) => lookAtInvite(core, body),
  }),
  // Before they take the seat or knock: then an answer that is lost on its way can be asked for again.
  door('POST /guests', {
    who: anybody,
    says: '`{}`; a guest’s sign-in for who holds an open invitation: accept or knock with it, and again when the answer is lost',
    body: Held,
    limit: 'join',
    does: async (asked) => {
      if (asked.person) return {}
      const guest = await guestBy(asked, asked.body.locale, () => lookAtHeld(asked, asked.body))
      return isRefusal(guest) ? guest : {}
    },
  }),
  door('POST /invites/accept', {
    who: anybody,
    says: '`{"session"}`',
    body: z.strictObject({ token: Token, name: Name, locale: Locales }),
    limit: 'join',
    does: async (asked) => {
      const { core, body } = asked
      const guest = await guestBy(asked, body.locale, () => lookAtInvite(core, body))
      return isRefusal(guest) ? guest : join(core, { ...body, person: guest.id })
    },
  }),
  door('POST /codes/look', {
    who: anybody,
    says: 'as `invites/look`',
    body: z.strictObject(Said),
    limit: 'join',
    does: (asked) => tryingCodes(asked, asked.body.word, () => lookAtCode(asked.core, asked.body)),
  }),
  // The one who waits there decides.
  door('POST /knocks', {
    who: stranger,
    says: '`{"knock"}`',
    body: z.strictObject({ ...Said, name: Name, locale: Locales }),
    limit: 'knock',
    does: (asked) =>
      tryingCodes(asked, asked.body.word, async () => {
        const { core, body } = asked
        const guest = await guestBy(asked, body.locale, () => lookAtCode(core, body))
        return isRefusal(guest) ? guest : knockAt(core, { ...body, person: guest.id })
      }),
  }),
  door('GET /knocks/:knock', {
    who: knocker,
    says: '`{"state": "waiting" \\| "admitted" \\| "refused", "session"?}`',
    does: async ({ knocked: { state, session } }) => (state === 'admitted' ? { state, session } : { state }),
  }),
] as const
