// What somebody may do who waits in a room for one who has never come: invite, let in who knocks, share this phone, or remove the room.
import { z } from 'zod'
import { perhapsTextOf } from '#shared/written.ts'
import { newCode } from '../writes/code.ts'
import { removeEmpty } from '../writes/delete-all.ts'
import { inviteOf, rewriteNote } from '../writes/invite.ts'
import { answerKnock } from '../writes/knock.ts'
import { linkForHeld, sharePhone } from '../writes/one-phone.ts'
import { door } from './door.ts'
import { holding, waiting } from './policies.ts'
import { Locales, Name } from './shapes.ts'

export const WAITING = [
  door('GET /sessions/:session/invite', {
    who: waiting,
    says: '`{"token", "note", "expiresAt", "origin", "code"}`, for the one who invited, until the other has come',
    does: ({ core, waiting, host }) => inviteOf(core, waiting, host),
  }),
  door('POST /sessions/:session/invite', {
    who: waiting,
    says: 'the same, with another note',
    body: z.strictObject({ note: perhapsTextOf(400) }),
    does: ({ core, waiting, host, body }) => rewriteNote(core, waiting, { note: body.note || null, host }),
  }),
  door('POST /sessions/:session/code', {
    who: waiting,
    says: '`{"word", "digits", "until"}`, a new spoken code',
    limit: 'join',
    does: ({ core, waiting, person }) => newCode(core, waiting, person.locale),
  }),
  door('POST /sessions/:session/knocks/:knock', {
    who: waiting,
    says: '`{}`, by the one who waits',
    body: z.strictObject({ admit: z.boolean() }),
    does: ({ core, waiting, params: { knock }, body }) => answerKnock(core, waiting, { knock, ...body }),
  }),
  door('POST /sessions/:session/remove', {
    who: waiting,
    says: '`{}`: the room is gone, with its invitation and what you answered ahead; for the one who waits, while nobody else has ever come in',
    limit: 'account',
    does: ({ core, waiting }) => removeEmpty(core, waiting),
  }),
  door('POST /sessions/:session/one-phone', {
    who: waiting,
    says: '`201 {"seat"}`: the second person shares this device, for the one who waits alone',
    body: z.strictObject({ name: Name, locale: Locales }),
    limit: 'join',
    created: true,
    does: ({ core, waiting, body }) => sharePhone(core, waiting, body),
  }),
  door('POST /sessions/:session/one-phone/link', {
    who: holding,
    says: 'a one-time link with which that person takes their seat to a device of theirs',
    limit: 'join',
    does: ({ core, holding, host }) => linkForHeld(core, holding, host),
  }),
] as const
