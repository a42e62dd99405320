// Opens rooms and sessions: a room for a new couple, by which whoever is signed out becomes a guest, and in it a couple's next session or a
// break.
import { z } from 'zod'
import { OFFSETS } from '#shared/ahead.ts'
import { A_DAY } from '#shared/session/from-home.ts'
import { LONGEST } from '#shared/session/limits.ts'
import { perhapsTextOf, textOf } from '#shared/written.ts'
import { home } from '../reads/home.ts'
import { callBreak } from '../writes/break-from-home.ts'
import { openRoom } from '../writes/room.ts'
import { openNext } from '../writes/session.ts'
import { door } from './door.ts'
import { anybody, ofCouple, somebody } from './policies.ts'
import { ExerciseId, Locales, Moment, Name } from './shapes.ts'

const Offset = z.int().min(OFFSETS.least).max(OFFSETS.most).optional()

export const ROOMS = [
  door('POST /rooms', {
    who: anybody,
    says: '`201 {"session", "invite"}`: of the room that stands where you wait in one already for this exercise, by this name, and nobody else has come; `another: true` opens one more',
    body: z.strictObject({
      exercise: ExerciseId,
      name: Name,
      locale: Locales,
      way: z.string().max(40).optional(),
      another: z.boolean().optional(),
      note: z.optional(perhapsTextOf(400)),
    }),
    limit: 'open-room',
    created: true,
    does: async ({ core, signIn, host, body: { locale, note, ...room } }) => {
      const person = await signIn(locale)
      return openRoom(core, { ...room, note: note || null, person: person.id, host })
    },
  }),
  door('GET /home', {
    who: somebody,
    says: 'your couples and their sessions, the `phase` of one that could not be opened being `unreadable`; `former`: places of yours that were given anew, where your own words are still yours',
    does: ({ core, person }) => home(core, { person: person.id }),
  }),
  door('POST /sessions', {
    who: ofCouple,
    says: '`201 {"session"}`, the next one of a couple, or the same that has not begun yet; `about`: the session whose letter it walks through; `plannedFor`: a time, in milliseconds, suggested to the other',
    body: z.strictObject({
      couple: z.uuid(),
      exercise: ExerciseId,
      about: z.uuid().optional(),
      plannedFor: Moment.optional(),
      offset: Offset,
    }),
    limit: 'open-room',
    created: true,
    does: ({ core, own, body }) => openNext(core, own, body),
  }),
  door('POST /breaks', {
    who: ofCouple,
    says: '`201 {"session"}`: a break outside of any exercise, which is a session without steps in the couple’s room; while one lasts, that one. `openEnded`: until when is told to nobody',
    body: z.strictObject({
      couple: z.uuid(),
      minutes: z.int().min(1).max(A_DAY),
      openEnded: z.literal(true).optional(),
      opening: z.optional(textOf(LONGEST.opening)),
      reason: z.optional(textOf(LONGEST.reason)),
      offset: Offset,
    }),
    limit: 'command',
    created: true,
    does: ({ core, own, body: { couple: _, ...call } }) => callBreak(core, own, call),
  }),
] as const
